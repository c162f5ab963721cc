package dev.crivo.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Programs of the tests' own, each a Java of its own that can be killed. */
final class Programs {

  /** The length of what the programs print a line. */
  private static final int LINE = 26;

  private Programs() {}

  /** All whole lines that the program printed before it died. */
  static List<String> killedAfter(int lines, Process program)
      throws IOException, InterruptedException {
    var printed = new ArrayList<String>();
    try (var output = program.inputReader()) {
      for (var i = 0; i < lines; i++) {
        printed.add(output.readLine());
      }
      program.toHandle().destroyForcibly();
      // What was on its way when the program died; of its last line something may be missing.
      output.lines().filter(line -> line.length() == LINE).forEach(printed::add);
    }
    assertThat(program.waitFor()).isNotZero();
    return printed;
  }

  /** Starts the main method of a class with a place and a number. */
  static Process start(Class<?> program, String place, int times) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            program.getName(),
            place,
            String.valueOf(times))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
