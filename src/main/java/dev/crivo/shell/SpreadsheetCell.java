package dev.crivo.shell;

import dev.crivo.table.CellText;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** A value as a cell of a CSV file that people open with a spreadsheet program. */
final class SpreadsheetCell {

  private SpreadsheetCell() {}

  /** Lists of texts are parted by blanks, all else that has parts is JSON; nothing is empty. */
  static String of(Object value) {
    if (value == null) {
      return "";
    } else if (value instanceof Map<?, ?>) {
      return JsonMapper.shared().writeValueAsString(value);
    } else if (value instanceof Collection<?> items) {
      return CellText.harmless(
          items.stream().map(Object::toString).collect(Collectors.joining(" ")));
    }
    return CellText.harmless(value.toString());
  }
}
