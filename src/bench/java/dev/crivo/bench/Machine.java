package dev.crivo.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Where figures were measured: without it they say nothing. */
final class Machine {

  private Machine() {}

  /** Processor, cores, memory, system, Java and day, in one line. */
  static String described() {
    var system =
        ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
    return "%s, %d cores, %d GB; %s %s; Java %s; %s."
        .formatted(
            processor(),
            system.getAvailableProcessors(),
            Math.round(system.getTotalMemorySize() / 1e9),
            system.getName(),
            system.getVersion(),
            Runtime.version(),
            LocalDate.now(ZoneOffset.UTC));
  }

  private static String processor() {
    try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    } catch (IOException notLinux) {
      return System.getProperty("os.arch");
    }
  }
}
