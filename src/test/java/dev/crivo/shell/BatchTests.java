package dev.crivo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.Program;
import dev.crivo.console.Language;
import dev.crivo.decision.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code classify --in}, with a playbook of three questions. */
class BatchTests {

  static final String HEADERS = "tenant,entitlements,member,daysOverdue,shelf,note,target date\n";
  private static final String NOTE = "He has no card and so may not borrow.";
  private static final String REFUSED = "contoso,5,No,,," + NOTE + ",\n";
  private static final String LENT = "fabrikam,6,yes,3,Novels," + NOTE + ",2099-01-31\n";

  @TempDir Path home;
  private Program program;
  private int runs;

  @BeforeEach
  void useTheSmallPlaybook() throws IOException {
    program = Program.in(home).setting("CRIVO_RULES", LendingFolder.in(home));
  }

  @Test
  void tellsHowEachCaseEndsBesideItsColumns() {
    var rows =
        classified(
            REFUSED + LENT + "adatum,,UNKNOWN,,,,\nlitware,,YES,20,,,\nx,,YES,,,,\ny,,YES,3,,,\n");

    assertThat(rows).extracting(row -> row.get("tenant")).startsWith("contoso", "fabrikam");
    assertThat(rows)
        .extracting(row -> row.get("result"))
        .containsExactly(
            "suggestion", "suggestion", "follow-ups", "suggestion", "undetermined", "suggestion");
    assertThat(rows)
        .extracting(row -> row.get("status"))
        .containsExactly("refused", "lent.home", "", "refused.late", "", "lent.home");
    assertThat(rows.get(0).get("reasons")).isEqualTo("the reader is no member");
    assertThat(rows.get(1).get("statusName")).isEqualTo("Lent > Home loan > Novels");
    assertThat(rows.get(1).get("picked")).isEqualTo("Novels");
    assertThat(rows.get(1).get("reasons"))
        .isEqualTo("no book is 14 days late; the reader is a member");
    assertThat(rows.get(2).get("followUps")).isEqualTo("follow-up.ask-membership");
    assertThat(rows.get(2).get("toDo")).isEqualTo("Look the reader up in the register.");
    assertThat(rows.get(4).get("nextQuestion")).isEqualTo("daysOverdue");
    assertThat(rows.get(4).get("nextQuestionText"))
        .isEqualTo("How many days late is the oldest book?");
    assertThat(rows.get(5).get("nextQuestion")).isEqualTo("shelf");
    assertThat(rows).allMatch(row -> row.get("decision").isEmpty());
    assertThat(decisions()).isEmpty();
  }

  @Test
  void tellsWhichAnswersPlayedNoPart() {
    var rows = classified(REFUSED.replace("No,,,", "No,3,Maps,") + REFUSED);

    assertThat(column(rows, "status")).containsExactly("refused", "refused");
    assertThat(column(rows, "unused")).containsExactly("daysOverdue shelf", "");
  }

  @Test
  void leavesAStatusOfTheWholeTenantToAnInterview() {
    var cases = "tenant,workload,entitlementsCount,note\ncontoso,Teams,DUPLICATE_TENANT," + NOTE;
    program = Program.in(home);

    var result = run(cases + "\n", "--record");

    assertThat(result.out()).contains("Nothing was recorded. 1 was not; the results say why.");
    assertThat(column(results(), "status")).containsExactly("duplicate-invalid");
    assertThat(column(results(), "notRecorded").get(0))
        .isEqualTo(
            "the status concerns the whole tenant, and an interview sets all its workloads at once");
  }

  @Test
  void tellsWhichStatusesContradictingAnswersLeadTo() throws IOException {
    new LendingFolder(home.resolve("rules"))
        .change("lending.drl", "member in ( Member.NO )", "member in ( Member.NO, Member.YES )");
    var rows = classified(LENT);

    assertThat(rows.get(0).get("result")).isEqualTo("conflict");
    assertThat(rows.get(0).get("conflict")).isEqualTo("lent.home refused");
    assertThat(rows.get(0).get("status")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void recordsAsThePersonWhatTheRulesDetermineAndNothingTwice(boolean onServer) {
    if (onServer) {
      program = program.setting("CRIVO_DB_URL", TestServer.newUrl(true));
    }
    var table = HEADERS + REFUSED + REFUSED + LENT + "adatum,,YES,,,,\n";
    var first = run(table, "--record", "--as", "Zoë");
    var rows = results();
    var again = run(table, "--record", "--as", "Ana");

    assertThat(first.exitCode()).isZero();
    assertThat(first.out()).contains("3 were recorded. 1 was not; the results say why.");
    assertThat(again.exitCode()).isZero();
    assertThat(again.out()).contains("Nothing was recorded. 3 were on record already.");
    assertThat(results()).extracting(r -> r.get("decision")).isEqualTo(column(rows, "decision"));
    assertThat(column(rows, "decision").subList(0, 3)).doesNotHaveDuplicates().doesNotContain("");
    assertThat(rows.get(3).get("notRecorded"))
        .isEqualTo("open; asks: How many days late is the oldest book?");
    var lent = show(rows.get(2).get("decision"));
    assertThat(lent.get("by").asString()).isEqualTo("Zoë");
    assertThat(lent.get("tenant").asString()).isEqualTo("fabrikam");
    assertThat(lent.get("entitlements").asInt()).isEqualTo(6);
    assertThat(lent.get("targetDate").asString()).isEqualTo("2099-01-31");
    assertThat(lent.get("note").asString()).isEqualTo(NOTE);
    assertThat(lent.get("status").asString()).isEqualTo("lent.home");
    assertThat(lent.get("suggested").get("reasons").toString())
        .contains("no book is 14 days late", "the reader is a member");
    assertThat(lent.get("alternatives")).isNotEmpty();
    assertThat(decisions()).hasSize(3).allMatch(d -> d.get("group").isNull());
    assertThat(program.run("decisions", "verify").exitCode()).isZero();
    assertThat(program.run("audit", "run").out()).contains("3 decisions");
  }

  /** A row is another one where any of its columns differs, read or not. */
  @Test
  void knowsARowAgainByAllItsColumns() {
    var months = "month," + HEADERS + "May," + REFUSED;

    run(months, "--record");
    run(months, "--record");
    assertThat(decisions()).hasSize(1);
    run(months.replace("May", "June"), "--record");
    assertThat(decisions()).hasSize(2);
  }

  @Test
  void leavesToPeopleWhatLacksSomethingAndSaysWhat() throws IOException {
    var list = home.resolve("list.csv");
    var table =
        HEADERS
            + LENT.replace("2099-01-31", "")
            + LENT.replace("2099-01-31", "2020-01-31")
            + REFUSED.replace(NOTE, "")
            + REFUSED.replace(NOTE, "No")
            + REFUSED.replace(NOTE + ",", NOTE + ",2099-01-31")
            + LENT;
    var result = run(table, "--record", "--worklist", list.toString());

    assertThat(result.out())
        .contains("1 was recorded. 5 were not", "crivo interview --worklist", "5 cases are left");
    var left = read(list);
    assertThat(column(left, "why"))
        .satisfiesExactly(
            why -> assertThat(why).isEqualTo("a target date is missing"),
            why -> assertThat(why).isEqualTo("the target date 2020-01-31 is not in the future"),
            why -> assertThat(why).isEqualTo("a note is missing"),
            why -> assertThat(why).startsWith("the note is poor: "),
            why -> assertThat(why).isEqualTo("a record of this status carries no target date"));
    assertThat(column(results(), "notRecorded").subList(0, 5)).isEqualTo(column(left, "why"));
    assertThat(Files.readAllLines(list).get(0)).isEqualTo("why,interview," + HEADERS.strip());
  }

  @Test
  void recordsAPoorNoteOfWhoInsists() {
    run(HEADERS + REFUSED.replace(NOTE, "No"), "--record", "--insist");

    assertThat(decisions()).hasSize(1);
    assertThat(decisions().get(0).get("noteGrade").asString()).isEqualTo("poor");
  }

  /** Equal rows have ids of their own, of which the list keeps the right one. */
  @Test
  void takesAWorkListForATableOnceItIsMended() throws IOException {
    var list = home.resolve("list.csv");
    var table = HEADERS + REFUSED + REFUSED.replace(NOTE, "") + REFUSED.replace(NOTE, "");
    run(table, "--record", "--worklist", list.toString());
    var mended = Files.readString(list).replace("No,,,,", "No,,," + NOTE + ",");
    var rest = home.resolve("rest.csv");
    var result = run(mended, "--record", "--worklist", rest.toString());

    assertThat(result.out()).contains("2 were recorded.");
    assertThat(read(rest)).isEmpty();
    assertThat(run(table, "--record").out()).contains("Nothing was recorded. 3 were on record");
    assertThat(decisions()).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource
  void namesEveryBadRowAndClassifiesNothing(Language language) {
    var bad = REFUSED + "adatum,0,Perhaps,-1,,,31/01/2099\n" + REFUSED.replace("contoso", "");
    var result = run(HEADERS + bad, "--record", "--lang", language.toString());

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out())
        .contains("3, entitlements: \"0\"", "3, member: \"Perhaps\"", "YES, NO, UNKNOWN")
        .contains("3, daysOverdue: \"-1\"", "3, target date: \"31/01/2099\"", "--dates dmy")
        .containsPattern("4, tenant: (empty|vazio)")
        .doesNotContain("import.", "batch.", "{");
    assertThat(result.out().lines()).allMatch(line -> line.length() <= 80);
    assertThat(home.resolve("results-1.csv")).doesNotExist();
    assertThat(decisions()).isEmpty();
  }

  @Test
  void classifiesTheGoodRowsAndWritesTheOthersToAFile() throws IOException {
    var rejects = home.resolve("rejects.csv");
    var result = run(HEADERS + REFUSED + "=1+1,0,NO,,,,\n", "--rejects", rejects.toString());

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(results()).hasSize(1);
    assertThat(Files.readAllLines(rejects).get(1)).contains("entitlements: expected", "'=1+1");
  }

  @Test
  void refusesTwoRowsUnderOneId() {
    var id = "01M820BVR32NB0XPR6B8RDTXBF";
    var twice =
        "interview," + HEADERS + id + "," + REFUSED + id.toLowerCase(Locale.ROOT) + "," + LENT;
    var result = run(twice + "nonsense," + LENT, "--record");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out())
        .containsPattern("3, interview: .* expected an id that no\\s+earlier row has")
        .contains("4, interview: \"nonsense\"", "26 letters");
  }

  @Test
  void needsATenantOnlyForTheRecord() {
    var table = "member,note\nNO," + NOTE + "\n";

    assertThat(run(table).exitCode()).isZero();
    assertThat(results().get(0).get("status")).isEqualTo("refused");
    var result = run(table, "--record");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("no column for tenant");
  }

  @Test
  void readsColumnsAsAFileMapsThemAndAWorkListToo() throws IOException {
    var map = home.resolve("map.yaml");
    Files.writeString(map, "tenant: Customer\nmember: Card\nnote: Why so\n");
    var list = home.resolve("list.csv");
    var table = "Customer,Card,Why so\ncontoso,Nein,\nfabrikam,No,\n".replace("Nein", "No");
    run(table, "--map", map.toString(), "--record", "--worklist", list.toString());
    var mended = Files.readString(list).replace("No,", "No," + NOTE);
    var result = run(mended, "--map", map.toString(), "--record");

    assertThat(result.out()).contains("2 were recorded.", "tenant = Customer", "interview");
    assertThat(run(table, "--map", map.toString(), "--record").out())
        .contains("2 were on record already");
  }

  @Test
  void writesNoFormulaAndLeavesOutTheResultsOfAnEarlierRun() throws IOException {
    run("result," + HEADERS + "old," + REFUSED.replace("contoso", "=1+1"));

    var out = Files.readString(home.resolve("results-1.csv"));
    assertThat(out).startsWith("tenant,").contains("'=1+1,5,No").doesNotContain("old");
  }

  @Test
  void tellsProgramsTheSameAsJson() {
    var result = run(HEADERS + REFUSED + "adatum,,UNKNOWN,,,,\n", "--record", "--format", "json");

    var json = JsonMapper.shared().readTree(result.out());
    assertThat(json.get("cases").asInt()).isEqualTo(2);
    assertThat(json.get("results").get("suggestion").asInt()).isEqualTo(1);
    assertThat(json.get("results").get("follow-ups").asInt()).isEqualTo(1);
    assertThat(json.get("recorded").asInt()).isEqualTo(1);
    assertThat(json.get("left").asInt()).isEqualTo(1);
    assertThat(json.get("rejected").asInt()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "classify|name the answers of one case with --answers",
        "classify --in a.csv|--in needs --out",
        "classify --in a.csv --answers b.yaml|--answers and --in do not go together",
        "classify --answers b.yaml --out c.csv|--out is only for --in",
        "classify --answers b.yaml --worklist c.csv|--worklist is only for --in",
        "classify --in a.csv --out c.csv --why|--in and --why do not go together",
        "classify --in a.csv --out c.csv --what-if a=b|--in and --what-if do not",
        "classify --in a.csv --out c.csv --record --tenant x|--in and --tenant do not",
        "classify --in a.csv --out c.csv --as x|--as is only for --record",
        "classify --in a.csv --out c.csv --worklist c.csv|--worklist and --out name the same",
        "classify --in a.csv --out c.csv --rejects c.csv|--rejects and --out name the same",
        "interview --worklist a.csv --resume|--worklist and --resume do not go together",
        "interview --worklist a.csv --tenant x|--worklist and --tenant do not go together",
        "interview --dates dmy|--dates is only for --worklist",
      })
  void refusesInOneLineWhatDoesNotGoTogether(String command, String told) {
    var result = program.run(command.split(" "));

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains(told).hasLineCount(1);
    assertThat(result.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--out", "--worklist"})
  void writesOverNothing(String option) throws IOException {
    var there = Files.writeString(home.resolve("there.csv"), "mine");
    var table = Files.writeString(home.resolve("cases.csv"), HEADERS + REFUSED);
    var other = option.equals("--out") ? "--worklist" : "--out";
    var result =
        program.run(
            "classify",
            "--in",
            table.toString(),
            "--record",
            option,
            there.toString(),
            other,
            home.resolve("new.csv").toString());

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains(option + ": ", "is there already");
    assertThat(there).hasContent("mine");
    assertThat(decisions()).isEmpty();
  }

  private List<CSVRecord> classified(String rows) {
    assertThat(run(HEADERS + rows).exitCode()).isZero();
    return results();
  }

  /** Each run has a table of results of its own. */
  private Program.Result run(String table, String... more) {
    var words =
        new ArrayList<>(
            List.of(
                "classify",
                "--in",
                written(home.resolve("cases.csv"), table).toString(),
                "--out",
                home.resolve("results-" + ++runs + ".csv").toString()));
    words.addAll(List.of(more));
    return program.run(words.toArray(String[]::new));
  }

  private static Path written(Path file, String content) {
    try {
      return Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<CSVRecord> results() {
    return read(home.resolve("results-" + runs + ".csv"));
  }

  static List<CSVRecord> read(Path file) {
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var rows = format.parse(Files.newBufferedReader(file))) {
      return rows.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> column(List<CSVRecord> rows, String name) {
    return rows.stream().map(row -> row.get(name)).toList();
  }

  private JsonNode show(String id) {
    return JsonMapper.shared()
        .readTree(program.run("decisions", "show", id, "--format", "json").out());
  }

  private List<JsonNode> decisions() {
    var list = program.run("decisions", "list", "--format", "json").out();
    return Stream.of(JsonMapper.shared().readTree(list)).flatMap(all -> all.valueStream()).toList();
  }
}
