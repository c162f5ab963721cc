package dev.crivo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.Program;
import dev.crivo.audit.EightyLoans;
import dev.crivo.rulebook.ExampleCase;
import dev.crivo.rulebook.Rulebook;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code audit run} and {@code audit rules} over a record whose figures are known. */
class AuditFiguresTests {

  private static final String EVIL_NAME = "=rui\u001b[31m";
  private static final String EVIL_REASON = "=HYPERLINK(\"http://a.example\")\u001b]0;x\u0007";
  private static final String EVIL_NOTE = "@SUM(1)\nagain \u001b[2J";

  @TempDir Path home;

  @Test
  void showsTheFiguresOfTheExampleInEnglish() throws IOException {
    record("rui", "he reads at home", "A note.");

    var shown = audit("run", "--min-n", "16", "--limit-findings", "0").out();

    assertThat(shown)
        .contains(
            """
            Agreement with what the rules now say
              80 decisions that can be judged
                      Level 1                Level 2                Half for level 1
              Raw     95.0% (87.8% to 98.0%) 86.2% (77.0% to 92.1%) 90.6% (81.5% to 95.7%)
              Kappa   0.88 (0.76 to 0.99)    0.77 (0.64 to 0.89)    0.81 (0.70 to 0.92)
              AC1     0.94 (0.88 to 1.00)    0.83 (0.73 to 0.92)    0.88 (0.80 to 0.95)
            """)
        .contains(
            """
                                               1   2   3
              1 Lent                          56   0   0
              2 Refused                        3  20   1
              3 no status                      0   0   0
            """)
        .contains("- 7 × chosen Lent > Home loan, rules now say Lent > Reading room")
        .contains(
            """
            Agreement at level 2 by person
              ana                                     96.7% (89.0% to 99.1%) of 62
              rui                                     too few (9 of 16)
              eva                                     too few (9 of 16)
            """)
        .contains("  2026-03                                 81.6% (70.1% to 89.4%) of 60")
        .contains("  2026-04                                 100.0% (83.9% to 100.0%) of 20")
        .doesNotContain("by workload", "by version");
  }

  @Test
  void showsTheSameInPortuguese() throws IOException {
    record("rui", "he reads at home", "A note.");

    var shown = audit("run", "--min-n", "16", "--limit-findings", "0", "--lang", "pt-BR").out();

    assertThat(shown)
        .contains("Bruta   95,0% (87,8% a 98,0%)")
        .contains("Kappa   0,88 (0,76 a 0,99)")
        .contains("3 nenhum status                  0   0   0")
        .contains("rui                                     poucos casos (9 de 16)")
        .contains("contrariada em 7 de 16 (43,7%): mais do que o acaso explica")
        .doesNotContain("Agreement", "too few");
  }

  @ParameterizedTest
  @CsvSource({"run, en", "run, pt-BR", "rules, en", "rules, pt-BR"})
  void fitsATerminalOf80Columns(String command, String language) throws IOException {
    record(EVIL_NAME, EVIL_REASON, EVIL_NOTE);

    var shown = audit(command, "--min-n", "9", "--lang", language).out();

    assertThat(shown.lines()).isNotEmpty().allMatch(line -> line.length() <= 80);
  }

  @Test
  void countsByAllValuesOfADimensionThoseThatAgreeLeastFirst() throws IOException {
    record("rui", "he reads at home", "A note.");

    var shown = audit("run", "--min-n", "4", "--count", "status").out();

    var counted = shown.substring(shown.indexOf("By status chosen"));
    assertThat(counted)
        .containsSubsequence(
            "Refused                       0.0% (0.0% to 49.0%) of 4: Slip 4",
            "Lent > Home loan              85.1% (72.3% to 92.6%) of 47: Suspected rule",
            "Refused > Late books          100.0% (83.9% to 100.0%) of 20: Agreed 20",
            "Lent > Reading room           100.0% (70.1% to 100.0%) of 9: Agreed 9");
    assertThat(shown).contains("and 1 other; --count status shows all");
  }

  @Test
  void givesNoFigureOfTooFewDecisions() throws IOException {
    record("rui", "he reads at home", "A note.");

    var shown = audit("run", "--min-n", "81");

    assertThat(shown.out()).contains("too few (80 of 81)").doesNotContain("Kappa");
    assertThat(audit("run", "--min-n", "0").err()).contains("--min-n: 0 is not 1 or more.");
    assertThat(audit("run", "--min-n", "0").exitCode()).isEqualTo(2);
  }

  @Test
  void tellsProgramsTheSameFigures() throws IOException {
    record("rui", "he reads at home", "A note.");

    var json = json(audit("run", "--min-n", "16", "--format", "json", "--mask", "by"));

    var agreement = json.get("agreement");
    assertThat(agreement.at("/level2/raw/value").asDouble()).isEqualTo(0.8625);
    assertThat(agreement.at("/level2/raw/n").asLong()).isEqualTo(80);
    assertThat(agreement.at("/level1/raw/value").asDouble()).isEqualTo(0.95);
    assertThat(agreement.at("/level2HalfCredit/raw/value").asDouble()).isEqualTo(0.90625);
    assertThat(agreement.at("/by/person/0/same").asLong()).isEqualTo(60);
    assertThat(agreement.at("/by/person/1/raw/none").asString()).isEqualTo("too-few");
    assertThat(agreement.at("/by/person").toString()).doesNotContain("ana", "rui", "eva");
    assertThat(json.at("/confusion/level1/0/count").asLong()).isEqualTo(56);
    var rule = json.at("/overriddenRules/0");
    assertThat(rule.get("rule").asString()).isEqualTo("lent.room");
    assertThat(rule.at("/control/state").asString()).isEqualTo("above");
    assertThat(rule.at("/control/limit").asDouble()).isEqualTo(6 / 16.0);
  }

  @Test
  void showsARuleUnderSuspicionWithWhatPeopleWroteTheNewestFirst() throws IOException {
    record("rui", "he reads at home", "A note of his.");

    var shown = audit("rules", "--min-n", "16").out();

    assertThat(shown)
        .contains("overridden in 7 of 16 (43.7%): more than chance explains (up to 37.5%; the")
        .contains("    other rules have 4.7%)")
        .contains("- 7 × Lent > Home loan, by 2 people (suspected)")
        .containsSubsequence("2026-03-10  rui", "he reads at home", "Note    A note of his.")
        .contains("2 other rules were overridden; name one to see it: lent.home,");
    assertThat(shown.lines().filter(line -> line.contains("2026-03-10"))).hasSize(5);
  }

  @Test
  void theDraftedCaseFailsTodayAndIsOneThatThePlaybookReads() throws IOException {
    record("rui", "he reads at home", "A note.");

    var json = json(audit("rules", "--format", "json"));

    var drafted = json.at("/overriddenRules/0/examples/0/case");
    var playbook = EightyLoans.RULES.playbook();
    var cases = ExampleCase.in("cases/new.yaml", drafted.get("yaml").asString(), playbook);
    assertThat(cases)
        .singleElement()
        .extracting(ExampleCase::expected)
        .isEqualTo(List.of("lent.home"));
    assertThat(cases.get(0).answers().byQuestion()).hasToString("{member=NO, daysOverdue=20}");
    assertThat(cases.get(0).differences(Rulebook.ofConditions(playbook)))
        .containsExactly("status: expected [lent.home], got [lent.room]", "must not be lent.room");
    assertThat(drafted.get("differences")).hasSize(2);
    assertThat(drafted.get("sameAnswers").asLong()).isEqualTo(7);
  }

  @Test
  void showsARuleByNameThoughNobodySuspectsIt() throws IOException {
    record("rui", "he reads at home", "A note.");

    var shown = audit("rules", "lent.home").out();

    assertThat(shown).contains("overridden in 3 of 43").contains("- 3 × Refused, by 1 person");
    assertThat(audit("rules", "follow-up.ask-membership").out())
        .contains("it gives no status, so it is on record only where it was");
    assertThat(audit("rules", "no-such").exitCode()).isEqualTo(2);
  }

  @Test
  void saysWhereNoRuleIsUnderSuspicion() throws IOException {
    record("rui", "he reads at home", "A note.");

    assertThat(audit("rules", "--suspect-after", "8").out())
        .contains("No rule is under suspicion.");
    assertThat(audit("rules", "--tenant", "nobody").out())
        .isEqualTo(audit("run", "--tenant", "nobody").out())
        .contains("No decision fits.");
  }

  @Test
  void masksNotesAndNamesAmongTheOverrides() throws IOException {
    record("rui", "he reads at home", "A note of his.");

    var text = audit("rules", "--mask", "note,by,override-text").out();
    var json = audit("rules", "--mask", "note,by,override-text", "--format", "json").out();

    assertThat(text).contains("note-1", "override-text-1").containsPattern("by-[0-9]");
    assertThat(text + json).doesNotContain("A note of his.", "rui", "he reads at home");
  }

  @Test
  void writesARowForEveryDecisionThatIsNoFormulaAndSteersNoTerminal() throws IOException {
    record(EVIL_NAME, EVIL_REASON, EVIL_NOTE);
    var file = home.resolve("audit.csv");

    var result = audit("run", "--format", "csv", "--out", file.toString());

    assertThat(result.exitCode()).isZero();
    var rows = rows(Files.readString(file));
    assertThat(rows).hasSize(80);
    assertThat(Files.readAllLines(file)).hasSize(81);
    assertThat(rows)
        .extracting(row -> row.get("verdict"))
        .containsOnly("agreed", "slip", "suspected-rule-defect");
    var evil =
        rows.stream()
            .filter(row -> row.get("verdict").startsWith("suspected"))
            .findFirst()
            .orElseThrow();
    assertThat(evil.get("by")).isEqualTo("'=rui\\u{001B}[31m");
    assertThat(evil.get("overrideText")).startsWith("'=HYPERLINK(\"http://a.example\")\\u{001B}");
    assertThat(evil.get("chosen")).isEqualTo("lent.home");
    assertThat(evil.get("now")).isEqualTo("lent.room");
    assertThat(rows)
        .allSatisfy(row -> assertThat(row).noneMatch(cell -> cell.matches("[=+@\\-].*")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "csv"})
  void namesAndNotesSteerNoTerminalInAnyFormat(String format) throws IOException {
    record(EVIL_NAME, EVIL_REASON, EVIL_NOTE);

    var run = audit("run", "--format", format).out();

    assertThat(run).contains("HYPERLINK").doesNotContain("\u001b", "\u0007");
    if (!format.equals("csv")) {
      assertThat(audit("rules", "--format", format).out())
          .contains("HYPERLINK", "@SUM(1)\\nagain")
          .doesNotContain("\u001b", "\u0007");
    }
  }

  @Test
  void masksRowsAndSaysSoInEach() throws IOException {
    record("rui", "he reads at home", "A note.");

    var rows = rows(audit("run", "--format", "csv", "--mask", "all").out());

    assertThat(rows).allSatisfy(row -> assertThat(row.get("by")).startsWith("by-"));
    assertThat(rows).extracting(row -> row.get("tenant")).containsOnly("tenant-1");
    assertThat(rows)
        .extracting(row -> row.get("masked"))
        .allMatch(masked -> masked.contains("note"));
  }

  private void record(String rui, String reason, String note) throws IOException {
    EightyLoans.record(home, rui, reason, note);
    for (var file : EightyLoans.RULES.playbook().files().entrySet()) {
      var path = home.resolve("rules").resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  private Program.Result audit(String command, String... options) {
    var words = new ArrayList<>(List.of("audit", command));
    words.addAll(Arrays.asList(options));
    words.addAll(List.of("--rules", home.resolve("rules").toString()));
    return Program.in(home).setting("CRIVO_TRUST_RULES", "1").run(words.toArray(String[]::new));
  }

  private static JsonNode json(Program.Result result) {
    return JsonMapper.shared().readTree(result.out());
  }

  private static List<CSVRecord> rows(String csv) throws IOException {
    try (var parser = CSVFormat.RFC4180.builder().setHeader().get().parse(new StringReader(csv))) {
      return parser.getRecords();
    }
  }
}
