package dev.crivo.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which column of a table is which field. */
public final class Columns {

  private final List<String> headers;
  private final Map<String, Integer> byField;

  Columns(List<String> headers, Map<String, Integer> byField) {
    this.headers = headers;
    this.byField = new LinkedHashMap<>(byField);
  }

  /** If the table has this field at all. */
  public boolean has(String field) {
    return byField.containsKey(field);
  }

  /** The name of a field's column, or that of the field where it has none. */
  public String header(String field) {
    return has(field) ? headers.get(byField.get(field)) : field;
  }

  /**
   * What a row says of a field: without blanks around it, and without the apostrophe that files for
   * spreadsheet programs have before what could be a formula. "" where it says nothing.
   */
  public String text(TableRow row, String field) {
    return has(field) ? text(row, byField.get(field)) : "";
  }

  /** The same of any column, counted from 0, if it is read or not. */
  public static String text(TableRow row, int column) {
    return CellText.original(row.cell(column).strip());
  }

  /**
   * Something wrong with what a row says of a field.
   *
   * @param code see {@link RowProblem#code()}
   */
  public RowProblem problem(TableRow row, String field, String code, Map<String, ?> arguments) {
    return row.problem(
        header(field), has(field) ? row.cell(byField.get(field)) : "", code, arguments);
  }

  /** The columns that are read, by their fields. */
  public Map<String, String> used() {
    var used = new LinkedHashMap<String, String>();
    byField.forEach((field, column) -> used.put(field, headers.get(column)));
    return used;
  }

  /** The names of the columns that are not read. */
  public List<String> unused() {
    var used = used().values();
    return headers.stream().filter(header -> !used.contains(header)).toList();
  }
}
