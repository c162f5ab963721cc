package dev.crivo.bench;

import dev.crivo.decision.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/**
 * Import, export and verify as their user runs them, each beside what merely reads or writes the
 * same bytes with the same libraries. Options: how many decisions, how many runs of each, and
 * {@code write} to put the table into the page.
 */
final class FilesMeasure implements Measure {

  private static final Path FOLDER = Path.of("target/bench/files").toAbsolutePath();

  /** What a row of a record has besides what is in every table of past decisions, and its link. */
  private static final String WIDTH =
      "select cast(avg(length(answers) + length(suggested) + length(alternatives) + length(note)"
          + " + length(note_remarks) + length(case_key) + length(playbook_version)"
          + " + length(import_key)) + 350 as integer) from decision";

  private final Report report =
      new Report("files", "What", "Crivo", "Floor", "The floor is", "Times, by clock / CPU");
  private final Path home = FOLDER.resolve("home");
  private int runs;
  private FileTables tables;

  @Override
  public boolean run(List<String> options) throws Exception {
    var numbers = options.stream().filter(o -> o.matches("[0-9]+")).map(Integer::valueOf).toList();
    runs = numbers.size() > 1 ? numbers.get(1) : 3;
    prepare(numbers.isEmpty() ? 30_000 : numbers.get(0));
    start();
    lists();
    sqlite();
    server();
    clear(FOLDER);
    report.show();
    return true;
  }

  private void prepare(int rows) throws Exception {
    clear(FOLDER);
    Files.createDirectories(FOLDER);
    tables = new FileTables(FOLDER, rows);
    tables.write();
    // So that no run builds the program or compiles the rules.
    Timed.crivo(home, 1, () -> List.of("rules", "test"));
  }

  /** How many readings of a table and additions of its rows its import into SQLite takes. */
  double ratio(int rows) throws Exception {
    runs = 3;
    prepare(rows);
    var past = imported("decisions", tables.past());
    var floor = insertedIntoFile(width("jdbc:sqlite:" + home.resolve("crivo.db")));
    clear(FOLDER);
    return past.wall().ratio(floor.wall());
  }

  private void start() throws Exception {
    row("Start alone", crivo("rules", "list"), floor("nothing"), "a start of Java");
  }

  private void lists() throws Exception {
    var read = floor("read-csv", tables.list().toString());
    var what = "`entitlements import`, CSV, tenants in ";
    row(what + "order", imported("entitlements", tables.list()), read, "reading it");
    row(what + "no order", imported("entitlements", tables.shuffled()), read, "reading it");
  }

  private void sqlite() throws Exception {
    var workbook = imported("decisions", tables.workbook());
    var readWorkbook = floor("read-xlsx", tables.workbook().toString());
    var past = imported("decisions", tables.past());
    var jdbc = "jdbc:sqlite:" + home.resolve("crivo.db");
    var width = width(jdbc);
    row("`decisions import`, XLSX", workbook, readWorkbook, "reading it");
    row("`decisions import`, CSV", past, floor("read-csv", tables.past().toString()), "reading it");
    row(
        "`decisions import`, CSV",
        past,
        insertedIntoFile(width),
        "reading it, and adding rows of this width");
    out("", jdbc);
    backup(jdbc);
  }

  private Timed insertedIntoFile(String width) throws Exception {
    return inserted(width, () -> fresh("floor") + "/floor.db?journal_mode=WAL&synchronous=FULL");
  }

  /** A new folder in the place of the one before, as a URL of SQLite. */
  private static String fresh(String name) throws IOException {
    clear(FOLDER.resolve(name));
    return "jdbc:sqlite:" + Files.createDirectories(FOLDER.resolve(name));
  }

  private void backup(String jdbc) throws Exception {
    var file = FOLDER.resolve("backup");
    var backup =
        Timed.crivo(
            home,
            runs,
            () -> {
              clear(file);
              return List.of("db", "backup", file.toString());
            });
    row("`db backup`", backup, floor("hash", jdbc), "reading and hashing all rows");
  }

  private void server() throws Exception {
    var url = new String[1];
    var past =
        Timed.crivo(
            home,
            runs,
            () -> {
              url[0] = TestServer.newUrl(true);
              return List.of("decisions", "import", tables.past().toString(), "--db", url[0]);
            });
    var jdbc = jdbc(url[0]) + "&currentSchema=crivo";
    row(
        "`decisions import`, CSV, PostgreSQL",
        past,
        inserted(width(jdbc), () -> jdbc(TestServer.newUrl(false))),
        "reading it, and adding rows of this width");
    out(", PostgreSQL", jdbc, "--db", url[0]);
  }

  /** As the driver has it: the tests' server asks this user for no password. */
  private static String jdbc(String url) {
    return url.replaceFirst("(.*)//(.*)@(.*)", "jdbc:$1//$3?user=$2");
  }

  /**
   * What reads a whole record.
   *
   * @param db options that name it
   */
  private void out(String where, String jdbc, String... db) throws Exception {
    for (var format : List.of("csv", "json")) {
      var file = FOLDER.resolve("out." + format).toString();
      row(
          "`decisions export`, " + format.toUpperCase(Locale.ROOT) + where,
          crivo(with(db, "decisions", "export", "--format", format, "--out", file)),
          floor("write-" + format, jdbc, file),
          "reading all rows and writing them");
    }
    row(
        "`decisions verify`" + where,
        crivo(with(db, "decisions", "verify")),
        floor("hash", jdbc),
        "reading and hashing all rows");
  }

  private static String[] with(String[] more, String... arguments) {
    return Stream.of(arguments, more).flatMap(Stream::of).toArray(String[]::new);
  }

  private Timed imported(String what, Path table) throws Exception {
    return Timed.crivo(
        home,
        runs,
        () -> {
          clear(home);
          return List.of(what, "import", table.toString());
        });
  }

  /** Where the URL names a database that is new in each run. */
  private Timed inserted(String width, Callable<String> url) throws Exception {
    return Timed.floor(
        home, runs, () -> List.of("insert", tables.past().toString(), url.call(), width));
  }

  private static String width(String jdbc) throws Exception {
    try (var connection = DriverManager.getConnection(jdbc);
        var width = connection.createStatement().executeQuery(WIDTH)) {
      width.next();
      return width.getString(1);
    }
  }

  private Timed crivo(String... arguments) throws Exception {
    return Timed.crivo(home, runs, () -> List.of(arguments));
  }

  private Timed floor(String... arguments) throws Exception {
    return Timed.floor(home, runs, () -> List.of(arguments));
  }

  private void row(String what, Timed crivo, Timed floor, String isWhat) {
    System.out.println(what + ": " + crivo + "; " + floor);
    report.row(what, crivo, floor, isWhat, crivo.ratios(floor));
  }

  private static void clear(Path path) throws IOException {
    if (Files.exists(path)) {
      try (var all = Files.walk(path)) {
        all.sorted(Comparator.reverseOrder()).forEach(FilesMeasure::delete);
      }
    }
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
