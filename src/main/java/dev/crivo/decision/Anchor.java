package dev.crivo.decision;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a record held at some time, in one line to keep elsewhere: how many decisions, and the hash
 * of the last of them, which hangs on all before it.
 *
 * @param position of the last decision in the chain; 0 of an empty record
 * @param hash of its link, SHA-256 in hex; 64 zeros of an empty record
 */
public record Anchor(long position, String hash) {

  /** Of an empty record. */
  public static final Anchor NONE = new Anchor(0, "0".repeat(64));

  private static final Pattern TEXT = Pattern.compile("([0-9]{1,18}):([0-9a-f]{64})");

  /** The anchor in a text as {@link #toString} writes it, where it is one. */
  public static Optional<Anchor> parse(String text) {
    var match = TEXT.matcher(text.strip());
    return match.matches()
        ? Optional.of(new Anchor(Long.parseLong(match.group(1)), match.group(2)))
            .filter(anchor -> anchor.position() > 0 || anchor.equals(NONE))
        : Optional.empty();
  }

  /** Such as {@code 1042:9f86…}, the hash in full. */
  @Override
  public String toString() {
    return position + ":" + hash;
  }
}
