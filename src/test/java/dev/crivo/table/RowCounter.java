package dev.crivo.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A program that reads a table in the memory that its Java was given, and prints what it read. */
final class RowCounter {

  private RowCounter() {}

  public static void main(String[] arguments) {
    var counted = new long[2];
    try (var table = Table.open(Path.of(arguments[0]))) {
      table.each(
          row -> {
            counted[0]++;
            counted[1] += row.cell(1).length();
          },
          share -> {});
    }
    System.out.println(counted[0] + " rows, " + counted[1] + " characters");
  }

  /**
   * What it prints, errors among it.
   *
   * @param temporary its folder for temporary files
   * @param memory as Java's option
   */
  static List<String> run(Path file, Path temporary, String memory)
      throws IOException, InterruptedException {
    var program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                memory,
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                RowCounter.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    try (var output = program.inputReader(StandardCharsets.UTF_8)) {
      var lines = output.lines().toList();
      program.waitFor();
      return lines;
    }
  }
}
