package dev.crivo.verification;

import static dev.crivo.verification.Lending.condition;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.playbook.Condition;
import dev.crivo.rulebook.ExampleCase;
import dev.crivo.rulebook.Rulebook;
import dev.crivo.verification.Mutant.Operator;
import dev.crivo.verification.Verdict.Equivalent;
import dev.crivo.verification.Verdict.Killed;
import dev.crivo.verification.Verdict.Reason;
import dev.crivo.verification.Verdict.Survived;
import dev.crivo.verification.Verdict.Undecided;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MutationTestTests {

  private static final Lending LENDING = Lending.asItIs();

  /** Not made while the class is initialised, for which its threads would wait. */
  private static MutationReport report;

  @BeforeAll
  static void tryMutants() {
    report = test(LENDING, LENDING.examples());
  }

  private static MutationReport test(Lending lending, List<ExampleCase> examples) {
    return new MutationTest(lending.playbook(), examples, 1000).run(done -> {});
  }

  private static Verdict verdict(
      MutationReport report, Operator operator, String rule, String after) {
    return report.results().stream()
        .filter(r -> r.mutant().operator() == operator && r.mutant().rule().name().equals(rule))
        .filter(r -> r.mutant().after().equals(after))
        .map(MutationReport.Result::verdict)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void countsWhatBecameOfEachMutant() {
    var tally = report.tally();

    assertThat(tally).isEqualTo(new MutationReport.Tally(22, 4, 7, 0));
    assertThat(report.tally(Operator.BOUND_SHIFTED))
        .isEqualTo(new MutationReport.Tally(3, 1, 2, 0));
    assertThat(tally.score()).isEqualTo(100.0 * 22 / 33);
    assertThat(tally.scoreWithoutEquivalent()).isEqualTo(100.0 * 22 / 29);
  }

  @Test
  void namesTheExampleThatKillsAndFindsAHoleWithoutIt() {
    // Fourteen days are late to the rules and not to the mutant.
    var killed = verdict(report, Operator.BOUND_SHIFTED, "refused/late", "daysOverdue >= 15");
    assertThat(killed).isInstanceOf(Killed.class);
    var killer = ((Killed) killed).by();
    assertThat(killer.name()).isEqualTo("A member two weeks late is refused");

    var others = LENDING.examples().stream().filter(e -> !e.equals(killer)).toList();
    var survived =
        verdict(test(LENDING, others), Operator.BOUND_SHIFTED, "refused/late", "daysOverdue >= 15");
    assertThat(survived).isInstanceOf(Survived.class);
    assertThat(((Survived) survived).draft().answers().byQuestion())
        .isEqualTo(Map.of("member", "YES", "daysOverdue", "14"));
  }

  @Test
  void draftsTheFirstCaseThatWouldTellAHole() {
    // No example has a stranger.
    var hole = (Survived) verdict(report, Operator.RULE_DROPPED, "refused/stranger", "");

    assertThat(hole.draft().answers().byQuestion()).isEqualTo(Map.of("member", "NO"));
    assertThat(hole.draft().expected()).containsExactly("refused");
    assertThat(hole.draft().rules()).containsExactly("refused/stranger");
    assertThat(hole.differences())
        .containsExactly(
            "status: expected [refused], got []", "rules: expected [refused/stranger], got []");
  }

  @Test
  void everyDraftPassesByTheRulesAndKillsItsMutant() {
    var rulebook = Rulebook.ofConditions(LENDING.playbook());
    var survivors = report.results().stream().filter(r -> r.verdict() instanceof Survived).toList();

    assertThat(survivors)
        .hasSize(7)
        .allSatisfy(
            result -> {
              var draft = ((Survived) result.verdict()).draft();
              var mutated = Rulebook.ofConditions(result.mutant().in(LENDING.playbook()));
              assertThat(draft.differences(rulebook)).isEmpty();
              assertThat(draft.differences(mutated)).isNotEmpty();
            });
  }

  @Test
  void noticesAMutantThatOnlyAsksMore() {
    // A stranger is refused all the same, but would be asked how late the books are.
    var asks = (Survived) verdict(report, Operator.CHOICE_ADDED, "refused.late", "NO");

    assertThat(asks.draft().answers().byQuestion()).isEqualTo(Map.of("member", "NO"));
    assertThat(asks.differences())
        .containsExactly("asks daysOverdue, which the case does not answer");
  }

  @Test
  void saysThatNoCaseTellsAConditionWhichThePremisesImply() {
    // A member is refused for late books alone.
    var verdict = verdict(report, Operator.PREMISE_DROPPED, "refused.late", "");

    assertThat(((Equivalent) verdict).reason()).isEqualTo(Reason.NO_CASE);
  }

  @Test
  void saysWhichAnswersWouldTellWhatNoInterviewAsks() {
    // A stranger is refused at once; nobody asks how late the books are.
    var lending =
        LENDING.with(
            "refused/late",
            List.of(),
            condition("member", Condition.Operator.EQUAL, "YES"),
            condition("daysOverdue", Condition.Operator.AT_LEAST, "14"));

    var verdict = verdict(test(lending, List.of()), Operator.CHOICE_ADDED, "refused/late", "NO");

    assertThat(verdict).isInstanceOf(Equivalent.class);
    assertThat(((Equivalent) verdict).reason()).isEqualTo(Reason.NOT_ASKED);
    assertThat(((Equivalent) verdict).where().byQuestion())
        .isEqualTo(Map.of("member", "NO", "daysOverdue", "14"));
  }

  @Test
  void saysWhereAConclusionHasNoEffect() {
    // A stranger taken for a member is refused before that could matter.
    var verdict = (Equivalent) verdict(report, Operator.CHOICE_ADDED, "member", "NO");

    assertThat(verdict.reason()).isEqualTo(Reason.NO_EFFECT);
    assertThat(verdict.where().byQuestion()).isEqualTo(Map.of("member", "NO"));
  }

  @Test
  void leavesAMutantUndecidedWhereTooManyCasesCanBeReached() {
    var report = new MutationTest(LENDING.playbook(), List.of(), 1).run(done -> {});

    assertThat(verdict(report, Operator.RULE_DROPPED, "refused/stranger", ""))
        .isEqualTo(new Undecided(1));
    assertThat(report.tally().undecided()).isPositive();
    assertThat(report.tally().score()).isZero();
  }

  @Test
  void tellsHowMuchIsDoneUpToTheEnd() {
    var most = new AtomicReference<>(0.0);

    new MutationTest(LENDING.playbook(), LENDING.examples(), 1000)
        .run(done -> most.accumulateAndGet(done, Math::max));

    assertThat(most.get()).isEqualTo(1.0);
  }
}
