package dev.crivo.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Question;
import dev.crivo.playbook.Rule;
import dev.crivo.playbook.Status;
import dev.crivo.rulebook.Evaluation.Conflict;
import dev.crivo.rulebook.Evaluation.FollowUps;
import dev.crivo.rulebook.Evaluation.Result;
import dev.crivo.rulebook.Evaluation.RuleState;
import dev.crivo.rulebook.Evaluation.Suggestion;
import dev.crivo.rulebook.Evaluation.Undetermined;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The engine on a playbook that has nothing to do with customers or products. */
class RulebookTests {

  static final Rulebook LENDING = Rulebook.load(Path.of("src/test/resources/playbooks/lending"));

  @Test
  void asksTheFirstQuestionThatMattersWhenNothingIsKnown() {
    var evaluation = LENDING.evaluate(Answers.NONE);

    assertThat(evaluation.result()).isInstanceOf(Undetermined.class);
    assertThat(evaluation.next()).map(Question::name).contains("member");
    assertThat(evaluation.possible()).containsExactly("lent.home", "refused");
  }

  @Test
  void suggestsTheOneStatusThatHoldsWithTheRulesThatLedThere() {
    var evaluation = evaluate(Map.of("member", "YES", "daysOverdue", "20"));

    var suggestion = (Suggestion) evaluation.result();
    assertThat(suggestion.outcome().code()).isEqualTo("refused");
    assertThat(suggestion.deepest().code()).isEqualTo("refused.late");
    assertThat(rules(suggestion)).containsExactly("member", "refused/late", "refused.late");
    assertThat(suggestion.reasons().get(1).facts()).isEqualTo(Map.of("daysOverdue", "20"));
    assertThat(evaluation.next()).isEmpty();
    assertThat(evaluation.possible()).containsExactly("refused");
  }

  @Test
  void tellsTheStateOfEveryRuleInThePlaybooksOrderAndOfNoOther() {
    var states = evaluate(Map.of("member", "YES")).rules();
    var rules = LENDING.playbook().rules();
    var other = new Rule("other", "", List.of(), List.of(), "refused", "", 1);

    assertThat(states.keySet()).containsExactlyElementsOf(rules);
    assertThat(states).hasSameSizeAs(rules).doesNotContainKey(other);
    assertThat(states.get(other)).isNull();
  }

  @Test
  void asksForTheNameOfADetailOnceItsStatusHolds() {
    var known = Map.of("member", "YES", "daysOverdue", "3");

    assertThat(evaluate(known).next()).map(Question::name).contains("shelf");
    var named = evaluate(Map.of("member", "YES", "daysOverdue", "3", "shelf", "Maps"));
    assertThat(((Suggestion) named.result()).picked()).contains("Maps");
    assertThat(named.next()).isEmpty();
  }

  @Test
  void asksNothingMoreOnceNoAnswerCanChangeTheResult() {
    var evaluation = evaluate(Map.of("member", "NO"));

    assertThat(((Suggestion) evaluation.result()).outcome().code()).isEqualTo("refused");
    assertThat(evaluation.next()).isEmpty();
  }

  @Test
  void saysWhichConditionRulesARuleOut() {
    var states = evaluate(Map.of("member", "YES", "daysOverdue", "3")).rules();

    assertThat(states.get(rule("refused/late")))
        .isInstanceOfSatisfying(
            RuleState.RuledOut.class, out -> assertThat(out.by()).hasToString("daysOverdue >= 14"));
    assertThat(states.get(rule("refused/stranger")))
        .isInstanceOfSatisfying(
            RuleState.RuledOut.class, out -> assertThat(out.by()).hasToString("member in ( NO )"));
    assertThat(states.get(rule("lent.home"))).isEqualTo(new RuleState.Satisfied());
  }

  @Test
  void saysWhichPremiseCanNoLongerHold() {
    var states = evaluate(Map.of("member", "NO")).rules();

    assertThat(states.get(rule("lent.home"))).isEqualTo(new RuleState.PremiseFailed("member"));
  }

  @Test
  void saysWhichQuestionAnOpenRuleWaitsFor() {
    var states = LENDING.evaluate(Answers.NONE).rules();

    assertThat(states.get(rule("lent.home"))).isEqualTo(new RuleState.Open("member"));
    assertThat(evaluate(Map.of("member", "YES")).rules().get(rule("lent.home")))
        .isEqualTo(new RuleState.Open("daysOverdue"));
  }

  @Test
  void endsInAFollowUpWhereThePlaybookSaysSo() {
    var followUps = (FollowUps) evaluate(Map.of("member", "UNKNOWN")).result();

    assertThat(followUps.todos())
        .singleElement()
        .satisfies(t -> assertThat(t.followUp().kind()).isEqualTo(Status.Kind.FOLLOW_UP));
    assertThat(rules(followUps)).containsExactly("follow-up.ask-membership");
  }

  @Test
  void showsAConflictInsteadOfChoosingBetweenTwoStatuses() {
    var twoRules =
        Playbooks.lending()
            .with(
                "extra.drl",
                """
                package lending
                rule "lent.home/anyone" @source( "lent.home" )
                when
                  Case( daysOverdue == 0 )
                then
                  insertLogical( new Status( "lent.home" ) );
                end
                """)
            .with(
                "messages.properties",
                Playbooks.lending().get("messages.properties")
                    + "\nrule.lent.home/anyone = no book out\n")
            .load();

    var evaluation = twoRules.evaluate(new Answers(Map.of("member", "NO", "daysOverdue", "0")));

    var conflict = (Conflict) evaluation.result();
    assertThat(conflict.statuses()).map(Status::code).containsExactly("lent.home", "refused");
    assertThat(rules(conflict)).containsExactly("lent.home/anyone", "refused/stranger");
  }

  @Test
  void countsHowMuchIsMissingBelowABound() {
    var condition = rule("lent.home").conditions().get(0);

    assertThat(condition.shortfall("9")).isEqualTo(5);
  }

  @Test
  void keepsItsVersionWhenOnlyTextsChange() {
    var reworded =
        Playbooks.lending()
            .with(
                "messages.properties",
                Playbooks.lending().get("messages.properties").replace("Lending", "Loan"))
            .load();

    assertThat(reworded.playbook().version()).isEqualTo(LENDING.playbook().version());
    assertThat(reworded.playbook().name()).isEqualTo("Loan desk");
  }

  private static Evaluation evaluate(Map<String, String> answers) {
    return LENDING.evaluate(new Answers(answers));
  }

  private static List<String> rules(Result result) {
    return result.reasons().stream().map(reason -> reason.rule().name()).toList();
  }

  private static dev.crivo.playbook.Rule rule(String name) {
    return LENDING.playbook().rule(name).orElseThrow();
  }
}
