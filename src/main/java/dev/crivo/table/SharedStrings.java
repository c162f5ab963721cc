package dev.crivo.table;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The texts of a workbook, which its cells name by number. There may be millions, so they are kept
 * in a temporary file in blocks, of which those used last are in memory.
 */
final class SharedStrings implements Closeable {

  private static final int BLOCK = 32;

  /** Characters that are kept in memory: some 16 MB at most, and all of a small table. */
  private static final long MOST_IN_MEMORY = 6_000_000;

  private final FileChannel texts;
  private final LinkedHashMap<Integer, List<String>> recent = new LinkedHashMap<>(64, 0.75f, true);
  private long[] starts = new long[64];
  private int count;
  private long inMemory;

  private SharedStrings(FileChannel texts) {
    this.texts = texts;
  }

  /**
   * Without any text. Only its owner can read the temporary file, which goes when it is closed.
   *
   * @param file of the workbook
   * @throws BadTable where there can be no temporary file
   */
  static SharedStrings empty(Path file) {
    try {
      return new SharedStrings(
          FileChannel.open(
              Files.createTempFile("crivo", ".tmp"),
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE));
    } catch (IOException e) {
      throw notWritable(file, e);
    }
  }

  private static BadTable notWritable(Path file, IOException cause) {
    var folder = Map.of("folder", System.getProperty("java.io.tmpdir"));
    var bad = new BadTable(BadTable.Code.NO_TEMPORARY, file, folder);
    bad.initCause(cause);
    return bad;
  }

  /**
   * Takes all texts of their part, {@code <si>} by {@code <si>}.
   *
   * @param file of the workbook
   */
  void take(Path file, PartXml part) throws IOException {
    var out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(texts)));
    var written = 0L;
    while (part.to("si")) {
      if (count % BLOCK == 0) {
        start(count / BLOCK, written);
      }
      var text = XlsxText.read(part, "si").getBytes(StandardCharsets.UTF_8);
      written(file, () -> write(out, text));
      written += Integer.BYTES + text.length;
      count++;
    }
    written(file, out::flush);
    start((count + BLOCK - 1) / BLOCK, written);
  }

  private static void write(DataOutputStream out, byte[] text) throws IOException {
    out.writeInt(text.length);
    out.write(text);
  }

  /** Something that writes the temporary file. */
  private interface Writing {
    void write() throws IOException;
  }

  private static void written(Path file, Writing writing) {
    try {
      writing.write();
    } catch (IOException e) {
      throw notWritable(file, e);
    }
  }

  private void start(int block, long at) {
    if (block >= starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
    }
    starts[block] = at;
  }

  int count() {
    return count;
  }

  /** The text of a number, from 0 to less than the count. */
  String text(int number) throws IOException {
    var block = recent.get(number / BLOCK);
    if (block == null) {
      block = read(number / BLOCK);
      keep(number / BLOCK, block);
    }
    return block.get(number % BLOCK);
  }

  private List<String> read(int block) throws IOException {
    var bytes = ByteBuffer.allocate((int) (starts[block + 1] - starts[block]));
    while (bytes.hasRemaining()) {
      if (texts.read(bytes, starts[block] + bytes.position()) < 0) {
        throw new IOException("the temporary file was cut");
      }
    }
    var in = new DataInputStream(new ByteArrayInputStream(bytes.array()));
    var read = new ArrayList<String>();
    while (in.available() > 0) {
      read.add(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
    }
    return read;
  }

  private void keep(int number, List<String> block) {
    recent.put(number, block);
    inMemory += size(block);
    var oldest = recent.entrySet().iterator();
    while (inMemory > MOST_IN_MEMORY && recent.size() > 1) {
      inMemory -= size(oldest.next().getValue());
      oldest.remove();
    }
  }

  /** In characters, with what Java adds to each text. */
  private static long size(List<String> block) {
    return block.stream().mapToLong(text -> text.length() + 32L).sum();
  }

  @Override
  public void close() throws IOException {
    texts.close();
  }
}
