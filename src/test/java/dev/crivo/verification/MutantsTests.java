package dev.crivo.verification;

import static dev.crivo.verification.Lending.condition;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.playbook.Condition;
import dev.crivo.playbook.Rule;
import dev.crivo.verification.Mutant.Operator;
import java.util.List;
import org.junit.jupiter.api.Test;

class MutantsTests {

  private static final Lending LENDING = Lending.asItIs();

  private static List<String> changes(Lending lending, Operator operator) {
    return Mutants.of(lending.playbook()).all().stream()
        .filter(mutant -> mutant.operator() == operator)
        .map(mutant -> mutant.rule().name() + ": " + mutant.before() + " > " + mutant.after())
        .toList();
  }

  @Test
  void dropsEachRule() {
    assertThat(changes(LENDING, Operator.RULE_DROPPED))
        .containsExactly(
            "member: member > ",
            "lent.home: lent.home > ",
            "refused/late: refused/late > ",
            "refused/stranger: refused/stranger > ",
            "refused.late: refused.late > ",
            "follow-up.ask-membership: follow-up.ask-membership > ");
  }

  @Test
  void dropsPremisesAndConditionsUnlessNothingElseIsLeft() {
    assertThat(changes(LENDING, Operator.PREMISE_DROPPED))
        .containsExactly(
            "lent.home: member > ", "refused/late: member > ", "refused.late: refused > ");
    assertThat(changes(LENDING, Operator.CONDITION_DROPPED))
        .containsExactly(
            "lent.home: daysOverdue < 14 > ",
            "refused/late: daysOverdue >= 14 > ",
            "refused.late: daysOverdue >= 14 > ",
            "refused.late: member == YES > ");
  }

  @Test
  void replacesASingleChoiceByTheNextAndTheLastByTheFirst() {
    assertThat(changes(LENDING, Operator.CHOICE_REPLACED))
        .containsExactly(
            "member: member == YES > member == NO",
            "refused/stranger: member in ( NO ) > member == UNKNOWN",
            "refused.late: member == YES > member == NO",
            "follow-up.ask-membership: member == UNKNOWN > member == YES");
  }

  @Test
  void addsEachOtherChoiceToTheConditionThatIsAskedLastAndOneToThoseBefore() {
    assertThat(changes(LENDING, Operator.CHOICE_ADDED))
        .containsExactly(
            "member: member > NO",
            "member: member > UNKNOWN",
            "refused/stranger: member > UNKNOWN",
            "refused/stranger: member > YES",
            "refused.late: member > NO",
            "follow-up.ask-membership: member > YES",
            "follow-up.ask-membership: member > NO");
  }

  @Test
  void addsOnlyTheNextChoiceWhereTheRuleAsksMoreAfterwards() {
    // Nothing excludes UNKNOWN here, which a condition asked last would get, too.
    var lending =
        LENDING.with(
            "refused/late",
            List.of(),
            condition("member", Condition.Operator.EQUAL, "YES"),
            condition("daysOverdue", Condition.Operator.AT_LEAST, "14"));

    assertThat(changes(lending, Operator.CHOICE_ADDED))
        .filteredOn(change -> change.startsWith("refused/late"))
        .containsExactly("refused/late: member > NO");
  }

  @Test
  void leavesOutAChoiceThatTheRestOfTheRuleExcludes() {
    // A book is refused to members and strangers; nothing refuses it to those who are looked up.
    assertThat(Mutants.of(LENDING.playbook()).idle()).isEqualTo(1);
  }

  @Test
  void dropsEachOfSeveralChoices() {
    var lending =
        LENDING.with(
            "refused/stranger",
            List.of(),
            condition("member", Condition.Operator.IN, "NO", "UNKNOWN"));

    assertThat(changes(lending, Operator.CHOICE_DROPPED))
        .containsExactly("refused/stranger: member > NO", "refused/stranger: member > UNKNOWN");
    assertThat(changes(lending, Operator.CHOICE_REPLACED))
        .noneMatch(change -> change.startsWith("refused/stranger"));
  }

  @Test
  void shiftsBoundsByOneAndDoesNotMakeTheStrictOperatorAsASecondMutantOfTheSameMeaning() {
    assertThat(changes(LENDING, Operator.BOUND_SHIFTED))
        .containsExactly(
            "lent.home: daysOverdue < 14 > daysOverdue < 13",
            "lent.home: daysOverdue < 14 > daysOverdue < 15",
            "refused/late: daysOverdue >= 14 > daysOverdue >= 13",
            "refused/late: daysOverdue >= 14 > daysOverdue >= 15",
            "refused.late: daysOverdue >= 14 > daysOverdue >= 13",
            "refused.late: daysOverdue >= 14 > daysOverdue >= 15");
  }

  @Test
  void doesNotShiftABoundBelowZeroWhichMeansTheSame() {
    var lending =
        LENDING.with(
            "refused/late",
            List.of("member"),
            condition("daysOverdue", Condition.Operator.AT_LEAST, "0"));

    assertThat(changes(lending, Operator.BOUND_SHIFTED))
        .contains("refused/late: daysOverdue >= 0 > daysOverdue >= 1")
        .doesNotContain("refused/late: daysOverdue >= 0 > daysOverdue >= -1");
  }

  @Test
  void replacesAConclusionByAnotherOfItsKindAndNeverByOneThatTheRuleBuildsOn() {
    assertThat(changes(LENDING, Operator.CONCLUSION_REPLACED))
        .containsExactly(
            "lent.home: lent.home > refused",
            "refused/late: refused > lent.home",
            "refused/stranger: refused > lent.home");
    assertThat(
            changes(
                LENDING.with(
                    "refused/late",
                    List.of("lent.home"),
                    condition("daysOverdue", Condition.Operator.AT_LEAST, "14")),
                Operator.CONCLUSION_REPLACED))
        .doesNotContain("refused/late: refused > lent.home");
  }

  @Test
  void changesNothingElse() {
    var playbook = LENDING.playbook();

    assertThat(Mutants.of(playbook).all())
        .hasSize(6 + 3 + 4 + 4 + 7 + 6 + 3)
        .allSatisfy(
            mutant -> {
              var others = playbook.rules().stream().filter(r -> !r.equals(mutant.rule()));
              assertThat(mutant.in(playbook).rules()).containsAll(others.toList());
              assertThat(mutant.in(playbook).rules()).doesNotContain(mutant.rule());
              assertThat(mutant.mutated().map(Rule::name).orElse(mutant.rule().name()))
                  .isEqualTo(mutant.rule().name());
            });
  }
}
