package dev.crivo.bench;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A Java program run in a process of its own, from its start to its end.
 *
 * @param wall seconds by the clock
 * @param cpu seconds of all cores, of the program and of the system for it
 */
record Timed(Sample wall, Sample cpu) {

  /** As the launcher starts the commands that are measured here. */
  private static final List<String> JAVA =
      List.of(ProcessHandle.current().info().command().orElse("java"), "-XX:+UseSerialGC");

  /** Bash tells what a process used; Java tells it of processes alone that still run. */
  private static final String SCRIPT = "TIMEFORMAT='%R %U %S'; time \"$@\" >\"$OUT\" 2>&1";

  /** One run: makes what it needs, which is not measured, and tells its arguments. */
  interface Run {
    List<String> prepared() throws Exception;
  }

  /** The program as its user runs it, with a data folder of its own. */
  static Timed crivo(Path home, int runs, Run run) throws Exception {
    return of(home, runs, List.of("./crivo"), run);
  }

  /** One of {@link FileFloors}, with the same flags of Java. */
  static Timed floor(Path home, int runs, Run run) throws Exception {
    var classes = System.getProperty("java.class.path");
    var floor = Stream.of(JAVA, List.of("-cp", classes, FileFloors.class.getName()));
    return of(home, runs, floor.flatMap(List::stream).toList(), run);
  }

  private static Timed of(Path home, int runs, List<String> program, Run prepare) throws Exception {
    var wall = new double[runs];
    var cpu = new double[runs];
    for (var run = 0; run < runs; run++) {
      var command = new ArrayList<>(List.of("bash", "-c", SCRIPT, "time"));
      Stream.of(program, prepare.prepared()).forEach(command::addAll);
      var told = run(home, command);
      wall[run] = told[0];
      cpu[run] = told[1] + told[2];
    }
    return new Timed(new Sample(wall), new Sample(cpu));
  }

  /** Seconds by the clock, of the program and of the system. */
  private static double[] run(Path home, List<String> command) throws Exception {
    var output = home.resolveSibling("output.txt");
    var times = home.resolveSibling("times.txt");
    var builder = new ProcessBuilder(command).redirectError(times.toFile());
    builder.redirectInput(new File("/dev/null"));
    builder
        .environment()
        .putAll(
            Map.of(
                "CRIVO_HOME", home.toString(),
                "CRIVO_CACHE", home.resolveSibling("cache").toString(),
                "CRIVO_LANG", "en",
                "LC_ALL", "C.UTF-8",
                "JAVA_HOME", System.getProperty("java.home"),
                "OUT", output.toString()));
    if (builder.start().waitFor() != 0) {
      throw new IllegalStateException(command + " failed: " + Files.readString(output));
    }
    return Stream.of(Files.readString(times).strip().split(" "))
        .mapToDouble(Double::parseDouble)
        .toArray();
  }

  /** How many times the other's this one's are, by the clock and in seconds of all cores. */
  String ratios(Timed floor) {
    return String.format(Locale.ROOT, "%.1f / %.1f", wall.ratio(floor.wall), cpu.ratio(floor.cpu));
  }

  /** Both medians, and between which bounds the runs lay by the clock. */
  @Override
  public String toString() {
    return wall + ", " + String.format(Locale.ROOT, "%.2f s CPU", cpu.median());
  }
}
