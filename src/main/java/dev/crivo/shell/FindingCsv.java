package dev.crivo.shell;

import dev.crivo.audit.Finding;
import dev.crivo.console.Screen;
import dev.crivo.console.Visible;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;

/**
 * Findings as rows of a CSV file by RFC 4180, which people open with spreadsheet programs: no cell
 * is a formula, none steers a terminal, and each row is one line.
 */
record FindingCsv(Screen on, List<String> masked) {

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "at",
          "decidedAt",
          "source",
          "by",
          "tenant",
          "workload",
          "entitlements",
          "playbookVersion",
          "verdict",
          "blame",
          "apart",
          "chosen",
          "chosenPicked",
          "chosenToday",
          "stored",
          "then",
          "thenProblem",
          "now",
          "nowKind",
          "nowPicked",
          "nextQuestion",
          "rulesOnlyThen",
          "rulesOnlyNow",
          "unfit",
          "overrideReason",
          "overrideText",
          "masked");

  void head() {
    row(COLUMNS.stream());
  }

  void add(Finding finding) {
    var json = FindingJson.of(finding);
    row(COLUMNS.stream().map(column -> SpreadsheetCell.of(shown(value(column, json)))));
  }

  /** With no line end of its own but that of the screen. */
  private void row(Stream<String> cells) {
    on.verbatim(CSVFormat.RFC4180.format(cells.toArray()));
  }

  private Object value(String column, Map<String, Object> json) {
    return switch (column) {
      case "chosen" -> part(json, "chosen", "status");
      case "chosenPicked" -> part(json, "chosen", "picked");
      case "chosenToday" -> part(json, "chosen", "today");
      case "stored" -> part(json, "stored", "codes");
      case "then" -> part(json, "then", "codes");
      case "now" -> part(json, "now", "codes");
      case "nowKind" -> part(json, "now", "kind");
      case "nowPicked" -> part(json, "now", "picked");
      case "nextQuestion" -> part(json, "now", "next");
      case "overrideReason" -> part(json, "override", "reason");
      case "overrideText" -> part(json, "override", "text");
      case "masked" -> masked;
      default -> json.get(column);
    };
  }

  private static Object part(Map<String, Object> json, String whole, String part) {
    return json.get(whole) instanceof Map<?, ?> map ? map.get(part) : null;
  }

  private static Object shown(Object value) {
    if (value instanceof List<?> items) {
      return Visible.line(items.stream().map(Object::toString).collect(Collectors.joining(" ")));
    }
    return value == null ? null : Visible.line(value.toString());
  }
}
