package dev.crivo.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rows of a sheet, one after the other. Those that the file leaves out do not come. */
final class XlsxRows implements Rows {

  /** Which every program has in common. */
  private static final int MOST_COLUMNS = 16_384;

  private static final int LETTERS = 26;

  private final Path file;
  private final PartXml part;
  private final XlsxBook book;
  private long number;

  XlsxRows(Path file, PartXml part, XlsxBook book) {
    this.file = file;
    this.part = part;
    this.book = book;
  }

  @Override
  public Optional<TableRow> next() throws IOException {
    if (!part.to(Set.of("row"), "sheetData")) {
      return Optional.empty();
    }
    number = part.optional("r").map(r -> (long) XlsxCell.number(part, r)).orElse(number + 1);
    return Optional.of(row());
  }

  private TableRow row() throws IOException {
    var cells = new ArrayList<String>();
    var problems = new ArrayList<RowProblem>();
    var length = 0L;
    var column = 0;
    while (part.to(Set.of("c"), "row")) {
      column = part.optional("r").map(this::column).orElse(column);
      var said = XlsxCell.read(part).said(part, book);
      length += said.text().length();
      refuse(column, length);
      put(cells, column, said.text());
      problem(column, said).ifPresent(problems::add);
      column++;
    }
    return new TableRow(number, number, cells, problems);
  }

  /** The column of a place as {@code AB12}, counted from 0. */
  private int column(String place) {
    var column = 0;
    for (var i = 0; i < place.length() && Character.isLetter(place.charAt(i)); i++) {
      column = Math.min(MOST_COLUMNS + 1, column * LETTERS + place.charAt(i) - 'A' + 1);
    }
    if (column < 1) {
      throw part.damaged();
    }
    return column - 1;
  }

  private void refuse(int column, long length) {
    if (column >= MOST_COLUMNS) {
      throw part.damaged();
    } else if (length > Table.LONGEST_ROW) {
      throw new BadTable(
          BadTable.Code.TOO_LONG, file, Map.of("line", number, "most", Table.LONGEST_ROW));
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
  private Optional<RowProblem> problem(int column, XlsxCell.Said said) {
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
    part.close();
  }
}
