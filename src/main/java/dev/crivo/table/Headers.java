package dev.crivo.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names of a table's columns, from its first row with anything in it. */
record Headers(List<String> names) {

  private static final int LONGEST = 250;
  private static final int LETTERS = 26;

  /**
   * The columns after the last one with a name do not count.
   *
   * @throws BadTable where a column before it has no name, or that of another column
   */
  static Headers of(Path file, TableRow row) {
    row.problems().stream().findFirst().ifPresent(p -> refuse(file, row, p));
    var names = new ArrayList<String>();
    row.cells().forEach(cell -> names.add(cell.strip().replaceAll("\\s+", " ")));
    while (!names.isEmpty() && names.get(names.size() - 1).isEmpty()) {
      names.remove(names.size() - 1);
    }
    check(file, row, names);
    return new Headers(List.copyOf(names));
  }

  private static void refuse(Path file, TableRow row, RowProblem problem) {
    throw new BadTable(
        BadTable.Code.HEADER_VALUE,
        file,
        Map.of("row", row.number(), "column", problem.column(), "value", problem.value()));
  }

  private static void check(Path file, TableRow row, List<String> names) {
    var columns = new LinkedHashMap<String, Integer>();
    for (var i = 0; i < names.size(); i++) {
      var name = names.get(i);
      var at = Map.of("row", row.number(), "column", letters(i), "most", LONGEST);
      if (ControlCharacters.first(name).isPresent()) {
        throw new BadTable(BadTable.Code.NOT_TEXT, file);
      } else if (name.isEmpty()) {
        throw new BadTable(BadTable.Code.BLANK_HEADER, file, at);
      } else if (name.length() > LONGEST) {
        throw new BadTable(BadTable.Code.LONG_HEADER, file, at);
      }
      var other = columns.put(name, i);
      if (other != null) {
        throw twice(file, row, name, letters(other) + ", " + letters(i));
      }
    }
  }

  private static BadTable twice(Path file, TableRow row, String name, String columns) {
    return new BadTable(
        BadTable.Code.DUPLICATE_HEADER,
        file,
        Map.of("row", row.number(), "header", name, "columns", columns));
  }

  /** The letters that a spreadsheet program gives to a column, counted from 0. */
  static String letters(int column) {
    var last = String.valueOf((char) ('A' + column % LETTERS));
    return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
  }

  /**
   * A row of these columns: what it lacks or has too much is among its problems.
   *
   * @param fill if what it lacks is empty
   */
  TableRow shaped(TableRow row, boolean fill) {
    var problems = new ArrayList<RowProblem>();
    row.problems().forEach(problem -> problems.add(named(problem)));
    var cells = cut(row.cells());
    while (fill && cells.size() < names.size()) {
      cells.add("");
    }
    if (cells.size() != names.size()) {
      problems.add(width(row, cells));
    }
    for (var i = 0; i < cells.size(); i++) {
      control(row, i, cells.get(i), problems);
      error(row, i, cells.get(i), problems);
    }
    return new TableRow(row.number(), row.line(), cells, problems);
  }

  /** Without empty values beyond the last column. */
  private List<String> cut(List<String> cells) {
    var end = cells.size();
    while (end > names.size() && cells.get(end - 1).isBlank()) {
      end--;
    }
    return new ArrayList<>(cells.subList(0, end));
  }

  private RowProblem width(TableRow row, List<String> cells) {
    var tooMany = cells.size() > names.size();
    return row.problem(
        "",
        tooMany ? cells.get(names.size()) : "",
        tooMany ? RowProblem.TOO_MANY : RowProblem.TOO_FEW,
        Map.of("cells", cells.size(), "columns", names.size()));
  }

  private void control(TableRow row, int column, String cell, List<RowProblem> problems) {
    ControlCharacters.first(cell)
        .map(found -> Map.of("character", found))
        .map(about -> row.problem(name(column), cell, RowProblem.CONTROL_CHARACTER, about))
        .ifPresent(problems::add);
  }

  /** Unless the workbook says so itself. */
  private void error(TableRow row, int column, String cell, List<RowProblem> problems) {
    if (CellText.isError(cell)
        && problems.stream().noneMatch(p -> p.column().equals(name(column)))) {
      problems.add(row.problem(name(column), cell, RowProblem.ERROR_VALUE, Map.of()));
    }
  }

  /** The problem of a cell, which the file knows by its letters alone. */
  private RowProblem named(RowProblem problem) {
    for (var i = 0; i < names.size(); i++) {
      if (letters(i).equals(problem.column())) {
        return new RowProblem(
            problem.row(),
            problem.line(),
            names.get(i),
            problem.value(),
            problem.code(),
            problem.arguments());
      }
    }
    return problem;
  }

  private String name(int column) {
    return column < names.size() ? names.get(column) : letters(column);
  }
}
