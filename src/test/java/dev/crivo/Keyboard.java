package dev.crivo;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Input of a program that runs beside the test, typed as the test goes on. */
public final class Keyboard extends InputStream {

  private static final int END = -1;

  private final BlockingQueue<Integer> typed = new LinkedBlockingQueue<>();

  public void type(String text) {
    for (var b : text.getBytes(StandardCharsets.UTF_8)) {
      typed.add(b & 0xFF);
    }
  }

  /** Nothing more will be typed. */
  public void end() {
    typed.add(END);
  }

  @Override
  public int read() {
    try {
      var key = typed.take();
      if (key == END) {
        typed.add(END);
      }
      return key;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return END;
    }
  }

  /** One key at a time: what has not been typed is not waited for. */
  @Override
  public int read(byte[] into, int offset, int length) {
    var key = read();
    if (key == END) {
      return END;
    }
    into[offset] = (byte) key;
    return 1;
  }
}
