package dev.crivo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What a process of its own took.
 *
 * @param seconds from its start to its end
 * @param cpu seconds that it kept processors busy; what other processes did for it is not in it
 * @param megabytes that it had in memory at most
 */
record Child(double seconds, double cpu, long megabytes) {

  /**
   * Runs it to its end.
   *
   * @param environment beside that of this process
   * @throws IllegalStateException where it fails, with what it said
   */
  static Child run(List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    var output = Files.createTempFile("child", ".txt");
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    var start = System.nanoTime();
    var process = builder.start();
    var cpu = Duration.ZERO;
    var memory = 0L;
    // The system forgets both with the process, so they are asked for until the last moment.
    while (!process.waitFor(10, TimeUnit.MILLISECONDS)) {
      cpu = process.info().totalCpuDuration().orElse(cpu);
      memory = Math.max(memory, peak(process.pid()));
    }
    var seconds = (System.nanoTime() - start) / 1e9;
    if (process.exitValue() != 0) {
      throw new IllegalStateException(command + ": " + Files.readString(output));
    }
    Files.delete(output);
    return new Child(seconds, cpu.toMillis() / 1e3, memory / 1024);
  }

  /** Kilobytes, or 0 where the system does not tell. */
  private static long peak(long pid) {
    try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException | UncheckedIOException ended) {
      return 0;
    }
  }
}
