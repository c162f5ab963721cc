package dev.crivo.shell;

import dev.crivo.console.Screen;
import dev.crivo.console.Visible;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;

/**
 * Rows of a CSV file by RFC 4180 on the output, which people open with spreadsheet programs: no
 * cell is a formula, none steers a terminal, and each row is one line.
 *
 * @param columns fields of what is shown, in order
 */
record CsvRows(Screen on, List<String> columns) {

  void head() {
    row(columns.stream());
  }

  /**
   * @param fields name to value; what is in no column is left out
   */
  void add(Map<String, Object> fields) {
    row(columns.stream().map(column -> SpreadsheetCell.of(shown(fields.get(column)))));
  }

  /** With no line end of its own but that of the screen. */
  private void row(Stream<String> cells) {
    on.verbatim(CSVFormat.RFC4180.format(cells.toArray()));
  }

  private static Object shown(Object value) {
    if (value instanceof List<?> items) {
      return Visible.line(items.stream().map(Objects::toString).collect(Collectors.joining(" ")));
    }
    return value == null ? null : Visible.line(value.toString());
  }
}
