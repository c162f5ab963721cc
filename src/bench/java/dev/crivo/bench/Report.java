package dev.crivo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A table of figures: printed, and kept in its own section of {@code docs/performance.md}. */
public final class Report {

  private static final Path PAGE = Path.of("docs/performance.md");

  private static boolean isKept;

  private final String measure;
  private final List<String> lines = new ArrayList<>();

  /**
   * @param measure as {@link Bench} names it; its section stands between two comments that name it
   */
  public Report(String measure, String... columns) {
    this.measure = measure;
    row((Object[]) columns);
    lines.add("|---".repeat(columns.length) + "|");
  }

  /** From now on, tables come into the page. */
  static void keep() {
    isKept = true;
  }

  /** One line of the table; numbers are given as they are to be read. */
  public void row(Object... cells) {
    lines.add(
        Arrays.stream(cells).map(Object::toString).collect(Collectors.joining(" | ", "| ", " |")));
  }

  /**
   * Prints the table and, where its user wants it kept, puts it in the place of the one that was
   * there before.
   *
   * @throws IllegalStateException where the page has no such section
   */
  public void show() throws IOException {
    lines.forEach(System.out::println);
    if (!isKept) {
      return;
    }
    var page = Files.readString(PAGE);
    var begin = "<!-- " + measure + " -->\n";
    var end = "<!-- end of " + measure + " -->";
    var from = page.indexOf(begin);
    var to = page.indexOf(end);
    if (from < 0 || to < from) {
      throw new IllegalStateException(PAGE + " has no section for " + measure);
    }
    var table = String.join("\n", lines) + "\n\n" + Machine.described() + "\n";
    Files.writeString(PAGE, page.substring(0, from + begin.length()) + table + page.substring(to));
  }
}
