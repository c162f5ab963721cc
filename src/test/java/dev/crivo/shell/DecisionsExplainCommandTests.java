package dev.crivo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.Program;
import dev.crivo.console.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DecisionsExplainCommandTests {

  @TempDir Path home;
  private LendingFolder lending;

  @BeforeEach
  void copyPlaybook() throws IOException {
    lending = LendingFolder.in(home);
  }

  @Test
  void explainsUnderTheRulesOfItsDayAlthoughTheRulesInUseHaveChanged() throws IOException {
    var id = refusedForLateBooks();
    lending.change("case.drl", "OVERDUE_DAYS( 14 )", "OVERDUE_DAYS( 30 )");

    var why = Program.in(home).setting("CRIVO_RULES", lending).run("decisions", "explain", id);

    assertThat(why.exitCode()).isZero();
    assertThat(why.out())
        .contains("Rules            those of its day, ")
        .contains("Why: Refused > Late books")
        .contains("✓ How many days late is the oldest book? 20 (14 at least)")
        .contains("Rule refused/late, lending.drl:20")
        .contains("- 0 to 13", "Lent > Home loan; then asks: Which shelf is the book from?")
        .doesNotContain("30 at least");
  }

  @Test
  void saysWhereOtherRulesLeadElsewhereAndWhatTheyDoNotKnow() throws IOException {
    var id = refusedForLateBooks();
    lending.change("case.drl", "OVERDUE_DAYS( 14 )", "OVERDUE_DAYS( 30 )");

    var under = explained(id, "--rules", lending.toString());
    var other = explained(id, "--rules", "rules/fasttrack");

    assertThat(under.out())
        .contains("Under these rules the case ends otherwise than under those of its day.")
        .contains("  Its rules      Refused > Late books")
        .contains("  These rules    Lent > Home loan; then asks: Which shelf is the book from?");
    assertThat(under.out()).contains("less than 30");
    assertThat(other.out()).contains("Not known        member, daysOverdue");
  }

  @Test
  void saysThatOtherRulesChangeNothing() {
    var id = refusedForLateBooks();

    assertThat(explained(id, "--rules", lending.toString()).out())
        .contains("Under these rules the case ends as under those of its day.")
        .doesNotContain("Its rules");
  }

  @Test
  void explainsWhyAStatusDoesNotFollow() {
    var out = explained(refusedForLateBooks(), "--why-not", "Home loan").out();

    assertThat(out)
        .contains("Why not: Lent > Home loan")
        .contains("✗ How many days late is the oldest book?\n    It needs less than 14.\n")
        .contains("The answer was 20.")
        .doesNotContain("You answered", "One answer away");
  }

  @Test
  void triesSeveralOtherAnswersAtOnce() {
    var out =
        explained(refusedForLateBooks(), "--what-if", "daysOverdue=3", "--what-if", "shelf=maps")
            .out();

    assertThat(out).contains("Now     20\n          Refused > Late books");
    assertThat(out).contains("Then    3\n          “Maps”\n          Lent > Home loan > Maps");
  }

  @Test
  void saysThatAQuestionWouldNoLongerBeAsked() {
    var out =
        explained(refusedForLateBooks(), "--what-if", "member=NO", "--what-if", "daysOverdue=1")
            .out();

    assertThat(out).contains("Then no longer asked: How many days late is the oldest book?");
  }

  @Test
  void saysThatWhatIsExplainedIsTheSuggestionWhereSomebodyChoseAnotherStatus() {
    var given =
        List.of(
            "reader",
            "1",
            "yes",
            "20",
            "choose",
            "lent.home",
            "Maps",
            "other",
            "I know her.",
            "2099-01-01",
            "",
            "Lent because I know her well.");
    Program.in(home)
        .input(String.join("\n", given) + "\n")
        .run("interview", "--rules", lending.toString());

    var out = explained("0").out();

    assertThat(out)
        .contains("Status           Lent > Home loan > Maps")
        .contains("Suggested        Refused > Late books")
        .contains("explained is the suggestion", "Why: Refused > Late books");
  }

  @Test
  void writesItAllAsJson() throws IOException {
    var id = refusedForLateBooks();
    lending.change("case.drl", "OVERDUE_DAYS( 14 )", "OVERDUE_DAYS( 30 )");

    var json =
        json(
            explained(
                id,
                "--format",
                "json",
                "--rules",
                lending.toString(),
                "--why-not",
                "refused",
                "--what-if",
                "member=NO"));

    assertThat(json.get("differs").asBoolean()).isTrue();
    assertThat(json.get("ofItsDay").get("codes").get(0).asString()).isEqualTo("refused.late");
    assertThat(json.get("now").get("next").asString()).isEqualTo("shelf");
    assertThat(json.get("why"))
        .extracting(n -> n.get("rule").asString())
        .containsExactly("member", "lent.home");
    assertThat(json.get("oneAnswerAway").get(0).get("question").asString())
        .isEqualTo("daysOverdue");
    assertThat(json.get("whyNot").get("standing").asString()).isEqualTo("ruled-out");
    assertThat(json.get("whyNot").get("failed").get(0).get("answer").asString()).isNotBlank();
    assertThat(json.get("whatIf").get("after").get("codes").get(0).asString()).isEqualTo("refused");
  }

  @ParameterizedTest
  @EnumSource
  void fitsEightyColumnsInBothLanguages(Language language) {
    var id = refusedForLateBooks();

    for (var more :
        List.of(List.<String>of(), List.of("--why-not", "lent", "--what-if", "member=UNKNOWN"))) {
      var words = new ArrayList<>(List.of("--lang", language.toString()));
      words.addAll(more);
      var out = explained(id, words.toArray(String[]::new)).out();
      assertThat(out.lines()).allMatch(line -> line.length() <= 80);
      assertThat(out).doesNotContain("replay.", "why.", "what-if.");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--what-if | x | --what-if: \"x\" is not of the form question=answer",
        "--what-if | membre=YES | --what-if: unknown question \"membre\". Did you mean \"member\"?",
        "--what-if | member=MAYBE | --what-if: \"MAYBE\" is no answer to member. Accepted: YES, NO",
        "--what-if | daysOverdue=-1 | --what-if: \"-1\" is no answer to daysOverdue.",
        "--why-not | bogus | there is no status \"bogus\".",
        "--why-not | member | there is no status \"member\".",
      })
  void refusesInOneLineWhatItCannotRead(String option, String value, String told) {
    var result = explained(refusedForLateBooks(), option, value);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).startsWith("crivo: " + told).hasLineCount(1);
  }

  @Test
  void refusesANameThatSeveralStatusesHave() {
    var result =
        Program.in(home)
            .input("workload: TEAMS\n")
            .run("classify", "--answers", "-", "--why-not", "Other");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("blocked.security-privacy.other", "Write the code.");
  }

  @Test
  void explainsACaseThatIsOnlyClassifiedToo() {
    var result =
        Program.in(home)
            .input("{ member: YES, daysOverdue: 20 }")
            .run(
                "classify",
                "--answers",
                "-",
                "--rules",
                lending.toString(),
                "--why",
                "--why-not",
                "lent.home",
                "--what-if",
                "member=UNKNOWN");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .contains("and 2 more answers, which --why shows")
        .contains("Rule refused.late, lending.drl:37")
        .contains("You answered 20.")
        .contains("no status; first: Ask for the card");
  }

  @Test
  void tellsOneAnswerAwayAsJsonOfACaseThatIsOnlyClassified() {
    var classified =
        Program.in(home)
            .input("{ member: NO }")
            .run("classify", "--answers", "-", "--rules", lending.toString(), "--format", "json");

    assertThat(json(classified).get("oneAnswerAway"))
        .extracting(n -> n.get("answer").asString() + " " + n.get("name").asString())
        .containsExactly(
            "YES open; asks: How many days late is the oldest book?",
            "UNKNOWN no status; first: Ask for the card");
  }

  private String refusedForLateBooks() {
    var recorded =
        Program.in(home)
            .input("{ member: YES, daysOverdue: 20 }")
            .run(
                "classify",
                "--answers",
                "-",
                "--rules",
                lending.toString(),
                "--record",
                "--tenant",
                "reader 7",
                "--format",
                "json",
                "--note",
                "The book stays because she has had another one for twenty days.");
    return json(recorded).get("decision").asString();
  }

  private Program.Result explained(String id, String... more) {
    var words = new ArrayList<>(List.of("decisions", "explain", id));
    words.addAll(List.of(more));
    return Program.in(home).run(words.toArray(String[]::new));
  }

  private static JsonNode json(Program.Result result) {
    return JsonMapper.shared().readTree(result.out());
  }
}
