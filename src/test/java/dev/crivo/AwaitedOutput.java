package dev.crivo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Output of a program that runs beside the test, which can wait for what it says. */
public final class AwaitedOutput extends ByteArrayOutputStream {

  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) {
    super.write(bytes, offset, length);
    notifyAll();
  }

  /** Returns as soon as a text was written, all in all, so many times. */
  public synchronized void await(String text, int times) throws InterruptedException {
    var until = System.nanoTime() + PATIENCE_NANOS;
    while (count(text) < times) {
      var left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
      if (left <= 0) {
        throw new AssertionError("waited in vain for " + text + " in:\n" + text());
      }
      wait(left);
    }
  }

  public synchronized String text() {
    return toString(StandardCharsets.UTF_8);
  }

  private int count(String text) {
    return text().split(Pattern.quote(text), -1).length - 1;
  }
}
