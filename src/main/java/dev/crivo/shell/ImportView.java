package dev.crivo.shell;

import dev.crivo.commandline.Format;
import dev.crivo.console.Progress;
import dev.crivo.console.Screen;
import dev.crivo.console.Visible;
import dev.crivo.table.Columns;
import dev.crivo.table.RowProblem;
import dev.crivo.table.RowProblems;
import dev.crivo.table.Table;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Shows what a table was read as, and what became of its rows.
 *
 * @param <R> what came of all of them
 */
abstract class ImportView<R> {

  /** Problems that are told on the screen, and to programs: more than anybody mends by hand. */
  private static final int TOLD = 20;

  private static final int KEPT = 100_000;

  private final Screen screen;
  private final Table table;
  private final Columns columns;
  private final Format format;
  private final boolean rehearses;
  private final TableView tables;

  ImportView(Screen screen, Table table, Columns columns, Format format, boolean rehearses) {
    this.screen = screen;
    this.table = table;
    this.columns = columns;
    this.format = format;
    this.rehearses = rehearses;
    this.tables = new TableView(screen);
  }

  /** What comes of a table from which nothing is taken. */
  abstract R nothing();

  /** Whether the record has now what the table tells, but for the rows that were bad. */
  abstract boolean isAsTold(R result);

  /** The key of the text that says that nothing was taken. */
  String refusal() {
    return "import.refused";
  }

  /** What else there is to tell of a table before its rows are read. */
  void tellMore() {}

  /** What came of it, in sentences. */
  abstract void tell(R result);

  /** The same for programs, with what else they may want to know. */
  abstract Map<String, Object> json(R result);

  final Screen screen() {
    return screen;
  }

  boolean rehearses() {
    return rehearses;
  }

  RowProblems problems() {
    return new RowProblems(most(format));
  }

  /** How many rows are told of one by one. */
  static int most(Format format) {
    return format == Format.JSON ? KEPT : TOLD;
  }

  Progress progress(String key) {
    return screen.progress(screen.text(key));
  }

  String reasonHeader() {
    return screen.text("import.reason");
  }

  /** What is wrong with a value, for who mends it in a table. */
  String reason(RowProblem problem) {
    var expected = Map.of("expected", tables.expected(problem), "column", problem.column());
    return screen.text(
        problem.column().isEmpty() ? "import.reason.row" : "import.reason.value", expected);
  }

  /** What the file is, and which of its columns are read as what. */
  void head() {
    if (format == Format.JSON) {
      return;
    }
    tables.form(table);
    row("import.read", columns.used().entrySet().stream().map(ImportView::column));
    var unused = columns.unused();
    if (!unused.isEmpty()) {
      row("import.unread", unused.stream().map(Visible::line));
    }
    tellMore();
  }

  private void row(String key, Stream<String> columns) {
    screen.row(screen.text(key), columns.collect(Collectors.joining(", ")));
  }

  /** The column alone where it has the name of what is read from it. */
  private static String column(Map.Entry<String, String> used) {
    var header = Visible.line(used.getValue());
    return header.equals(used.getKey()) ? header : used.getKey() + " = " + header;
  }

  /** Nothing was taken. */
  void refused(long rows, RowProblems problems) {
    if (format == Format.JSON) {
      screen.json(json(rows, problems, nothing()));
      return;
    }
    screen.blank();
    tables.problems(problems);
    screen.blank();
    screen.say(refusal(), Map.of("bad", problems.rows(), "rows", rows));
  }

  void done(long rows, RowProblems problems, R result, Optional<Path> rejects) {
    if (format == Format.JSON) {
      screen.json(json(rows, problems, result));
      return;
    }
    screen.blank();
    if (!problems.isEmpty()) {
      tables.problems(problems);
      screen.blank();
    }
    tell(result);
    rejects.ifPresent(path -> rejected(path, problems.rows()));
  }

  private void rejected(Path path, long rows) {
    screen.say(
        rehearses ? "import.would-reject" : "import.rejected",
        Map.of("rows", rows, "file", Visible.line(path.toString())));
  }

  private Map<String, Object> json(long rows, RowProblems problems, R result) {
    var json = new LinkedHashMap<>(TableView.json(table));
    json.put("columns", columns.used());
    json.put("unread", columns.unused());
    json.put("dryRun", rehearses);
    json.put("rows", rows);
    json.putAll(json(result));
    json.put("rejected", problems.rows());
    json.put("problemsInAll", problems.total());
    json.put("problems", problems.kept().stream().map(tables::json).toList());
    return json;
  }
}
