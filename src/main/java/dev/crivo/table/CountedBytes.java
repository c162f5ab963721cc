package dev.crivo.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.DoubleConsumer;

/** Bytes that tell how far they were read. */
final class CountedBytes extends FilterInputStream {

  private final double whole;
  private final DoubleConsumer progress;
  private long read;

  /**
   * @param progress told the share that was read, from 0 to 1
   */
  CountedBytes(InputStream bytes, long whole, DoubleConsumer progress) {
    super(bytes);
    this.whole = Math.max(1, whole);
    this.progress = progress;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int most) throws IOException {
    var count = super.read(bytes, offset, most);
    read += Math.max(0, count);
    progress.accept(Math.min(1, read / whole));
    return count;
  }
}
