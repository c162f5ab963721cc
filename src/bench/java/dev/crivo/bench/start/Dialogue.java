package dev.crivo.bench.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A program that is spoken with through a pipe, and how long each of its answers took. */
final class Dialogue implements AutoCloseable {

  private static final int LONGEST_SECONDS = 60;

  private final long started = System.nanoTime();
  private final Process process;
  private final InputStream out;
  private final StringBuilder seen = new StringBuilder();

  Dialogue(List<String> command, Map<String, String> variables, Path errors) throws IOException {
    var builder = new ProcessBuilder(command).redirectError(errors.toFile());
    builder.environment().putAll(variables);
    this.process = builder.start();
    this.out = process.getInputStream();
    // One that says something else than expected would wait for ever.
    CompletableFuture.delayedExecutor(LONGEST_SECONDS, TimeUnit.SECONDS)
        .execute(process::destroyForcibly);
  }

  /** Seconds from the start until the program has written something. */
  double untilShown(String text) throws IOException {
    await(text);
    return (System.nanoTime() - started) / 1e9;
  }

  /** Seconds from a line of input until the program has written something. */
  double answered(String line, String text) throws IOException {
    return told(
        () -> {
          process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
          process.getOutputStream().flush();
          return line;
        },
        text);
  }

  /** Seconds from something that is done until the program has written something about it. */
  double told(Callable<?> done, String text) throws IOException {
    seen.setLength(0);
    var begun = System.nanoTime();
    try {
      done.call();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
    await(text);
    return (System.nanoTime() - begun) / 1e9;
  }

  private void await(String text) throws IOException {
    var buffer = new byte[8192];
    while (seen.indexOf(text) < 0) {
      var count = out.read(buffer);
      if (count < 0) {
        throw new IOException("it ended before it wrote '" + text + "', after: " + seen);
      }
      seen.append(new String(buffer, 0, count, StandardCharsets.UTF_8));
    }
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    out.transferTo(OutputStream.nullOutputStream());
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
  }
}
