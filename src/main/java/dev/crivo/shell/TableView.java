package dev.crivo.shell;

import dev.crivo.console.Screen;
import dev.crivo.console.Visible;
import dev.crivo.table.Form;
import dev.crivo.table.RowProblem;
import dev.crivo.table.RowProblems;
import dev.crivo.table.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.text.WordUtils;

/** Shows a table from outside: what its file is, and what is wrong with its rows. */
final class TableView {

  /** Letters of a value that are shown; the file has the rest. */
  private static final int SHOWN = 60;

  private final Screen screen;

  TableView(Screen screen) {
    this.screen = screen;
  }

  /** One line: the file, its format, encoding and separator or sheet. */
  void form(Table table) {
    screen.line(form(table.file().toString(), table.form()));
  }

  String form(String file, Form form) {
    var name = Visible.line(file);
    if (form instanceof Form.Xlsx book) {
      var about =
          Map.of("file", name, "sheet", Visible.line(book.sheet()), "others", book.others().size());
      return screen.text("table.form.xlsx", about);
    }
    var csv = (Form.Csv) form;
    return screen.text(
        "table.form.csv",
        Map.of("file", name, "encoding", csv.encoding().label(), "separator", separator(csv)));
  }

  private static String separator(Form.Csv csv) {
    return switch (csv.separator()) {
      case ',' -> "comma";
      case ';' -> "semicolon";
      case '\t' -> "tab";
      default -> "bar";
    };
  }

  /** The same for programs. */
  static Map<String, Object> json(Table table) {
    var json = new LinkedHashMap<String, Object>();
    json.put("file", table.file().toString());
    json.put("sha256", table.sha256());
    json.put("headers", table.headers());
    if (table.form() instanceof Form.Csv csv) {
      json.put("format", "csv");
      json.put("encoding", csv.encoding().label());
      json.put("separator", String.valueOf(csv.separator()));
    } else if (table.form() instanceof Form.Xlsx book) {
      json.put("format", "xlsx");
      json.put("sheet", book.sheet());
      json.put("otherSheets", book.others());
    }
    return json;
  }

  /** One line for each that was kept, then how many more there are. */
  void problems(RowProblems problems) {
    problems.kept().forEach(problem -> screen.item(2, "-", line(problem)));
    if (problems.more() > 0) {
      screen.line(2, screen.text("table.problems.more", Map.of("count", problems.more())));
    }
  }

  /** Where it is, what stands there and what was expected. */
  String line(RowProblem problem) {
    var empty = problem.value().isBlank() && !problem.column().isEmpty();
    var about =
        Map.of(
            "row", String.valueOf(problem.row()),
            "line", problem.line() == problem.row() ? "same" : String.valueOf(problem.line()),
            "named", isShown(problem.column()),
            "column", shown(problem.column()),
            "valued", isShown(problem.value()),
            "value", shown(problem.value()),
            "expected", expected(problem));
    return screen.text(empty ? "table.problem.empty" : "table.problem", about);
  }

  private static String shown(String text) {
    return Visible.line(WordUtils.abbreviate(text, SHOWN, SHOWN, "…"));
  }

  private static String isShown(String text) {
    return shown(text).isBlank() ? "no" : "yes";
  }

  /** What was expected, in words. */
  String expected(RowProblem problem) {
    var arguments = new LinkedHashMap<String, String>();
    problem.arguments().forEach((name, value) -> arguments.put(name, Visible.line(value)));
    return screen.text(problem.code(), arguments);
  }

  /** A problem for programs, which tell it by its code. */
  Map<String, Object> json(RowProblem problem) {
    var json = new LinkedHashMap<String, Object>();
    json.put("row", problem.row());
    json.put("line", problem.line());
    json.put("column", problem.column());
    json.put("value", problem.value());
    json.put("code", problem.code());
    json.put("expected", expected(problem));
    return json;
  }
}
