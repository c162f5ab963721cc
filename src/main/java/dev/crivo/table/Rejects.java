package dev.crivo.table;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes the rows that were not taken as a CSV file with the columns and the separator of their
 * table, and before them why. Mended, it can be read as a table again.
 *
 * <p>The reason comes first, as a row may be too short or too long, and has to stay so: filled up,
 * a row that was cut in two would pass for a whole one. No program runs a value as a formula.
 */
public final class Rejects {

  private static final String MARK = "\uFEFF";

  private final CSVPrinter rows;
  private final int earlierReason;
  private final List<String> headers;

  /**
   * @param out for text in UTF-8; who gives it closes it
   * @param reason the name of the column of reasons; one that the table has already is left out
   */
  public Rejects(Writer out, Table table, String reason) throws IOException {
    this(out, table.form(), table.headers(), reason);
  }

  Rejects(Writer out, Form form, List<String> headers, String reason) throws IOException {
    this.rows =
        new CSVPrinter(out, CSVFormat.RFC4180.builder().setDelimiter(form.separator()).get());
    this.earlierReason = headers.indexOf(reason);
    this.headers = List.copyOf(headers);
    if (!(form instanceof Form.Csv csv && csv.encoding() == Encoding.UTF_8)) {
      // Spreadsheet programs take a file without it for one in the system's old encoding.
      out.write(MARK);
    }
    write(reason, headers);
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
    write(reason, cells);
  }

  private void write(String reason, List<String> cells) throws IOException {
    var values = new ArrayList<String>();
    values.add(CellText.harmless(reason));
    for (var i = 0; i < cells.size(); i++) {
      if (i != earlierReason) {
        values.add(CellText.harmless(cells.get(i)));
      }
    }
    rows.printRecord(values);
  }
}
