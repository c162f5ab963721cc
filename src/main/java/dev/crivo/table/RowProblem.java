package dev.crivo.table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Something wrong with one row: where, what stands there, and what was expected.
 *
 * @param row see {@link TableRow#number()}
 * @param line see {@link TableRow#line()}
 * @param column the name of the column, "" where the problem is about the row
 * @param value what stands there, as it stands there
 * @param code what was expected: the key of its text, as {@code table.row.too-few}. Whoever reads
 *     tables adds codes of their own.
 * @param arguments of that text
 */
public record RowProblem(
    long row, long line, String column, String value, String code, Map<String, String> arguments) {

  /** The row ends before the last column. Arguments: cells, columns. */
  public static final String TOO_FEW = "table.row.too-few";

  /** The row has values beyond the last column. Arguments: cells, columns. */
  public static final String TOO_MANY = "table.row.too-many";

  /** The value has a character that is none of a text. Argument: character, as U+0000. */
  public static final String CONTROL_CHARACTER = "table.row.control-character";

  /** There is #REF! or its like, as where a formula failed. */
  public static final String ERROR_VALUE = "table.row.error-value";

  /** The formula was never calculated. */
  public static final String NO_STORED_VALUE = "table.row.no-stored-value";

  /** The number shown as a date is none of the calendar. */
  public static final String BAD_DATE = "table.row.bad-date";

  /** The number is none, or has more digits than workbooks keep. */
  public static final String BAD_NUMBER = "table.row.bad-number";

  private static final Set<String> LOST =
      Set.of(ERROR_VALUE, NO_STORED_VALUE, BAD_DATE, BAD_NUMBER);

  /** Whether the value itself is not in the table any more, or not whole. */
  boolean isLost() {
    return LOST.contains(code);
  }

  static Map<String, String> texts(Map<String, ?> arguments) {
    var texts = new LinkedHashMap<String, String>();
    arguments.forEach((name, value) -> texts.put(name, String.valueOf(value)));
    return texts;
  }
}
