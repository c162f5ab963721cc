package dev.crivo.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;

/** All bytes of a file, read once: its fingerprint, and the encoding it is in if it is a text. */
final class FirstPass {

  private static final int PIECE = 65_536;

  /** A text has no zero bytes, UTF-16 of Latin letters has one in two. */
  private static final int FEW_ZEROS = 4;

  private final Path file;
  private final MessageDigest digest = sha256();
  private final StrictText utf8 = new StrictText(Encoding.UTF_8.charset());
  private final StrictText windows = new StrictText(Encoding.WINDOWS_1252.charset());
  private StrictText marked;
  private Encoding mark;
  private byte[] beginning;
  private long zeros;
  private long size;

  private FirstPass(Path file) {
    this.file = file;
  }

  static FirstPass over(Path file, DoubleConsumer progress) throws IOException {
    var pass = new FirstPass(file);
    var whole = (double) Math.max(1, Files.size(file));
    try (var stream = Files.newInputStream(file)) {
      pass.read(stream, read -> progress.accept(Math.min(1, read / whole)));
    }
    return pass;
  }

  private void read(InputStream stream, DoubleConsumer progress) throws IOException {
    beginning = stream.readNBytes(PIECE);
    mark = Stream.of(Encoding.values()).filter(e -> e.marks(beginning)).findFirst().orElse(null);
    marked = mark == null ? null : new StrictText(mark.charset());
    var piece = beginning;
    while (piece.length > 0) {
      var next = stream.readNBytes(PIECE);
      take(piece, next.length == 0);
      progress.accept(size);
      piece = next;
    }
  }

  private void take(byte[] piece, boolean last) {
    digest.update(piece);
    if (marked != null) {
      marked.take(piece, size == 0 ? mark.markLength() : 0, piece.length, last);
    } else if (!isBinary()) {
      utf8.take(piece, 0, piece.length, last);
      windows.take(piece, 0, piece.length, last);
      for (var b : piece) {
        zeros += b == 0 ? 1 : 0;
      }
    }
    size += piece.length;
  }

  /** A workbook, of which only the fingerprint is of use. */
  private boolean isBinary() {
    return Kind.of(beginning) != Kind.TEXT;
  }

  byte[] beginning() {
    return Arrays.copyOf(beginning, beginning.length);
  }

  /** SHA-256 of the file, in hexadecimal digits. */
  String fingerprint() {
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * @throws BadTable where it is a text of no encoding that is known here
   */
  Encoding encoding() {
    if (mark != null) {
      return known(marked, mark);
    } else if (zeros > size / FEW_ZEROS) {
      throw new BadTable(BadTable.Code.UTF_16_WITHOUT_MARK, file);
    } else if (utf8.isWhole()) {
      return Encoding.UTF_8;
    } else if (utf8.hasSlips()) {
      throw new BadTable(BadTable.Code.MIXED_ENCODING, file, Map.of("line", utf8.foreignLine()));
    }
    return known(windows, Encoding.WINDOWS_1252);
  }

  private Encoding known(StrictText text, Encoding encoding) {
    if (text.isWhole()) {
      return encoding;
    }
    throw new BadTable(
        BadTable.Code.BAD_ENCODING,
        file,
        Map.of("line", text.foreignLine(), "encoding", encoding.label()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
