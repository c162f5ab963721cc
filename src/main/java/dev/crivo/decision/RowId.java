package dev.crivo.decision;

import com.github.f4b6a3.ulid.Ulid;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The id of the interview that a row of a table stands for, a ULID: the same row has the same one
 * again, and nothing is recorded twice under it.
 */
public final class RowId {

  private RowId() {}

  /**
   * The first half of a SHA-256, which is as long as a ULID; its time means nothing.
   *
   * @param values column to text, as the row has it
   * @param ordinal how many rows that say the same come before it
   */
  public static String of(Map<String, String> values, int ordinal) {
    var hash = HexFormat.of().parseHex(CanonicalJson.sha256(List.of(values, ordinal)));
    var bits = ByteBuffer.wrap(hash);
    return new Ulid(bits.getLong(), bits.getLong()).toString();
  }

  /** An id as it was written, in whatever case; empty where it is none. */
  public static Optional<String> read(String written) {
    return Optional.of(written).filter(Ulid::isValid).map(id -> id.toUpperCase(Locale.ROOT));
  }
}
