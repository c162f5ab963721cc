package dev.crivo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.Program;
import dev.crivo.console.Language;
import dev.crivo.decision.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code decisions import}, with a playbook of three questions. */
class ImportCommandTests {

  private static final String HEADERS = "tenant,date,person,status,note\n";
  private static final String GOOD = HEADERS + row("contoso") + row("fabrikam");

  @TempDir Path home;
  private Program program;

  @BeforeEach
  void useTheSmallPlaybook() throws IOException {
    program = Program.in(home).setting("CRIVO_RULES", LendingFolder.in(home));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void importsOnceAndTellsWhatWasThere(boolean onServer) {
    if (onServer) {
      program = program.setting("CRIVO_DB_URL", TestServer.newUrl(true));
    }
    var first = imported(GOOD);
    var again = imported(GOOD);
    var more = imported(GOOD + row("adatum"));

    assertThat(first.exitCode()).isZero();
    assertThat(first.out())
        .contains("CSV, UTF-8, separated by commas", "Source           past.csv")
        .endsWith("Imported 2 decisions.\n");
    assertThat(again.exitCode()).isZero();
    assertThat(again.out()).endsWith("Nothing was imported. 2 were there already.\n");
    assertThat(more.out()).endsWith("Imported 1 decision. 2 were there already.\n");
    assertThat(list()).hasSize(3);
    assertThat(program.run("decisions", "verify").exitCode()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void importsNothingWhereARowIsBadAndNamesThemAllWithinEightyColumns(Language language) {
    var bad = GOOD + "adatum,31/03/2025,,Refusd,\n" + row("x").replace("Refused", "Lent");
    var result = imported(bad, "--lang", language.toString());

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out())
        .contains("4, date: \"31/03/2025\"", "--dates dmy", "4, status: \"Refusd\"", "\"Refused\"?")
        .contains("5, status: \"Lent\"", "lent.home")
        .containsPattern("4, person: (empty|vazio)")
        .doesNotContain("import.", "table.", "{");
    assertThat(result.out().lines()).allMatch(line -> line.length() <= 80);
    assertThat(list()).isEmpty();
  }

  @Test
  void tellsTheFirstTwentyProblemsOnTheScreenAndAllAsJson() {
    var bad = HEADERS + row("contoso").replace("Refused", "Refusd").repeat(25);

    assertThat(imported(bad).out())
        .contains("row 21, status")
        .doesNotContain("row 22, status")
        .contains("and 5 more", "25 rows of 25 cannot be imported, so nothing was.");
    var json = json(imported(bad, "--format", "json"));
    assertThat(json.get("problems")).hasSize(25);
    assertThat(json.get("problemsInAll").asInt()).isEqualTo(25);
    assertThat(json.get("imported").asInt()).isZero();
    assertThat(json.get("problems").get(0).get("code").asString())
        .isEqualTo("import.row.status.unknown");
    assertThat(json.get("problems").get(0).get("row").asInt()).isEqualTo(2);
  }

  @Test
  void takesTheGoodRowsAndWritesTheOthersSoThatTheyCanBeMended() throws IOException {
    var rejects = home.resolve("rejects.csv");
    var bad = GOOD + row("=1+1").replace("Refused", "Refusd");
    var result = imported(bad, "--rejects", rejects.toString());

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).contains("Imported 2 decisions.", "1 row was rejected and is in");
    assertThat(Files.readAllLines(rejects))
        .containsExactly(
            "Reason,tenant,date,person,status,note",
            "\"status: expected a status by its code or name; did you mean \"\"Refused\"\"?\","
                + "'=1+1,2025-03-31,Ana,Refusd,He has no card and so may not borrow.");

    Files.writeString(rejects, Files.readString(rejects).replace("Refusd", "Refused"));
    var mended = run(rejects, "--source", "past.csv");
    assertThat(mended.exitCode()).isZero();
    assertThat(list()).extracting(d -> d.get("tenant").asString()).contains("=1+1").hasSize(3);
  }

  @Test
  void writesNoRejectsInThePlaceOfTheTable() {
    var result = imported(GOOD, "--rejects", file().toString());

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("is the table itself");
    assertThat(file()).content().isEqualTo(GOOD);
  }

  @Test
  void takesNothingOnADryRun() {
    var rejects = home.resolve("rejects.csv");
    var result = imported(GOOD + "x,,,,\n", "--dry-run", "--rejects", rejects.toString());

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out())
        .contains("2 decisions would be imported. This was a dry run")
        .contains("1 row would be rejected.");
    assertThat(rejects).doesNotExist();
    assertThat(list()).isEmpty();
  }

  @Test
  void readsOtherColumnsByAMappingAndWhoDecidedByAnOption() throws IOException {
    var map = Files.writeString(home.resolve("map.yaml"), "tenant: Kunde\ndate: Am\nstatus: St\n");
    var table = "Kunde;Am;St;status\ncontoso;31.03.2025;Refused > Late books;x\n";
    var result = imported(table, "--map", map.toString(), "--by", "QA", "--dates", "dmy");

    assertThat(result.out())
        .contains("separated by semicolons", "tenant = Kunde", "Not read         status");
    var decision = list().get(0);
    assertThat(decision.get("by").asString()).isEqualTo("QA");
    assertThat(decision.get("status").asString()).isEqualTo("refused.late");
    assertThat(decision.get("decidedAt").asString()).startsWith("2025-03-3");
  }

  @Test
  void translatesOldStatusesAndAsksAgainForThoseThatWereSplit() throws IOException {
    var crosswalk =
        Files.writeString(
            home.resolve("crosswalk.yaml"),
            "Turned away: {renamed: refused}\nold.late: {merged: refused.late}\n"
                + "Decided: {split: [refused, lent.home]}\n");
    var old = HEADERS + row("a").replace("Refused", "turned AWAY");
    var split = old + row("b").replace("Refused", "Decided");

    var refused = imported(split, "--crosswalk", crosswalk.toString());
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.out().replaceAll("\\s+", " "))
        .contains("\"Decided\"; expected one of refused, lent.home: it was split, so this must");
    assertThat(imported(old, "--crosswalk", crosswalk.toString()).exitCode()).isZero();
    assertThat(list()).extracting(d -> d.get("status").asString()).containsExactly("refused");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`tenant,date,person`, no column for the status",
        "`tenant,date,person,status,level1`, the status is in a column of its own and in columns",
        "`tenant,date,status`, no column for person",
        "`date,person,status`, no column for tenant",
      })
  void refusesATableWithoutTheColumnsThatItNeeds(String headers, String message) {
    var result = imported(headers + "\n");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains(message).hasLineCount(1);
  }

  @Test
  void refusesACrosswalkThatNamesNoStatusOfToday() throws IOException {
    var crosswalk = Files.writeString(home.resolve("c.yaml"), "x: {renamed: gone}\n");
    var result = imported(GOOD, "--crosswalk", crosswalk.toString());

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("c.yaml:1: \"gone\" is no status");
  }

  @Test
  void tellsTheEncodingThatItFound() {
    write(GOOD.replace("contoso", "Conceição"), StandardCharsets.ISO_8859_1);

    assertThat(run(file()).out()).contains("CSV, Windows-1252");
    assertThat(list()).extracting(d -> d.get("tenant").asString()).contains("Conceição");
  }

  @Test
  void aNameThatOnlyTheStatusTellsIsNotMissingWhenItIsAudited() {
    imported(
        "tenant,date,person,status,member,daysOverdue,shelf\n"
            + "contoso,2025-03-31,Ana,Lent > Home loan > maps,YES,0,\n");

    var audit = json(program.run("audit", "run", "--format", "json"));

    assertThat(audit.get("verdicts").get("agreed").asInt()).isEqualTo(1);
    assertThat(audit.get("verdicts").get("fact-missing").asInt()).isZero();
  }

  @Test
  void listsByTheSourceAndByWhenItWasDecided() {
    imported(GOOD, "--source", "The CRM");
    imported(HEADERS + row("adatum").replace("2025", "2024"));

    assertThat(list("--source", "The CRM")).hasSize(2);
    assertThat(list("--since", "2025-01-01")).hasSize(2);
    assertThat(list("--since", "2024-01-01")).hasSize(3);
    assertThat(program.run("decisions", "list").out())
        .contains("  2024-03-31  Ana\n", "imported from The CRM");
  }

  @ParameterizedTest
  @EnumSource
  void showsThatNothingIsKnownOfASuggestion(Language language) {
    imported(GOOD);
    var id = list().get(0).get("id").asString();

    var card = program.run("decisions", "show", id, "--lang", language.toString()).out();

    assertThat(card)
        .contains("2025-03-31\n", "past.csv")
        .containsPattern("not known: decided elsewhere|desconhecido: decidida em outro lugar")
        .doesNotContain("the same\n", "Because", "decision.");
    assertThat(card.lines()).allMatch(line -> line.length() <= 80);
    assertThat(program.run("decisions", "explain", id).out()).contains("It was decided elsewhere");
  }

  @Test
  void masksTheSourceWithTheOtherNames() throws IOException {
    imported(GOOD, "--source", "contoso.csv");
    var out = home.resolve("masked.json");
    program.run("decisions", "export", "--out", out.toString(), "--mask", "all");

    assertThat(out).content().contains("\"source\":\"source-1\"").doesNotContain("contoso");
  }

  /** A formula, a script and what steers a terminal, in every field that takes a text. */
  @Test
  void whatWouldDoHarmElsewhereDoesNothing() throws IOException {
    var harm = "=cmd()<script>x</script>\u202e\u2066";
    var table =
        "tenant,date,person,status,note,owner,next action,shelf,member\n"
            + "T,2025-03-31,T,Lent > Home loan,T,T,T,T,YES\n".replace("T", harm);
    assertThat(imported(table, "--source", harm).exitCode()).isZero();
    var id = list().get(0).get("id").asString();
    var csv = home.resolve("out.csv");
    program.run("decisions", "export", "--out", csv.toString(), "--format", "csv");

    var screens = new ArrayList<String>();
    screens.add(imported(table, "--source", harm).out());
    screens.add(program.run("decisions", "list").out());
    screens.add(program.run("decisions", "show", id).out());
    screens.add(program.run("decisions", "explain", id).out());
    screens.add(program.run("decisions", "verify").out());
    assertThat(screens).allSatisfy(s -> assertThat(s).doesNotContain("\u202e", "\u2066"));
    assertThat(screens.get(2)).contains("\\u{202E}");
    try (var rows = CSVFormat.RFC4180.parse(Files.newBufferedReader(csv))) {
      assertThat(rows.getRecords().get(1).toList())
          .noneMatch(cell -> cell.startsWith("="))
          .filteredOn(cell -> cell.equals("'" + harm))
          .hasSizeGreaterThanOrEqualTo(5);
    }
  }

  @Test
  void tellsBadCellsWithoutLettingThemSteerTheTerminal() {
    var result = imported(HEADERS + "\u001b[2J,2025-03-31,Ana,\u001b]0;x\u0007\u202e,\n");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).doesNotContain("\u001b", "\u0007", "\u202e").contains("\\u{001B}");
  }

  private static String row(String tenant) {
    return tenant + ",2025-03-31,Ana,Refused,He has no card and so may not borrow.\n";
  }

  private Path file() {
    return home.resolve("past.csv");
  }

  private Program.Result imported(String table, String... options) {
    write(table, StandardCharsets.UTF_8);
    return run(file(), options);
  }

  private void write(String table, Charset encoding) {
    try {
      Files.writeString(file(), table, encoding);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Program.Result run(Path file, String... options) {
    var words = new ArrayList<>(List.of("decisions", "import", file.toString()));
    words.addAll(List.of(options));
    return program.run(words.toArray(String[]::new));
  }

  private List<JsonNode> list(String... options) {
    var words = new ArrayList<>(List.of("decisions", "list", "--format", "json"));
    words.addAll(List.of(options));
    var nodes = new ArrayList<JsonNode>();
    json(program.run(words.toArray(String[]::new))).forEach(nodes::add);
    return nodes;
  }

  private static JsonNode json(Program.Result result) {
    return JsonMapper.shared().readTree(result.out());
  }
}
