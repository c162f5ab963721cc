package dev.crivo.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;

/** Finds what parts the values of a CSV text: what cuts most rows as wide as the first one. */
final class Separators {

  /** In the order in which they are taken where nothing else decides. */
  private static final List<Character> KNOWN = List.of(',', ';', '\t', '|');

  private static final int ROWS = 50;

  /** The line that spreadsheet programs understand, and some write. */
  private static final Pattern STATED = Pattern.compile("sep=([,;\t|])(\r?\n.*)?", Pattern.DOTALL);

  /**
   * @param alike how many rows are as wide as the first
   */
  private record Cut(char separator, int width, int alike) {}

  private Separators() {}

  /** The separator that the first line states, {@code sep=;}, where it is such a line. */
  static Optional<Character> stated(String text) {
    var stated = STATED.matcher(text);
    return stated.matches() ? Optional.of(stated.group(1).charAt(0)) : Optional.empty();
  }

  /**
   * @param text the beginning of a file
   * @param whole if it is all of the file; else its last row may be cut short
   */
  static char in(String text, boolean whole) {
    return KNOWN.stream()
        .map(separator -> cut(text, whole, separator))
        .filter(cut -> cut.width() > 1)
        .max(
            Comparator.comparingInt(Cut::alike)
                .thenComparingInt(Cut::width)
                .thenComparing(cut -> -KNOWN.indexOf(cut.separator())))
        .map(Cut::separator)
        .orElse(KNOWN.get(0));
  }

  private static Cut cut(String text, boolean whole, char separator) {
    var widths = widths(text, separator);
    if (!whole && widths.size() > 1) {
      widths.remove(widths.size() - 1);
    }
    var first = widths.isEmpty() ? 0 : widths.get(0);
    return new Cut(separator, first, (int) widths.stream().filter(width -> width == first).count());
  }

  private static List<Integer> widths(String text, char separator) {
    var widths = new ArrayList<Integer>();
    try (var rows = format(separator).parse(new StringReader(text))) {
      for (var row : rows) {
        if (row.stream().anyMatch(value -> !value.isBlank()) && widths.size() <= ROWS) {
          widths.add(row.size());
        }
      }
    } catch (IOException | UncheckedIOException cutWithinQuotes) {
      return widths;
    }
    return widths;
  }

  /** Empty lines are rows, as they are in a spreadsheet program. */
  static CSVFormat format(char separator) {
    return CSVFormat.RFC4180.builder().setDelimiter(separator).setIgnoreEmptyLines(false).get();
  }
}
