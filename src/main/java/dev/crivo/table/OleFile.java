package dev.crivo.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Tells the two kinds of workbooks apart that come in Microsoft's container for old documents
 * ([MS-CFB], "Compound File Binary File Format"): those from before 2007, and locked ones.
 */
final class OleFile {

  private static final int HEADER = 512;

  /** Where the header tells the power of two that is the length of a sector. */
  private static final int SECTOR_SHIFT = 30;

  /** Where it tells in which sector the directory begins. */
  private static final int DIRECTORY = 48;

  private static final int LARGEST_SHIFT = 12;
  private static final String LOCKED = "EncryptedPackage";

  private OleFile() {}

  static BadTable refusal(Path file) throws IOException {
    var code = directory(file).contains(LOCKED) ? BadTable.Code.LOCKED : BadTable.Code.OLD_EXCEL;
    return new BadTable(code, file);
  }

  /** The first sector of names, as text among other things. */
  private static String directory(Path file) throws IOException {
    try (var channel = FileChannel.open(file)) {
      var header = read(channel, 0, HEADER);
      var shift = header.limit() < HEADER ? 0 : header.getShort(SECTOR_SHIFT);
      if (shift < 1 || shift > LARGEST_SHIFT) {
        return "";
      }
      var sector = 1 << shift;
      var start = (header.getInt(DIRECTORY) + 1L) * sector;
      var names = start < 0 ? ByteBuffer.allocate(0) : read(channel, start, 4 * sector);
      return StandardCharsets.UTF_16LE.decode(names).toString();
    }
  }

  private static ByteBuffer read(FileChannel channel, long at, int length) throws IOException {
    var bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    var read = 0;
    while (bytes.hasRemaining() && read >= 0) {
      read = channel.read(bytes, at + bytes.position());
    }
    return bytes.flip();
  }
}
