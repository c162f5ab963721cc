package dev.crivo.table;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the rows that were not taken as a CSV file with the columns and the separator of their
 * table, and before them why. Mended, it can be read as a table again.
 *
 * <p>The reason comes first, as a row may be too short or too long, and has to stay so: filled up,
 * a row that was cut in two would pass for a whole one. No program runs a value as a formula.
 */
public final class Rejects {

  private final WiderTable rows;
  private final List<String> headers;

  /**
   * @param out for text in UTF-8; who gives it closes it
   * @param reason the name of the column of reasons; one that the table has already is left out
   */
  public Rejects(Writer out, Table table, String reason) throws IOException {
    this(out, table.form(), table.headers(), reason);
  }

  Rejects(Writer out, Form form, List<String> headers, String reason) throws IOException {
    this.rows = new WiderTable(out, form, headers, List.of(reason), List.of());
    this.headers = List.copyOf(headers);
  }

  /**
   * A row with the reason, in the words of the person who mends it. A value that was lost is not
   * written as it seems, for then it would be taken the next time.
   */
  public void add(TableRow row, String reason) throws IOException {
    var cells = new ArrayList<>(row.cells());
    for (var problem : row.problems()) {
      var column = headers.indexOf(problem.column());
      if (problem.isLost() && column >= 0 && column < cells.size()) {
        cells.set(column, CellText.LOST);
      }
    }
    rows.add(List.of(reason), cells, List.of());
  }
}
