package dev.crivo.table;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes rows of a table as a CSV file with the columns and the separator of that table, and more
 * columns before and after them. It can be read as a table again. No program runs a value as a
 * formula.
 */
public final class WiderTable {

  private static final String MARK = "\uFEFF";

  private final CSVPrinter rows;
  private final int width;
  private final List<Integer> kept;

  /**
   * A column that the table has already under the name of a new one is left out.
   *
   * @param out for text in UTF-8; who gives it closes it
   * @param before the names of the columns before its own
   * @param after the names of those after
   */
  public WiderTable(Writer out, Table table, List<String> before, List<String> after)
      throws IOException {
    this(out, table.form(), table.headers(), before, after);
  }

  WiderTable(Writer out, Form form, List<String> headers, List<String> before, List<String> after)
      throws IOException {
    rows = new CSVPrinter(out, CSVFormat.RFC4180.builder().setDelimiter(form.separator()).get());
    width = headers.size();
    kept =
        IntStream.range(0, width)
            .filter(i -> !before.contains(headers.get(i)) && !after.contains(headers.get(i)))
            .boxed()
            .toList();
    if (!(form instanceof Form.Csv csv && csv.encoding() == Encoding.UTF_8)) {
      // Spreadsheet programs take a file without it for one in the system's old encoding.
      out.write(MARK);
    }
    add(before, headers, after);
  }

  /**
   * @param before the values of the columns before those of the row
   * @param after those of the columns after
   */
  public void add(List<String> before, TableRow row, List<String> after) throws IOException {
    var cells = new ArrayList<>(row.cells());
    cells.addAll(Collections.nCopies(Math.max(0, width - cells.size()), ""));
    add(before, cells, after);
  }

  /** A row may be shorter or longer than the table, and stays so. */
  void add(List<String> before, List<String> cells, List<String> after) throws IOException {
    var own = kept.stream().filter(i -> i < cells.size()).map(cells::get);
    var beyond = cells.stream().skip(width);
    rows.printRecord(
        Stream.of(before.stream(), own, beyond, after.stream())
            .flatMap(values -> values)
            .map(CellText::harmless)
            .toList());
  }
}
