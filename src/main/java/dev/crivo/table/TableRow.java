package dev.crivo.table;

import java.util.List;
import java.util.Map;

/**
 * One row of a table.
 *
 * @param number as a spreadsheet counts it: from 1, with column names and empty rows
 * @param line the first line it has in an editor, from 1; in a workbook the same as the number
 * @param cells the values as they stand there, one a column; "" where there is none. A row that has
 *     more or fewer than there are columns says so in its problems.
 * @param problems what is wrong with it as a row of a table; empty as a rule
 */
public record TableRow(long number, long line, List<String> cells, List<RowProblem> problems) {

  public TableRow {
    cells = List.copyOf(cells);
    problems = List.copyOf(problems);
  }

  /** The value of a column, counted from 0, or "" where the row is too short. */
  public String cell(int column) {
    return column < cells.size() ? cells.get(column) : "";
  }

  /**
   * Something wrong with this row.
   *
   * @param column the name of its column, "" where it is about the row
   * @param code see {@link RowProblem#code()}
   */
  public RowProblem problem(String column, String value, String code, Map<String, ?> arguments) {
    return new RowProblem(number, line, column, value, code, RowProblem.texts(arguments));
  }

  boolean isBlank() {
    return problems.isEmpty() && cells.stream().allMatch(String::isBlank);
  }
}
