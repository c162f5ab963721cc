package dev.crivo.shell;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** A value as a cell of a CSV file that people open with a spreadsheet program. */
final class SpreadsheetCell {

  /**
   * With these, a text begins that such a program would run as a formula (OWASP, "CSV Injection").
   * The wide ones are taken for the narrow ones where people write with them.
   */
  private static final String BEGINS_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private static final String AS_TEXT = "'";

  private SpreadsheetCell() {}

  /** Lists of texts are parted by blanks, all else that has parts is JSON; nothing is empty. */
  static String of(Object value) {
    if (value == null) {
      return "";
    } else if (value instanceof Map<?, ?>) {
      return JsonMapper.shared().writeValueAsString(value);
    } else if (value instanceof Collection<?> items) {
      return harmless(items.stream().map(Object::toString).collect(Collectors.joining(" ")));
    }
    return harmless(value.toString());
  }

  /** An apostrophe in front makes it a text. */
  static String harmless(String text) {
    return !text.isEmpty() && BEGINS_FORMULA.indexOf(text.charAt(0)) >= 0 ? AS_TEXT + text : text;
  }
}
