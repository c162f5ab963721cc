package dev.crivo.table;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;

/** Bytes read as text of one encoding, counting what it does not have. */
final class StrictText {

  private static final int LAST_ASCII = 0x7F;

  private final CharsetDecoder decoder;
  private final CharBuffer chars = CharBuffer.allocate(16_384);
  private ByteBuffer rest = ByteBuffer.allocate(0);
  private long line = 1;
  private long foreign;
  private long foreignLine;
  private long wide;

  /** A new decoder reports what it cannot read. */
  StrictText(Charset charset) {
    this.decoder = charset.newDecoder();
  }

  /**
   * @param last if no bytes come after these
   */
  void take(byte[] bytes, int from, int to, boolean last) {
    var in = ByteBuffer.allocate(rest.remaining() + to - from).put(rest);
    in.put(bytes, from, to - from).flip();
    var result = decoder.decode(in, chars, last);
    while (!result.isUnderflow()) {
      count();
      if (result.isError()) {
        foreign++;
        foreignLine = foreign == 1 ? line : foreignLine;
        in.position(in.position() + result.length());
      }
      result = decoder.decode(in, chars, last);
    }
    count();
    rest = in;
  }

  private void count() {
    chars.flip();
    while (chars.hasRemaining()) {
      var c = chars.get();
      line += c == '\n' ? 1 : 0;
      wide += c > LAST_ASCII ? 1 : 0;
    }
    chars.clear();
  }

  boolean isWhole() {
    return foreign == 0;
  }

  /** The line of the first bytes that are none of this encoding. */
  long foreignLine() {
    return foreignLine;
  }

  /** If it reads as text of this encoding with a few slips, rather than as text of another one. */
  boolean hasSlips() {
    return foreign > 0 && wide > foreign;
  }
}
