package dev.crivo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.Program;
import dev.crivo.console.Language;
import dev.crivo.decision.Decision;
import dev.crivo.decision.DecisionFilter;
import dev.crivo.decision.Decisions;
import dev.crivo.decision.Drafts;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The result of an interview explained: why, why not, one answer away, what if. */
class InterviewExplanationTests {

  private static final List<String> LAW =
      List.of("contoso", "teams", "120", "count", "obstacle", "rules", "law");

  private static final String DOWN = "\u001b[B";

  @TempDir Path home;

  @Test
  void drawsTheChainOfReasonsFromTheStatusDownWithItsSectionsInOneLine() {
    var card = card(interview(LAW).out());

    assertThat(card)
        .contains(
            """
            Because
              - this status has one detail for every law and regulator
                - a law or a regulator forbids it or has not approved it
                  - what they name has to go before they can start
                    - they name something that has to be solved first
                      - these seats count: nothing says that they are duplicate or invalid
              Playbook sections: Blocked > Legal/Regulatory; Blocked; Duplicate/Invalid
            """);
  }

  @Test
  void tellsBeforeConfirmingWhatOneOtherAnswerWouldGive() {
    var card = card(interview(LAW).out());

    assertThat(card)
        .contains(
            """
            One answer away
              Who says no, or what exactly is missing?
                - Blocked > Security/Privacy (Non-Product/Feature) (3 answers)
                - Blocked > Product Feature/Capability
                - Blocked > App Compatibility
              and 24 more answers, which Why shows
            """);
  }

  @ParameterizedTest
  @EnumSource
  void keepsTheCardShortEnoughForATerminalOf24Rows(Language language) {
    var result = program().input(lines(LAW)).run("interview", "--lang", language.toString()).out();

    var card = card(result);
    assertThat(card.lines()).hasSizeLessThanOrEqualTo(24).allMatch(line -> line.length() <= 80);
    assertThat(card).doesNotContain("explain.", "card.");
  }

  @Test
  void showsUnderWhyEveryConditionWithTheAnswerThatMetItAndWhereTheRuleStands() {
    var why = after("Why: Blocked", interview(LAW, "why").out());

    assertThat(why)
        .contains(
            """
              Blocked
              because what they name has to go before they can start
                ✓ Something stands in the way
                ✓ What stands in the way? “Law, an authority, security, privacy or the place
                  where data is kept” (8 others would do)
                Playbook section: Blocked
                Rule blocked/theme, 1-level/blocked.drl:34
            """)
        .contains("Rule eligible/workload, 1-level/duplicate-invalid.drl:25")
        .contains(
            """
                - “They feel uneasy about the cloud; nobody in charge has refused”
                    Blocked > Security/Privacy (Non-Product/Feature) > Trust
            """)
        .contains("open; asks: What exactly is wrong with the product?");
  }

  @Test
  void saysWhatAnExpectedStatusNeedsAndWhatWasAnsweredInstead() {
    var whyNot = after("Why not: ", interview(LAW, "5", "blocked.security-privacy").out());

    assertThat(whyNot)
        .contains("The rule that came nearest: the no comes from the customer itself")
        .contains("Rule blocked.security-privacy/rules")
        .contains("✗ Who says no, or what exactly is missing?")
        .contains("It needs “Their policy or those in charge of security say no")
        .contains("fear” or “They feel uneasy about the cloud; nobody in charge has refused” or\n")
        .contains("You answered “A law or a regulator forbids it, or has not approved it yet”.");
  }

  @Test
  void namesTheRuleThatTheNearestOneBuildsOnWhereThatOneFailed() {
    var unknown = List.of("contoso", "teams", "120", "count", "unknown", "new");

    var whyNot = after("Why not: ", interview(unknown, "why-not", "in-progress.migration").out());

    assertThat(whyNot)
        .contains("✗ What do we know of what the customer wants?")
        .contains("So says a rule that it builds on:", "(in-progress/will-use)")
        .contains("It would also need", "- Can people there work with it already?");
  }

  @Test
  void asksForTheDetailThatWasExpectedWhereTheStatusDoesFollow() {
    var trust = List.of("contoso", "teams", "120", "count", "obstacle", "rules", "trust");

    var result =
        interview(
            trust, "why-not", "blocked.security-privacy", "blocked.security-privacy.security");

    assertThat(after("Why not: ", result.out()))
        .startsWith("Why not: Blocked > Security/Privacy (Non-Product/Feature) > Security")
        .contains("You answered “They feel uneasy about the cloud");
  }

  @Test
  void showsTheResultOfAnotherAnswerBesideTheOldOneAndLosesNothingWhereItIsDropped() {
    var result =
        interview(
            LAW,
            "what-if",
            "5",
            "trust",
            "drop",
            "accept",
            "",
            "",
            "",
            "Will not deploy because the regulator has not approved it.");

    assertThat(after("What if\n", result.out()))
        .contains(
            """
              Now     “A law or a regulator forbids it, or has not approved it yet”
                      Blocked > Legal/Regulatory > Legal
            """)
        .contains(
            """
              Then    “They feel uneasy about the cloud; nobody in charge has refused”
                      Blocked > Security/Privacy (Non-Product/Feature) > Trust
                      - it is distrust, and nobody in charge has refused
            """);
    assertThat(onlyDecision().chosen().status()).isEqualTo("blocked.legal.legal");
    assertThat(onlyDecision().answers().byQuestion()).containsEntry("ruleOrigin", "LAW");
  }

  @Test
  void goesOnWithFurtherQuestionsWhereTheOtherAnswerIsKept() {
    var result =
        interview(
            LAW,
            "what-if",
            "4",
            "technology",
            "keep",
            "network",
            "accept",
            "",
            "",
            "",
            "Will not deploy because their firewall drops the traffic of calls.");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains("open; asks: What exactly is it about their technology?");
    assertThat(onlyDecision().chosen().status()).isEqualTo("blocked.it-infrastructure.network");
  }

  @Test
  void keepsWhatWasTriedAndKeptWhereTheInputEnds() {
    interview(LAW, "what-if", "4", "technology", "keep");

    assertThat(drafts().latest().orElseThrow().answers().byQuestion())
        .containsEntry("obstacle", "TECHNOLOGY");
  }

  @Test
  void keepsNothingOfWhatWasTriedOnly() {
    interview(LAW, "what-if", "4", "technology");

    assertThat(drafts().latest().orElseThrow().answers().byQuestion())
        .containsEntry("obstacle", "RULES");
  }

  @Test
  void saysThatAnAnswerChangesNothingAndOffersToKeepOnlyWhatDiffers() {
    var result = interview(LAW, "what-if", "1", "exchange", "drop", "what-if", "5", "law").out();

    assertThat(result).containsOnlyOnce("Keep the other answer?");
    assertThat(result.split("The result stays the same.", -1)).hasSize(3);
  }

  @Test
  void goesBackToTheResultFromEveryExplanation() {
    var result = interview(LAW, "why-not", "<", "what-if", "<", "what-if", "5", "<", "change", "q");

    assertThat(result.exitCode()).isEqualTo(4);
    assertThat(result.out()).contains("Which answer do you want to change?");
  }

  @Test
  void leavesFromEveryExplanation() {
    assertThat(interview(LAW, "why-not", "q").exitCode()).isEqualTo(4);
    assertThat(interview(LAW, "what-if", "5", "q").exitCode()).isEqualTo(4);
  }

  @Test
  void explainsAFollowUpAndWhatItWaitsFor() {
    var silent =
        List.of("contoso", "teams", "120", "count", "unknown", "customer-silent", "2", "1");

    var result = interview(silent, "why", "leave");

    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(after("Why: ", result.out()))
        .startsWith("Why: no status; first: Try again to reach them (1 more); Use another")
        .contains("✓ How often did we try to reach them or their partner without any answer? 2")
        .contains("- 3 at least", "first: Use another channel (1 more)");
    assertThat(card(result.out())).contains("    - the same as above");
  }

  @Test
  void saysUnderHelpWhatTheExplanationsAreFor() {
    assertThat(interview(LAW, "?").out())
        .contains("Why not explains a status that you expected.", "What if tries another answer");
  }

  @Test
  void speaksPortugueseInEveryExplanation() {
    var result =
        program()
            .input(lines(LAW) + "4\n5\nblocked.security-privacy\n6\n5\n3\n2\n")
            .run("interview", "--lang", "pt-BR")
            .out();

    assertThat(result)
        .contains("A uma resposta de distância", "(8 outras serviriam)")
        .contains("Por que não: Bloqueado >", "Você respondeu “Uma lei ou um regulador proíbe")
        .contains("  Agora   “Uma lei", "  Depois  “A nuvem os deixa inseguros");
    assertThat(result.lines()).allMatch(line -> line.length() <= 120);
    assertThat(result).doesNotContain("explain.", "why-not.", "what-if.");
  }

  @Test
  void isReachedByKeysAtATerminal() {
    var keys = "contoso\r" + DOWN + DOWN + "\r" + "120\r" + "\r" + DOWN + "\r" + "\r" + "\r";

    var shown =
        program().input(keys + "6\r" + "5\r" + DOWN + "\r" + "q").runAtTerminal("interview");

    assertThat(shown.out()).contains("└ ");
    assertThat(shown.screen())
        .contains("  Now     “The network:")
        .contains("Blocked > Customer IT Infrastructure and Remediation > Network")
        .contains("  Then    “PCs, phones, browsers")
        .contains("Blocked > Customer IT Infrastructure and Remediation > Desktop /");
    assertThat(shown.out()).contains("Keep it and go on from there");
    assertThat(shown.exitCode()).isEqualTo(4);
  }

  /** What is shown between the last question and the menu. */
  private static String card(String out) {
    var start = Math.max(out.indexOf("\nSuggested status"), out.indexOf("\nNo status yet"));
    start = start < 0 ? out.indexOf("\nStatus sugerido") : start;
    var end = Math.max(out.indexOf("\nWhat do you want"), out.indexOf("\nO que você quer fazer"));
    return out.substring(start + 1, end);
  }

  private static String after(String head, String out) {
    assertThat(out).contains("\n" + head);
    return out.substring(out.indexOf("\n" + head) + 1);
  }

  private Program program() {
    return Program.in(home);
  }

  private Program.Result interview(List<String> answers, String... more) {
    return program().input(lines(answers) + lines(List.of(more))).run("interview");
  }

  private static String lines(List<String> answers) {
    return answers.isEmpty() ? "" : String.join("\n", answers) + "\n";
  }

  private Decision onlyDecision() {
    var decisions = Decisions.open(home.resolve("data"), Clock.systemUTC());
    var all = decisions.list(DecisionFilter.ALL).toList();
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private Drafts drafts() {
    return new Drafts(home.resolve("data"));
  }
}
