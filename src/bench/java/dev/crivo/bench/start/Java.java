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

  /** Runs something that must succeed, unseen. */
  static void run(List<String> command) throws IOException, InterruptedException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    var out = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IOException(command + ": " + out);
    }
  }
}
