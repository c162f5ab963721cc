package dev.crivo.shell;

import static dev.crivo.audit.LendingDesk.LATE;
import static dev.crivo.audit.LendingDesk.NOVEL;
import static dev.crivo.audit.LendingDesk.PATIENT;
import static dev.crivo.audit.LendingDesk.RULES;
import static dev.crivo.audit.LendingDesk.about;
import static dev.crivo.audit.LendingDesk.accepted;
import static dev.crivo.audit.LendingDesk.answers;
import static dev.crivo.audit.LendingDesk.by;
import static dev.crivo.audit.LendingDesk.decided;
import static dev.crivo.audit.LendingDesk.imported;
import static dev.crivo.audit.LendingDesk.saying;
import static dev.crivo.audit.LendingDesk.storing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.crivo.Program;
import dev.crivo.audit.LendingDesk;
import dev.crivo.console.Language;
import dev.crivo.decision.Decision;
import dev.crivo.decision.Decisions;
import dev.crivo.decision.Stores;
import dev.crivo.playbook.Playbook;
import dev.crivo.rulebook.Rulebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code audit run} and {@code audit impact} on a real record. */
class AuditCommandsTests {

  private static final String MARCH = "2026-03-01T12:00:00Z";

  @TempDir Path home;
  private LendingFolder lending;

  @BeforeEach
  void copyPlaybook() throws IOException {
    lending = LendingFolder.in(home);
  }

  @Test
  void saysThatNoDecisionFits() {
    var result = audit();

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).isEqualTo("No decision fits.\n");
  }

  @Test
  void tellsVerdictsFirstThenWhomTheyAreLaidToThenTheFindings() {
    record(RULES, accepted(RULES, NOVEL));
    record(RULES, accepted(RULES, LATE));
    var slip = record(RULES, by(decided(RULES, NOVEL, "refused"), "rui"));

    var result = audit();

    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .contains("3 decisions, held against the rules in")
        .contains(lending.toString())
        .contains("  Slip                          1 (33.3%)\n")
        .contains("  Agreed                        2 (66.6%)\n")
        .contains("Agreed among those that can be judged: 66.6% of 3\n")
        .contains("  the person                    1 (33.3%)\n")
        .contains("  - 1 × chosen Refused, rules now say Lent > Home loan\n")
        .contains(
            slip
                + """
                  2026-03-01  rui
                    contoso
                    Slip (the person)
                    Chosen     Refused
                    Then       Lent > Home loan > Novels
                    Now        Lent > Home loan > Novels
                    Why        rules now: member, lent.home
                    Why        A rule is wrong: they are right
                """)
        .containsSubsequence("Verdicts", "Laid to", "Most frequent", "Findings, the worst first");
  }

  @Test
  void saysFromWhatToWhatAndByWhichRulesTheRulesHaveChanged() throws IOException {
    record(RULES, accepted(RULES, answers("member", "YES", "daysOverdue", "20", "shelf", "Maps")));
    lending.change("case.drl", "OVERDUE_DAYS( 14 )", "OVERDUE_DAYS( 30 )");

    var result = audit();

    assertThat(result.out())
        .contains("    Rules changed (nobody)\n    Chosen     Refused > Late books\n")
        .contains("    Then       Refused > Late books\n    Now        Lent > Home loan > Maps\n")
        .contains("    Why        rules then: refused/late, refused.late; now: lent.home\n");
  }

  @Test
  void saysWhichQuestionTheRulesNowAsk() throws IOException {
    var unnamed = answers("member", "YES", "daysOverdue", "3");
    record(RULES, accepted(RULES, unnamed));
    record(RULES, decided(RULES, unnamed, "lent.home", Optional.of("Maps")));

    assertThat(audit().out())
        .contains("    Fact missing (a missing fact)\n    Chosen     Lent > Home loan > Maps\n")
        .contains("Why        the rules now ask: Which shelf is the book from? (shelf)\n");
  }

  @Test
  void showsNoMatrixWhereNothingCanBeJudged() {
    var unnamed = answers("member", "YES", "daysOverdue", "3");
    record(RULES, decided(RULES, unnamed, "lent.home", Optional.of("Maps")));

    assertThat(audit().out()).contains("Fact missing").doesNotContain("chosen (down)");
  }

  @Test
  void raisesAnAlarmAndFailsWhereAStoredSuggestionIsNotReproducible() {
    recordForged();

    var result = audit();

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out())
        .contains("    Not reproducible (the record or the program)\n")
        .contains("Why        stored as suggested: Lent > Home loan; Novels (member, lent.home)\n")
        .contains("ALARM: 1 stored suggestion cannot be had again from the rules it names.");
  }

  @Test
  void raisesTheAlarmWhereTheRulesOfItsDayAreGoneOrNeverKnewAnAnswer() {
    record(RULES, decided(RULES, NOVEL.with("colour", "RED"), "lent.home", Optional.of("Novels")));
    var strange = audit();
    Stores.SQLITE.forge(home.resolve("data"), "delete from playbook_file");
    var gone = audit();

    assertThat(strange.out())
        .contains("    Why        answers on record that are none under the rules of its day:")
        .contains("colour");
    assertThat(gone.exitCode()).isEqualTo(1);
    assertThat(gone.out())
        .contains("    Why        the rules of its day are no longer kept with the record\n");
    assertThat(json().at("/findings/0/thenProblem").asString()).isEqualTo("rules-gone");
  }

  @Test
  void namesTheDecisionThatCannotBeRead() {
    record(RULES, decided(RULES, NOVEL, "lent.home", Optional.of("Novels")));
    Stores.SQLITE.forge(home.resolve("data"), "update decision set answers = '{\"member\":null}'");

    var result = audit();

    assertThat(result.exitCode()).isEqualTo(5);
    assertThat(result.err())
        .containsPattern("crivo.db is damaged: decision [0-9A-Z]{26} cannot be read\\.")
        .hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource({"0.5, 0", ".66, 0", "0.67, 1", "1, 1"})
  void failsWhereTooFewAgree(String least, int exitCode) {
    record(RULES, accepted(RULES, NOVEL));
    record(RULES, accepted(RULES, LATE));
    record(RULES, decided(RULES, NOVEL, "refused"));

    var result = audit("--fail-under", least);

    assertThat(result.exitCode()).isEqualTo(exitCode);
    assertThat(result.out().contains("FAILED: less than")).isEqualTo(exitCode == 1);
  }

  @Test
  void failsWhereNoneCanBeJudgedAsThatProvesNothing() throws IOException {
    record(RULES, accepted(RULES, NOVEL));
    renameHome();

    assertThat(audit("--fail-under", "0.1").exitCode()).isEqualTo(1);
  }

  @Test
  void comparesRenamedStatusesByACrosswalk() throws IOException {
    record(RULES, accepted(RULES, NOVEL));
    renameHome();
    var crosswalk = crosswalk("lent.home: { renamed: lent.out }");

    var with = audit("--crosswalk", crosswalk);
    var without = audit();

    assertThat(with.out()).contains("  Agreed                        1 (100.0%)");
    assertThat(without.out())
        .contains("    Taxonomy changed (nobody)\n    Chosen     Lent > Home loan > Novels\n")
        .contains("today's playbook has no such status; say in a crosswalk what");
  }

  @Test
  void asksAgainWhatWasSplit() throws IOException {
    record(RULES, accepted(RULES, NOVEL));
    renameHome();
    var crosswalk = crosswalk("lent.home:\n  split: [lent.out, refused]");

    assertThat(audit("--crosswalk", crosswalk).out())
        .contains("it was split, so ask again which it is: Lent > Home loan; Refused");
    assertThat(json("--crosswalk", crosswalk).at("/findings/0/chosen/today").valueStream())
        .extracting(JsonNode::asString)
        .containsExactly("lent.out", "refused");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lent.home: { renamed: refused }|lent.home is a status of today's playbook",
        "Home LOAN: { renamed: refused }|Home LOAN is a status of today's playbook",
        "{ X: { renamed: refused }, x: { renamed: refused } }|:1: x is there before",
        "old: { split: [] }|name two or more statuses that old is split into",
        "old: { renamed: new }|:1: \"new\" is no status that today's playbook records",
        "old: { renamed: lent }|\"lent\" is no status that today's playbook records",
        "old: { split: [refused] }|:1: name two or more statuses that old is split into",
        "old: { became: refused }|:1: say for old either renamed: CODE, merged: CODE or split:",
        "old: { renamed: refused, merged: refused }|:1: say for old either",
        "- old|:1: expected keys with values here",
        "old: refused|:1: expected keys with values here",
        "old: { split: refused }|:1: expected a list here",
        "'old: ['|is not valid YAML",
      })
  void refusesACrosswalkThatIsNoneNamingTheLine(String content, String told) throws IOException {
    var result = audit("--crosswalk", crosswalk(content));

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("crosswalk.yaml").contains(told).doesNotContain("Exception");
  }

  @Test
  void refusesACrosswalkThatCannotBeRead() throws IOException {
    Files.write(home.resolve("latin.yaml"), new byte[] {'a', ':', (byte) 0xE9});

    assertThat(audit("--crosswalk", home + "/none.yaml").err()).contains("there is no such file");
    assertThat(audit("--crosswalk", home + "/latin.yaml").err()).contains("this is not UTF-8");
    assertThat(audit("--crosswalk", home.toString()).exitCode()).isEqualTo(2);
  }

  @Test
  void judgesCorrectionsAndWhatTheyReplaceOnlyWhereAsked() {
    var wrong = record(RULES, decided(RULES, NOVEL, "refused"));
    correct(wrong, accepted(RULES, NOVEL));

    var usual = audit();
    var all = json("--corrected");

    assertThat(usual.out())
        .contains("1 decision, held against")
        .contains("1 decision that was corrected is left out; --corrected takes it in.")
        .contains("Agreed                        1 (100.0%)");
    assertThat(all.get("decisions").asInt()).isEqualTo(2);
    assertThat(all.get("correctedLeftOut").asInt()).isZero();
    assertThat(all.at("/verdicts/slip").asInt()).isEqualTo(1);
  }

  @Test
  void putsManyOverridesOfOneRuleDownToTheRule() {
    for (var i = 0; i < 5; i++) {
      record(RULES, by(decided(RULES, NOVEL, "refused"), i < 3 ? "ana" : "rui"));
    }
    record(RULES, accepted(RULES, LATE));

    var text = audit().out();
    var stricter = json("--suspect-after", "6");

    assertThat(text)
        .contains(
            """
                  lent.home
                    overridden in 5 of 5 (100.0%): too few (5 of 30) to tell chance
                    - 5 × Refused, by 2 people (suspected)
                """)
        .contains("  Suspected rule defect         5 (83.3%)\n")
        .contains("  a rule                        5 (83.3%)\n");
    assertThat(stricter.at("/verdicts/slip").asInt()).isEqualTo(5);
    assertThat(stricter.get("suspects").isEmpty()).isTrue();
    assertThat(json().at("/suspects/0/rule").asString()).isEqualTo("lent.home");
    assertThat(json().at("/suspects/0/people").asInt()).isEqualTo(2);
  }

  @Test
  void narrowsDownByPersonTenantStatusDayAndVersion() {
    recordAt("2026-03-01T12:00:00Z", RULES, accepted(RULES, NOVEL));
    recordAt("2026-03-02T12:00:00Z", RULES, about(by(accepted(RULES, LATE), "rui"), "fabrikam"));
    recordAt("2026-03-03T12:00:00Z", PATIENT, accepted(PATIENT, NOVEL));

    assertThat(decisions("--by", "RUI")).isEqualTo(1);
    assertThat(decisions("--tenant", "Fabrikam")).isEqualTo(1);
    assertThat(decisions("--status", "lent")).isEqualTo(2);
    assertThat(decisions("--since", "2026-03-02")).isEqualTo(2);
    assertThat(decisions("--until", "2026-03-02")).isEqualTo(2);
    assertThat(decisions("--since", "2026-03-02", "--until", "2026-03-02")).isEqualTo(1);
    assertThat(decisions("--playbook", PATIENT.playbook().version().substring(0, 8))).isEqualTo(1);
  }

  @Test
  void namesWhatIsWrongWithAnOption() {
    record(RULES, accepted(RULES, NOVEL));

    assertThat(refused("--fail-under", "95")).contains("--fail-under: \"95\" is no share");
    assertThat(refused("--fail-under", "NaN")).contains("is no share");
    assertThat(refused("--suspect-share", "0")).contains("--suspect-share: \"0\" is no share");
    assertThat(refused("--suspect-after", "0")).contains("--suspect-after: 0 is not 1 or more.");
    assertThat(refused("--limit-findings", "-1"))
        .contains("--limit-findings: -1 is not 0 or more.");
    assertThat(refused("--workload", "teams")).contains("no question for what a status is given");
    assertThat(refused("--playbook", "ffff")).contains("begins with \"ffff\"", "On record: ");
    assertThat(refused("--mask", "all,x")).contains("--mask: \"x\" is not one of");
    assertThat(refused("--since", "2026-03-02", "--until", "2026-03-01"))
        .contains("--until 2026-03-01 is before --since 2026-03-02.");
    assertThat(refused("--count", "tenant")).contains("person, workload, status, rule, version");
  }

  @ParameterizedTest
  @ValueSource(strings = {"person", "workload", "status", "rule", "version", "month"})
  void countsVerdictsByWhatIsAskedFor(String dimension) {
    record(RULES, accepted(RULES, NOVEL));
    record(RULES, by(decided(RULES, NOVEL, "refused"), "rui"));

    var expected =
        Map.of(
            "person", "  ana                           too few (1 of 30): Agreed 1\n",
            "workload",
                "By workload\n  (none)                        too few (2 of 30): Slip 1, Agreed 1\n",
            "status", "  Lent > Home loan              too few (1 of 30): Agreed 1\n",
            "rule", "  lent.home                     too few (2 of 30): Slip 1, Agreed 1\n",
            "version", "By version of the rules of the day\n  ",
            "month",
                "By month\n  2026-03                       too few (2 of 30): Slip 1, Agreed 1\n");
    assertThat(audit("--count", dimension).out()).contains(expected.get(dimension));
    assertThat(json().at("/by/" + dimension).isEmpty()).isFalse();
  }

  @Test
  void showsSoManyFindingsAndSaysHowManyMoreThereAre() {
    for (var i = 0; i < 3; i++) {
      record(RULES, decided(RULES, NOVEL, "refused"));
    }

    assertThat(json("--limit-findings", "2").get("findings").size()).isEqualTo(2);
    assertThat(json("--limit-findings", "2").get("findingsLeftOut").asInt()).isEqualTo(1);
    assertThat(audit("--limit-findings", "2").out()).contains("1 more finding is not shown;");
    assertThat(audit("--limit-findings", "0").out())
        .contains("3 more findings are not shown")
        .doesNotContain("worst first");
  }

  @Test
  void tellsOtherProgramsEverythingAboutAFinding() {
    var slip = record(RULES, by(decided(RULES, NOVEL, "refused"), "rui"));

    var json = json();

    assertThat(json.get("rules").asString()).isEqualTo(lending.toString());
    assertThat(json.get("agreedShare").asDouble()).isZero();
    assertThat(json.get("failed").asBoolean()).isFalse();
    assertThat(json.at("/blame/person").asInt()).isEqualTo(1);
    assertThat(json.at("/confusion/level1/0/chosen").asString()).isEqualTo("refused");
    assertThat(json.at("/confusion/level1/0/suggested").asString()).isEqualTo("lent");
    assertThat(json.at("/confusion/level2/0/suggested").asString()).isEqualTo("lent.home");
    var finding = json.at("/findings/0");
    assertThat(finding.get("id").asString()).isEqualTo(slip);
    assertThat(finding.get("verdict").asString()).isEqualTo("slip");
    assertThat(finding.get("blame").asString()).isEqualTo("person");
    assertThat(finding.get("apart").asString()).isEqualTo("level");
    assertThat(finding.at("/chosen/status").asString()).isEqualTo("refused");
    assertThat(finding.at("/stored/codes/0").asString()).isEqualTo("lent.home");
    assertThat(finding.at("/then/codes/0").asString()).isEqualTo("lent.home");
    assertThat(finding.at("/now/rules/1").asString()).isEqualTo("lent.home");
    assertThat(finding.at("/override/reason").asString()).isEqualTo("rule-wrong");
  }

  @Test
  void judgesWhatWasDecidedElsewhereByTodaysRules() {
    recordPast(imported(decided(RULES, LATE, "lent.home")));

    assertThat(json().at("/findings/0/verdict").asString()).isEqualTo("slip");
    assertThat(json().at("/findings/0/thenProblem").asString()).isEqualTo("no-rules");
    assertThat(audit().out()).contains("    Chosen     Lent > Home loan\n    Now        Refused");
  }

  @Test
  void masksWhatNamesCustomersOrPeopleInEveryFormat() {
    var d = decided(RULES, NOVEL, "lent.home", Optional.of("marker-picked"));
    record(RULES, saying(about(by(d, "marker-by"), "marker-tenant"), "marker-why"));

    var text = audit("--mask", "all", "--count", "person").out();
    var json = audit("--mask", "all", "--format", "json").out();

    assertThat(text + json).doesNotContain("marker").contains("tenant-1", "by-1", "picked-1");
    assertThat(text).contains("Masked: tenant, by, owner, note");
    assertThat(JsonMapper.shared().readTree(json).at("/masked").size())
        .isEqualTo(MaskedField.values().length);
    assertThat(audit("--count", "person").out())
        .contains("marker-by", "marker-tenant", "marker-why", "marker-picked");
  }

  /** Else whoever has the list of all people could tell who is which. */
  @Test
  void numbersMaskedPeopleInNoOrderOfTheirNames() {
    var people = List.of("ana", "bia", "caio", "davi", "edu", "fabio");
    for (var person : people) {
      for (var i = 0; i <= people.indexOf(person); i++) {
        record(RULES, by(accepted(RULES, NOVEL), person));
      }
    }
    var orders = new HashSet<List<String>>();
    for (var i = 0; i < 5; i++) {
      var masked = json("--mask", "by");
      assertThat(persons(masked, "value"))
          .containsExactly("by-1", "by-2", "by-3", "by-4", "by-5", "by-6");
      orders.add(persons(masked, "decisions"));
    }

    assertThat(orders).hasSizeGreaterThan(1);
    assertThat(persons(json(), "value")).isEqualTo(people);
  }

  private static List<String> persons(JsonNode json, String field) {
    return json.at("/by/person").valueStream().map(value -> value.get(field).asString()).toList();
  }

  @Test
  void saysOfWhatWasDecidedElsewhereThatItTellsNothingOfRules() {
    recordPast(imported(decided(RULES, NOVEL, "refused")));
    assertThat(json().at("/findings/0/playbookVersion").isNull()).isTrue();

    assertThat(audit().out())
        .contains("1 of them was decided elsewhere: it is compared with these");
    assertThat(Program.in(home).run("audit", "rules", "--rules", lending.toString()).out())
        .contains("None of these decisions tells anything of a rule:")
        .doesNotContain("No rule is under suspicion");
    assertThat(
            Program.in(home)
                .run("audit", "rules", "lent.home", "--rules", lending.toString())
                .out())
        .contains("None of these decisions tells anything of lent.home:");
  }

  @Test
  void takesAShareWithACommaAsScreensInPortugueseWriteIt() {
    record(RULES, decided(RULES, NOVEL, "refused"));

    assertThat(audit("--fail-under", "0,5", "--lang", "pt-BR").out())
        .contains("REPROVADO: menos de 50,0% estão de acordo: 0,0%.");
  }

  @Test
  void saysWhatItIsAboutWithNamesMaskedWhereTheyAreToBe() {
    record(RULES, by(accepted(RULES, NOVEL), "ana"));

    assertThat(audit("--by", "ana", "--since", "2026-01-01").out())
        .contains("\nOnly: --by ana, --since 2026-01-01\n");
    assertThat(json("--by", "ana").at("/only/by").asString()).isEqualTo("ana");
    assertThat(json("--by", "ana", "--mask", "by").at("/only/by").asString()).isEqualTo("by-1");
  }

  @Test
  void findsAStatusUnderItsOldNameToo() throws IOException {
    var crosswalk = crosswalk("old.gone: { renamed: refused }");
    record(RULES, decided(RULES, NOVEL, "old.gone"));
    record(RULES, decided(RULES, NOVEL, "refused"));

    assertThat(decisions("--status", "refused")).isEqualTo(1);
    assertThat(decisions("--status", "refused", "--crosswalk", crosswalk)).isEqualTo(2);
    assertThat(decisions("--status", "old.gone", "--crosswalk", crosswalk)).isEqualTo(1);
  }

  @Test
  void nothingOnRecordSteersTheTerminal() {
    var hostile = "\u001b[31m\u202ered\u0007";
    var d = decided(RULES, NOVEL, "lent.home", Optional.of(hostile));
    record(RULES, saying(about(by(d, hostile), hostile), hostile));

    var text = audit("--count", "person").out();

    assertThat(text).contains("\\u{001B}").doesNotContain("\u001b", "\u202e", "\u0007");
  }

  @Test
  void writesTheReportToAFileThatItsOwnerAloneCanRead() throws IOException {
    record(RULES, decided(RULES, NOVEL, "refused"));
    var file = home.resolve("report.txt");

    var result = audit("--out", file.toString(), "--fail-under", "0.9");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).isEqualTo("The report is in " + file + "\n");
    assertThat(Files.readString(file)).contains("Verdicts", "FAILED: less than 90.0% agree: 0.0%.");
    assumeThat(home.getFileSystem().supportedFileAttributeViews()).contains("posix");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @ParameterizedTest
  @EnumSource
  void fitsEightyColumnsInEveryLanguageAndLeavesNoTextUntold(Language language) throws IOException {
    record(RULES, accepted(RULES, answers("member", "YES", "daysOverdue", "20", "shelf", "Maps")));
    for (var i = 0; i < 5; i++) {
      record(RULES, by(decided(RULES, NOVEL, "refused"), i < 3 ? "ana" : "rui"));
    }
    record(RULES, decided(RULES, LATE, "refused"));
    recordForged();
    lending.change("case.drl", "OVERDUE_DAYS( 14 )", "OVERDUE_DAYS( 30 )");

    for (var command : List.of("run", "impact")) {
      var out =
          program("audit", command, "--rules", lending.toString(), "--lang", language.toString())
              .out();

      assertThat(out.lines().filter(line -> !line.contains(home.toString())))
          .allMatch(line -> new AttributedString(line).columnLength() <= 80)
          .noneMatch(line -> line.matches(".*(audit|verdict|blame|impact)\\.[a-z].*"));
    }
  }

  @Test
  void impactTellsWhatOtherRulesWouldChange() throws IOException {
    var late = answers("member", "YES", "daysOverdue", "20", "shelf", "Maps");
    record(RULES, accepted(RULES, NOVEL));
    record(RULES, accepted(RULES, late));
    var newest = record(RULES, decided(RULES, late, "lent.home", Optional.of("Maps")));
    lending.change("case.drl", "OVERDUE_DAYS( 14 )", "OVERDUE_DAYS( 30 )");

    var text = impact("then");
    var json = JsonMapper.shared().readTree(impact("then", "--format", "json").out());

    assertThat(text.exitCode()).isZero();
    assertThat(text.out())
        .contains("  1 ends as under the rules of its day.\n  2 would end otherwise.\n")
        .contains("\n2 decisions\n  Before     Refused > Late books\n")
        .contains("  After      Lent > Home loan\n")
        .contains("  By         rules before: refused/late, refused.late; after: lent.home\n")
        .contains(
            "  Chosen     1 have on record what the rules said before, 1 what they say after\n")
        .contains("  Such as    " + newest + ", ");
    assertThat(json.get("changed").asInt()).isEqualTo(2);
    assertThat(json.at("/changes/0/to/codes/0").asString()).isEqualTo("lent.home");
    assertThat(json.at("/changes/0/examples").size()).isEqualTo(2);
    assertThat(json.at("/changes/0/chosenAsAfter").asInt()).isEqualTo(1);
  }

  @Test
  void impactIsNothingWhereNothingChanges() {
    record(RULES, accepted(RULES, NOVEL));

    assertThat(impact("then").out())
        .contains("  1 ends as under the rules of its day.\n")
        .doesNotContain("otherwise", "Before");
  }

  @Test
  void impactComparesWithTheRulesInUseUnlessToldOtherwise() throws IOException {
    record(RULES, accepted(RULES, NOVEL));

    var english = impact("now");
    var json = JsonMapper.shared().readTree(impact("now", "--format", "json").out());
    var without = program("audit", "impact");

    assertThat(english.out())
        .contains(
            "Compared with the rules in use, the rules that came with",
            "  1 would end otherwise.\n");
    assertThat(json.get("against").asString()).isEqualTo("now");
    assertThat(json.get("rulesBefore").asString()).contains("fasttrack");
    assertThat(without.exitCode()).isEqualTo(2);
    assertThat(without.err()).contains("--rules FOLDER", "--against then");
    assertThat(program("audit", "impact", "--against", "then").exitCode()).isZero();
  }

  private Program.Result impact(String against, String... options) {
    var words =
        new ArrayList<>(
            List.of("audit", "impact", "--rules", lending.toString(), "--against", against));
    words.addAll(List.of(options));
    return program(words.toArray(String[]::new));
  }

  private int decisions(String... options) {
    return json(options).get("decisions").asInt();
  }

  private String refused(String... options) {
    var result = audit(options);
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    return result.err();
  }

  private JsonNode json(String... options) {
    var words = new ArrayList<>(List.of(options));
    words.addAll(List.of("--format", "json"));
    return JsonMapper.shared().readTree(audit(words.toArray(String[]::new)).out());
  }

  private Program.Result audit(String... options) {
    var words = new ArrayList<>(List.of("audit", "run", "--rules", lending.toString()));
    words.addAll(List.of(options));
    return program(words.toArray(String[]::new));
  }

  private Program.Result program(String... words) {
    return Program.in(home).run(words);
  }

  private void renameHome() throws IOException {
    for (var file :
        List.of("statuses.yaml", "lending.drl", "messages.properties", "cases/lending.yaml")) {
      lending.change(file, "lent.home", "lent.out");
    }
  }

  private String crosswalk(String content) throws IOException {
    return Files.writeString(home.resolve("crosswalk.yaml"), content).toString();
  }

  private String record(Rulebook rules, Decision decision) {
    return recordAt(MARCH, rules, decision);
  }

  private void recordPast(Decision imported) {
    var clock = Clock.fixed(Instant.parse(MARCH), ZoneOffset.UTC);
    try (var decisions = Decisions.open(home.resolve("data"), clock)) {
      decisions.recordPast(RULES.playbook(), List.of(LendingDesk.past(imported)));
    }
  }

  /** One whose suggestion does not follow from the rules. */
  private void recordForged() {
    var forged = storing(accepted(RULES, LATE), accepted(RULES, NOVEL).suggested());
    record(RULES, saying(forged, "forged"));
  }

  private String recordAt(String at, Rulebook rules, Decision decision) {
    return record(rules.playbook(), decision, at, Optional.empty());
  }

  private void correct(String id, Decision decision) {
    record(RULES.playbook(), decision, MARCH, Optional.of(id));
  }

  private String record(
      Playbook playbook, Decision decision, String at, Optional<String> corrects) {
    var clock = Clock.fixed(Instant.parse(at), ZoneOffset.UTC);
    try (var decisions = Decisions.open(home.resolve("data"), clock)) {
      return decisions.record(playbook, LendingDesk.fresh(decision, corrects)).id();
    }
  }
}
