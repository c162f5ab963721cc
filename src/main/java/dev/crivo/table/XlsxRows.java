package dev.crivo.table;

import com.github.pjfanning.xlsx.CloseableIterator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Date1904Support;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** The rows of a sheet, one after the other. Those that the file leaves out do not come. */
final class XlsxRows implements Rows {

  private static final int MOST_COLUMNS = SpreadsheetVersion.EXCEL2007.getMaxColumns();

  private final Path file;
  private final Sheet sheet;
  private final CloseableIterator<Row> rows;
  private final boolean from1904;
  private final DoubleConsumer progress;

  private XlsxRows(Path file, Sheet sheet, boolean from1904, DoubleConsumer progress) {
    this.file = file;
    this.sheet = sheet;
    this.rows = (CloseableIterator<Row>) sheet.rowIterator();
    this.from1904 = from1904;
    this.progress = progress;
  }

  /**
   * @param progress told the share of the rows that was read, from 0 to 1
   */
  static XlsxRows of(Path file, Workbook workbook, int sheet, DoubleConsumer progress) {
    var from1904 = workbook instanceof Date1904Support dates && dates.isDate1904();
    return XlsxFailure.reading(
        file,
        workbook.getSheetName(sheet),
        () -> new XlsxRows(file, workbook.getSheetAt(sheet), from1904, progress));
  }

  @Override
  public Optional<TableRow> next() {
    return XlsxFailure.reading(
        file,
        sheet.getSheetName(),
        () -> rows.hasNext() ? Optional.of(row(rows.next())) : Optional.empty());
  }

  private TableRow row(Row row) {
    var number = row.getRowNum() + 1L;
    var cells = new ArrayList<String>();
    var problems = new ArrayList<RowProblem>();
    var length = 0L;
    for (var cell : row) {
      var column = cell.getColumnIndex();
      var said = XlsxCell.said(cell, from1904);
      length += said.text().length();
      refuse(number, column, length);
      put(cells, column, said.text());
      problem(number, column, said).ifPresent(problems::add);
    }
    tell(number);
    return new TableRow(number, number, cells, problems);
  }

  private void refuse(long number, int column, long length) {
    if (column < 0 || column >= MOST_COLUMNS) {
      throw new IllegalArgumentException("no sheet has column " + column);
    } else if (length > Table.LONGEST_ROW) {
      throw new BadTable(
          BadTable.Code.TOO_LONG, file, Map.of("line", number, "most", Table.LONGEST_ROW));
    }
  }

  /** By the last row that the sheet states, if it does. */
  private void tell(long number) {
    var last = sheet.getLastRowNum() + 1.0;
    if (number <= last) {
      progress.accept(number / last);
    }
  }

  /** A cell that is only coloured makes a row no longer. */
  private static void put(List<String> cells, int column, String text) {
    while (!text.isEmpty() && cells.size() <= column) {
      cells.add("");
    }
    if (!text.isEmpty()) {
      cells.set(column, text);
    }
  }

  /** The column is told by its letters, as its name is not known here. */
  private static Optional<RowProblem> problem(long number, int column, XlsxCell.Said said) {
    return said.problem()
        .map(
            code ->
                new RowProblem(
                    number, number, Headers.letters(column), said.text(), code, Map.of()));
  }

  @Override
  public boolean leaveOutEmptyEnds() {
    return true;
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
