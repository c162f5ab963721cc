package dev.crivo.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Programs of the tests' own, each a Java of its own that can be killed. Java starts in half the
 * time with an archive of the classes that it loads, which takes class paths of jars alone.
 */
final class Programs {

  /** The length of what the programs print a line. */
  private static final int LINE = 26;

  private static String jars;
  private static Path archive;

  private Programs() {}

  /**
   * All whole lines that the program printed before it died.
   *
   * @param lines how many of them to wait for
   * @param then what to do between the last of these and the kill
   */
  static List<String> killedAfter(int lines, Process program, Runnable then)
      throws IOException, InterruptedException {
    var printed = new ArrayList<String>();
    try (var output = program.inputReader()) {
      for (var i = 0; i < lines; i++) {
        var line = output.readLine();
        assertThat(line).as("it ended by itself").isNotNull();
        printed.add(line);
      }
      then.run();
      program.toHandle().destroyForcibly();
      // What was on its way when the program died; of its last line something may be missing.
      output.lines().filter(line -> line.length() == LINE).forEach(printed::add);
    }
    assertThat(program.waitFor()).isNotZero();
    return printed;
  }

  /** Starts the main method of a class. */
  static Process start(Class<?> program, Object... arguments) throws IOException {
    return start("-XX:SharedArchiveFile=" + archive(), program, arguments);
  }

  private static Process start(String option, Class<?> program, Object... arguments)
      throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command =
        Stream.of(
            java,
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            option,
            "-cp",
            jars,
            program.getName());
    return new ProcessBuilder(
            Stream.concat(command, Stream.of(arguments).map(Object::toString)).toList())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static synchronized Path archive() throws IOException {
    if (archive == null) {
      var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "archive");
      jars =
          Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
              .map(Path::of)
              .map(path -> Files.isDirectory(path) ? jar(path, folder) : path)
              .map(Path::toString)
              .collect(Collectors.joining(File.pathSeparator));
      var made = folder.resolve("classes.jsa");
      var option = "-XX:ArchiveClassesAtExit=" + made;
      start(option, Recorder.class, folder.resolve("home"), 1, 3).onExit().join();
      archive = made;
    }
    return archive;
  }

  private static Path jar(Path classes, Path folder) {
    var jar = folder.resolve(classes.getFileName() + ".jar");
    try (var out = new JarOutputStream(Files.newOutputStream(jar));
        var files = Files.walk(classes)) {
      for (var file : files.filter(file -> !file.equals(classes)).toList()) {
        var name = classes.relativize(file).toString().replace('\\', '/');
        // Migrations are looked for by their folder.
        out.putNextEntry(new JarEntry(Files.isDirectory(file) ? name + "/" : name));
        if (Files.isRegularFile(file)) {
          Files.copy(file, out);
        }
      }
      return jar;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
