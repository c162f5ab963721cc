package dev.crivo.shell;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import tools.jackson.databind.json.JsonMapper;

/** A file of decisions for other programs, written one by one so that any number of them fits. */
sealed interface DecisionExport {

  /**
   * @param masked what is masked in it, which the file says itself
   */
  static DecisionExport of(ExportFormat format, Writer out, List<String> masked)
      throws IOException {
    return switch (format) {
      case JSON -> new AsJson(out, masked);
      case CSV -> new AsCsv(out, masked);
    };
  }

  void add(Map<String, Object> decision) throws IOException;

  /** Writes what stands after the last of them. */
  void end() throws IOException;

  /** {@code {"masked": […], "decisions": […]}}, one decision a line. */
  final class AsJson implements DecisionExport {

    private final Writer out;
    private String before = "\n";

    private AsJson(Writer out, List<String> masked) throws IOException {
      this.out = out;
      out.write("{\"masked\":" + json(masked) + ",\"decisions\":[");
    }

    @Override
    public void add(Map<String, Object> decision) throws IOException {
      out.write(before + json(decision));
      before = ",\n";
    }

    @Override
    public void end() throws IOException {
      out.write("\n]}\n");
    }

    private static String json(Object value) {
      return JsonMapper.shared().writeValueAsString(value);
    }
  }

  /** By RFC 4180, in UTF-8; every row says what is masked in it. */
  final class AsCsv implements DecisionExport {

    /** Every field but the parts of the suggestion that have no place in a row. */
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
            "addedOn",
            "taken",
            "status",
            "picked",
            "name",
            "suggestedKind",
            "suggestedCodes",
            "suggestedDetail",
            "suggestedPicked",
            "rules",
            "overrideReason",
            "overrideText",
            "answers",
            "note",
            "noteGrade",
            "targetDate",
            "owner",
            "nextAction",
            "nextActionDate",
            "language",
            "playbook",
            "playbookVersion",
            "programVersion",
            "corrects",
            "correctedBy",
            "group",
            "masked");

    private final CSVPrinter rows;
    private final List<String> masked;

    private AsCsv(Writer out, List<String> masked) throws IOException {
      this.rows = new CSVPrinter(out, CSVFormat.RFC4180);
      this.masked = masked;
      rows.printRecord(COLUMNS);
    }

    @Override
    public void add(Map<String, Object> decision) throws IOException {
      for (var column : COLUMNS) {
        rows.print(SpreadsheetCell.of(value(column, decision)));
      }
      rows.println();
    }

    private Object value(String column, Map<String, Object> decision) {
      return switch (column) {
        case "suggestedKind" -> part(decision, "suggested", "kind");
        case "suggestedCodes" -> part(decision, "suggested", "codes");
        case "suggestedDetail" -> part(decision, "suggested", "detail");
        case "suggestedPicked" -> part(decision, "suggested", "picked");
        case "rules" -> rules(part(decision, "suggested", "reasons"));
        case "overrideReason" -> part(decision, "override", "reason");
        case "overrideText" -> part(decision, "override", "text");
        case "taken" -> byDecision(decision.get("taken"));
        case "masked" -> masked;
        default -> decision.get(column);
      };
    }

    private static Object part(Map<String, Object> decision, String whole, String part) {
      return decision.get(whole) instanceof Map<?, ?> map ? map.get(part) : null;
    }

    /** How many of which, {@code {"01M8…": 70}}; nothing where none were taken. */
    private static Map<Object, Object> byDecision(Object taken) {
      var numbers = new LinkedHashMap<Object, Object>();
      for (var part : taken instanceof List<?> list ? list : List.of()) {
        numbers.put(((Map<?, ?>) part).get("decision"), ((Map<?, ?>) part).get("entitlements"));
      }
      return numbers.isEmpty() ? null : numbers;
    }

    private static List<Object> rules(Object reasons) {
      return reasons instanceof List<?> list
          ? list.stream().<Object>map(reason -> ((Map<?, ?>) reason).get("rule")).toList()
          : List.of();
    }

    @Override
    public void end() throws IOException {
      rows.flush();
    }
  }
}
