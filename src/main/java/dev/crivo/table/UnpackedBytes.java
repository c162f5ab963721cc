package dev.crivo.table;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/** A part of a workbook as it is unpacked, which stops where it grows beyond measure. */
final class UnpackedBytes extends FilterInputStream {

  /** Ten times what sheets of nothing but the same row grow; what ZIP can is 1032. */
  static final int MOST_GROWTH = 300;

  /** A part that stays below this in bytes is harmless, however small it was packed. */
  static final long HARMLESS = 10_000_000;

  private final Path file;
  private final ZipEntry entry;
  private long unpacked;

  UnpackedBytes(InputStream bytes, Path file, ZipEntry entry) {
    super(bytes);
    this.file = file;
    this.entry = entry;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int most) throws IOException {
    var count = super.read(bytes, offset, most);
    unpacked += Math.max(0, count);
    if (unpacked > HARMLESS && unpacked / MOST_GROWTH > entry.getCompressedSize()) {
      throw new BadTable(BadTable.Code.BOMB, file, Map.of("part", entry.getName()));
    }
    return count;
  }

  /** What it means that unpacking failed: damage, rather than a disk that fails. */
  static IOException refusal(IOException failed, Path file, String part) {
    if (failed instanceof ZipException
        || failed instanceof EOFException
        || failed instanceof CharacterCodingException) {
      throw XlsxPackage.damaged(file, part, failed);
    }
    return failed;
  }
}
