package dev.crivo.explanation;

import static dev.crivo.explanation.Cases.FASTTRACK;
import static dev.crivo.explanation.Cases.LENDING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.explanation.WhyNot.Standing;
import dev.crivo.explanation.WhyNot.Unmet;
import dev.crivo.playbook.Condition;
import dev.crivo.playbook.Rule;
import dev.crivo.playbook.Status;
import dev.crivo.rulebook.Evaluation;
import dev.crivo.rulebook.ReachableCases;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WhyNotTests {

  private static final String COUNTS = "workload TEAMS entitlementsCount COUNT ";

  @Test
  void namesTheConditionThatWasAnsweredOtherwise() {
    var whyNot =
        FASTTRACK.whyNot(
            "blocked.it-change-management",
            COUNTS + "intent OBSTACLE obstacle PEOPLE peopleConcerned USERS");

    assertThat(whyNot.standing()).isEqualTo(Standing.RULED_OUT);
    assertThat(nearest(whyNot)).isEqualTo("blocked.it-change-management/people");
    assertThat(whyNot.failed())
        .map(WhyNotTests::told)
        .containsExactly(
            "blocked.it-change-management/people: peopleConcerned in ( IT_TRAINING, IT_STAFF ), not USERS");
    assertThat(whyNot.missing()).isEmpty();
    assertThat(whyNot.asNear()).isEmpty();
  }

  @Test
  void prefersTheRuleWithFewerQuestionsUnanswered() {
    // Every other rule of the status is about another obstacle and asks a question more.
    var whyNot =
        FASTTRACK.whyNot(
            "blocked.app-compatibility", COUNTS + "intent OBSTACLE obstacle RULES ruleOrigin LAW");

    assertThat(nearest(whyNot)).isEqualTo("blocked.app-compatibility/rules");
    assertThat(whyNot.failed()).map(Unmet::question).containsExactly("ruleOrigin");
  }

  @Test
  void tellsWhatElseWouldBeNeededAndWhichRulesLackAsMuch() {
    var whyNot =
        FASTTRACK.whyNot(
            "blocked.legal", COUNTS + "intent OBSTACLE obstacle TECHNOLOGY technologyArea NETWORK");

    assertThat(nearest(whyNot)).isEqualTo("blocked.legal/process");
    assertThat(whyNot.failed()).map(Unmet::question).containsExactly("obstacle");
    assertThat(whyNot.missing())
        .map(WhyNotTests::told)
        .containsExactly("blocked.legal/process: processKind in ( AUTHORITY ), not answered");
    assertThat(whyNot.asNear()).map(Rule::name).containsExactly("blocked.legal/rules");
  }

  @Test
  void looksThroughPremisesForWhatFailed() {
    var whyNot = FASTTRACK.whyNot("in-progress.migration", COUNTS + "intent UNKNOWN");

    assertThat(nearest(whyNot)).isEqualTo("in-progress.migration");
    assertThat(whyNot.failed())
        .map(WhyNotTests::told)
        .containsExactly("in-progress/will-use: intent in ( WILL_USE ), not UNKNOWN");
    assertThat(whyNot.missing()).map(Unmet::question).containsExactly("usable", "migration");
  }

  @Test
  void findsTheRuleThatReachesAReasonAroundItsLevel() {
    // Only this rule does without something in the way.
    var whyNot =
        FASTTRACK.whyNot(
            "blocked.partner-engagement",
            COUNTS + "intent UNKNOWN unknownReason PARTNER_SILENT partnerConfirmed NO");

    assertThat(nearest(whyNot)).isEqualTo("blocked.partner-engagement/confirmed-then-silent");
    assertThat(whyNot.failed())
        .map(WhyNotTests::told)
        .containsExactly(
            "blocked.partner-engagement/confirmed-then-silent: partnerConfirmed in ( YES ), not NO");
  }

  @Test
  void countsAQuestionOnceThatSeveralRulesOnTheWayRead() {
    var whyNot =
        FASTTRACK.whyNot(
            "blocked.legal.legal",
            COUNTS + "intent OBSTACLE obstacle MERGER mergerEffect PAPERWORK");

    assertThat(whyNot.failed()).hasSize(1);
    assertThat(whyNot.failed().get(0).question()).isEqualTo("obstacle");
    assertThat(whyNot.failed().get(0).needs()).hasSize(1);
  }

  @Test
  void namesABoundThatIsNotReached() {
    var whyNot = LENDING.whyNot("lent.home", "member YES daysOverdue 20");

    assertThat(nearest(whyNot)).isEqualTo("lent.home");
    assertThat(whyNot.failed())
        .map(WhyNotTests::told)
        .containsExactly("lent.home: daysOverdue < 14, not 20");
  }

  @Test
  void asksForTheOutcomesBelowAGroup() {
    var whyNot = LENDING.whyNot("lent", "member NO");

    assertThat(nearest(whyNot)).isEqualTo("lent.home");
    assertThat(whyNot.failed())
        .map(WhyNotTests::told)
        .containsExactly("member: member in ( YES ), not NO");
    assertThat(whyNot.missing()).map(Unmet::question).containsExactly("daysOverdue");
  }

  @Test
  void saysOfALevelThatHoldsWhichAnswerKeepsItFromAReason() {
    var whyNot =
        FASTTRACK.whyNot("blocked", COUNTS + "intent OBSTACLE obstacle CONFIDENCE doubt UNKNOWN");

    assertThat(whyNot.standing()).isEqualTo(Standing.RULED_OUT);
    assertThat(whyNot.failed()).map(Unmet::question).containsExactly("doubt");
    assertThat(whyNot.asNear()).isNotEmpty();
  }

  @Test
  void explainsAFollowUpToo() {
    var whyNot = LENDING.whyNot("follow-up.ask-membership", "member NO");

    assertThat(whyNot.failed())
        .map(WhyNotTests::told)
        .containsExactly("follow-up.ask-membership: member in ( UNKNOWN ), not NO");
  }

  @Test
  void saysThatNothingAnsweredSpeaksAgainstIt() {
    var whyNot = LENDING.whyNot("refused.late", "member YES");

    assertThat(whyNot.standing()).isEqualTo(Standing.UNANSWERED);
    assertThat(whyNot.failed()).isEmpty();
    assertThat(whyNot.missing())
        .map(WhyNotTests::told)
        .containsExactly("refused/late: daysOverdue >= 14, not answered");
  }

  @Test
  void saysThatItDoesFollow() {
    assertThat(LENDING.whyNot("refused", "member NO").standing()).isEqualTo(Standing.FOLLOWS);
    assertThat(LENDING.whyNot("lent", "member YES daysOverdue 0").standing())
        .isEqualTo(Standing.FOLLOWS);
  }

  @Test
  void saysThatItFollowsTogetherWithWhatExcludesIt() {
    var both = COUNTS + "intent WILL_USE usable NOT_YET obstacle MERGER mergerEffect PLAN_ENDED ";
    var playbook = LENDING.rulebook().playbook();
    var overlapping =
        playbook.with(
            playbook.rules().stream()
                .map(r -> r.name().equals("refused/stranger") ? within(r, "YES") : r)
                .toList());
    var lending = new Cases(dev.crivo.rulebook.Rulebook.ofConditions(overlapping));

    assertThat(lending.whyNot("refused", "member YES daysOverdue 0").standing())
        .isEqualTo(Standing.CONTRADICTED);
    assertThat(FASTTRACK.whyNot("in-progress.technical-onboarding", both).standing())
        .isEqualTo(Standing.FOLLOWS);
  }

  @Test
  void saysThatNoRuleConcludesIt() {
    var playbook = LENDING.rulebook().playbook();
    var without =
        playbook.with(
            playbook.rules().stream().filter(r -> !r.conclusion().equals("lent.home")).toList());
    var lending = new Cases(dev.crivo.rulebook.Rulebook.ofConditions(without));

    var whyNot = lending.whyNot("lent", "member YES");

    assertThat(whyNot.standing()).isEqualTo(Standing.UNREACHABLE);
    assertThat(whyNot.nearest()).isEmpty();
  }

  /** In every reachable case: what it says is missing or failed is, and mending it is enough. */
  @Test
  void mendingAllThatItNamesMakesTheStatusFollow() {
    for (var cases : List.of(LENDING, FASTTRACK)) {
      var checked = new HashSet<String>();
      ReachableCases.of(cases.rulebook())
          .forEach(
              evaluation -> {
                // Of cases that end alike, one.
                if (evaluation.next().isEmpty()
                    && checked.add(evaluation.conclusion().codes().toString())) {
                  cases.rulebook().playbook().statuses().stream()
                      .filter(s -> s.kind() != Status.Kind.INTERMEDIATE)
                      .forEach(status -> assertMended(cases, evaluation, status));
                }
              });
      assertThat(checked).hasSizeGreaterThan(2);
    }
  }

  private static void assertMended(Cases cases, Evaluation evaluation, Status status) {
    var whyNot = WhyNot.of(cases.rulebook(), evaluation, status);
    var mended = evaluation.answers();
    for (var unmet : whyNot.failed()) {
      assertThat(evaluation.answers().get(unmet.question())).isEqualTo(unmet.answer());
      assertThat(unmet.answer()).isPresent();
      mended = mended.with(unmet.question(), meeting(unmet));
    }
    for (var unmet : whyNot.missing()) {
      assertThat(evaluation.answers().has(unmet.question())).isFalse();
      mended = mended.with(unmet.question(), meeting(unmet));
    }
    var nearest = whyNot.nearest().orElseThrow();
    var satisfied = satisfied(cases.rulebook().evaluate(mended));
    assertThat(satisfied).as("%s in %s", status.code(), evaluation.answers()).contains(nearest);
    assertThat(satisfied(evaluation).contains(nearest))
        .isEqualTo(whyNot.failed().isEmpty() && whyNot.missing().isEmpty());
  }

  private static Set<Rule> satisfied(Evaluation evaluation) {
    return evaluation.rules().entrySet().stream()
        .filter(e -> e.getValue() instanceof Evaluation.RuleState.Satisfied)
        .map(java.util.Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static String meeting(Unmet unmet) {
    var first = unmet.needs().get(0);
    return first.operator() == Condition.Operator.LESS
        ? "0"
        : first.operator() == Condition.Operator.GREATER ? "99" : first.values().get(0);
  }

  private static Rule within(Rule rule, String member) {
    var condition = rule.conditions().get(0);
    return new Rule(
        rule.name(),
        rule.source(),
        rule.premises(),
        List.of(
            new Condition(
                condition.question(), condition.operator(), List.of(member), condition.line())),
        rule.conclusion(),
        rule.file(),
        rule.line());
  }

  private static String nearest(WhyNot whyNot) {
    return whyNot.nearest().map(Rule::name).orElse("none");
  }

  private static String told(Unmet unmet) {
    return unmet.rule().name()
        + ": "
        + unmet.needs().stream().map(Condition::toString).collect(Collectors.joining(", "))
        + unmet.answer().map(", not "::concat).orElse(", not answered");
  }
}
