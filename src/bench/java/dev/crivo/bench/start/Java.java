package dev.crivo.bench.start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The Java that runs this measure, with what makes it start fastest. */
record Java(String executable, int version) {

  private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  static Java inUse() {
    return new Java(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        Runtime.version().feature());
  }

  /** The option that has an archive of classes made at the end. */
  String newArchive(Path folder, String name) {
    return version >= 25
        ? "-XX:AOTCacheOutput=" + folder.resolve(name + ".aot")
        : "-XX:ArchiveClassesAtExit=" + folder.resolve(name + ".jsa");
  }

  /** The option that uses it. */
  String archive(Path folder, String name) {
    return version >= 25
        ? "-XX:AOTCache=" + folder.resolve(name + ".aot")
        : "-XX:SharedArchiveFile=" + folder.resolve(name + ".jsa");
  }

  List<String> command(String archive, List<String> settings, String... rest) {
    var command = new ArrayList<>(List.of(executable));
    command.addAll(QUICK);
    command.add(archive);
    command.addAll(settings);
    command.addAll(List.of(rest));
    return command;
  }

  /**
   * The program as the launcher has laid it out.
   *
   * @param log where to write which classes are loaded
   */
  List<String> laidOut(Path log, String... words) {
    var jar = "target/crivo-start-" + version + "/app/crivo.jar";
    return command(
        "-Xlog:class+load:file=" + log,
        List.of("-Dspring.aot.enabled=true", "-Dcrivo.rules=rules/fasttrack", "-jar", jar),
        words);
  }

  /** Runs something that must succeed, unseen. */
  static void run(List<String> command) throws IOException, InterruptedException {
    run(command, Path.of("."));
  }

  /**
   * The same with a home of its own for the program's data.
   *
   * @throws IOException with what it said where it fails
   */
  static void run(List<String> command, Path home) throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("CRIVO_HOME", home.resolve("data").toString());
    builder.environment().put("CRIVO_CACHE", home.resolve("cache").toString());
    var process = builder.start();
    process.getOutputStream().close();
    var out = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IOException(command + ": " + out);
    }
  }
}
