package dev.crivo.explanation;

import static dev.crivo.explanation.Cases.FASTTRACK;
import static dev.crivo.explanation.Cases.LENDING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.explanation.OneAnswerAway.Alternative;
import dev.crivo.interview.Interview;
import dev.crivo.playbook.Question.Kind;
import dev.crivo.rulebook.Conclusion;
import dev.crivo.rulebook.Evaluation;
import dev.crivo.rulebook.ReachableCases;
import dev.crivo.rulebook.TellingAnswers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OneAnswerAwayTests {

  @Test
  void tellsEverySingleAnswerThatWouldChangeTheResultTheLastQuestionFirst() {
    var alternatives =
        OneAnswerAway.of(
            LENDING.rulebook(), LENDING.evaluated("member YES daysOverdue 5 shelf Maps"));

    assertThat(alternatives)
        .map(OneAnswerAwayTests::told)
        .containsExactly(
            "daysOverdue 14: refused.late",
            "daysOverdue 15: refused.late",
            "member NO: refused",
            "member UNKNOWN: follow-up.ask-membership");
  }

  @Test
  void leavesOutTheAnswersThatChangeNothing() {
    // Whatever the workload, a cancelled subscription does not count.
    var alternatives =
        OneAnswerAway.of(
            FASTTRACK.rulebook(),
            FASTTRACK.evaluated("workload TEAMS entitlementsCount CANCELLED"));

    assertThat(alternatives)
        .map(OneAnswerAwayTests::told)
        .containsExactly("entitlementsCount COUNT: asks intent");
  }

  @Test
  void keepsTheLaterAnswersThatStillMatter() {
    var outlook = "workload OUTLOOK_MOBILE entitlementsCount COUNT tenantSubscriptions EXCHANGE ";
    var alternatives =
        OneAnswerAway.of(
            FASTTRACK.rulebook(),
            FASTTRACK.evaluated(outlook + "intent WILL_USE usable YES migration NO"));

    assertThat(alternatives)
        .map(OneAnswerAwayTests::told)
        .startsWith(
            "migration YES: in-progress.migration", "migration UNKNOWN: follow-up.ask-progress")
        .contains("tenantSubscriptions OFFICE_WITHOUT_EXCHANGE: duplicate-invalid")
        .noneMatch(told -> told.startsWith("tenantSubscriptions UNKNOWN"))
        .noneMatch(told -> told.startsWith("workload"));
  }

  @Test
  void changesContradictingAnswersWithoutDroppingAny() {
    var words =
        "workload TEAMS entitlementsCount CANCELLED intent WILL_USE usable YES migration NO";
    var playbook = FASTTRACK.rulebook().playbook();
    var mixed =
        new Cases(
            dev.crivo.rulebook.Rulebook.ofConditions(
                playbook.with(
                    playbook.rules().stream()
                        .map(r -> r.name().equals("in-progress/will-use") ? anyway(r) : r)
                        .toList())));
    var now = mixed.evaluated(words);
    assertThat(now.result()).isInstanceOf(Evaluation.Conflict.class);

    assertThat(OneAnswerAway.of(mixed.rulebook(), now))
        .map(OneAnswerAwayTests::told)
        .contains(
            "entitlementsCount COUNT: in-progress.adoption", "intent UNKNOWN: duplicate-invalid");
  }

  /** The list is complete and right: compared with an interview held anew for every answer. */
  @Test
  void agreesWithInterviewsHeldAnewInEveryCaseOfBothPlaybooks() {
    assertThat(compared(LENDING, 1)).isGreaterThan(3);
    assertThat(compared(FASTTRACK, 97)).isGreaterThan(50);
  }

  /** Compares every n-th finished case; returns how many. */
  private static int compared(Cases cases, int every) {
    var ends = new ArrayList<Evaluation>();
    ReachableCases.of(cases.rulebook())
        .forEach(
            evaluation -> {
              if (evaluation.next().isEmpty()) {
                ends.add(evaluation);
              }
            });
    var compared = 0;
    for (int i = 0; i < ends.size(); i += every) {
      assertThat(OneAnswerAway.of(cases.rulebook(), ends.get(i)))
          .map(a -> a.question() + " " + a.answer() + " " + a.conclusion())
          .containsExactlyInAnyOrderElementsOf(expected(cases, ends.get(i)));
      compared++;
    }
    return compared;
  }

  private static List<String> expected(Cases cases, Evaluation now) {
    var expected = new ArrayList<String>();
    var telling = TellingAnswers.of(cases.rulebook().playbook());
    for (var question : cases.rulebook().playbook().questions()) {
      if (now.answers().has(question.name()) && question.kind() != Kind.TEXT) {
        for (var answer : telling.to(question, now.answers())) {
          var conclusion = heldAnew(cases, now, question.name(), answer);
          if (!conclusion.equals(now.conclusion())) {
            expected.add(question.name() + " " + answer + " " + conclusion);
          }
        }
      }
    }
    return expected;
  }

  private static Conclusion heldAnew(Cases cases, Evaluation now, String changed, String answer) {
    var interview = Interview.start(cases.rulebook());
    while (interview.current().isPresent()) {
      var question = interview.current().get().name();
      var given = question.equals(changed) ? answer : now.answers().get(question).orElse(null);
      if (given == null) {
        break;
      }
      interview = interview.answer(given);
    }
    return interview.evaluation().conclusion();
  }

  private static dev.crivo.playbook.Rule anyway(dev.crivo.playbook.Rule rule) {
    return new dev.crivo.playbook.Rule(
        rule.name(),
        rule.source(),
        List.of(),
        rule.conditions(),
        rule.conclusion(),
        rule.file(),
        rule.line());
  }

  private static String told(Alternative alternative) {
    var conclusion = alternative.conclusion();
    return alternative.question()
        + " "
        + alternative.answer()
        + ": "
        + (conclusion.codes().isEmpty()
            ? "asks " + conclusion.next().orElse("nothing")
            : String.join(", ", conclusion.codes()));
  }
}
