package dev.crivo.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Rule;
import dev.crivo.playbook.Status;
import dev.crivo.rulebook.Evaluation;
import dev.crivo.rulebook.Rulebook;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CoverageTests {

  private static final Lending LENDING = Lending.asItIs();
  private static final Rulebook RULEBOOK = Rulebook.ofConditions(LENDING.playbook());

  private static Coverage of(Answers... cases) {
    return Coverage.of(LENDING.playbook(), Stream.of(cases).map(RULEBOOK::evaluate).toList());
  }

  private static Evaluation example(String name) {
    return LENDING.examples().stream()
        .filter(example -> example.name().startsWith(name))
        .map(example -> RULEBOOK.evaluate(example.answers()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void countsWhatTheExamplesOfThePlaybookExercise() {
    var all = LENDING.examples().stream().map(e -> RULEBOOK.evaluate(e.answers())).toList();

    var coverage = Coverage.of(LENDING.playbook(), all);

    assertThat(coverage.fired().missing())
        .extracting(Rule::name)
        .containsExactly("refused/stranger");
    assertThat(coverage.fired().covered()).isEqualTo(5);
    assertThat(coverage.fired().percent()).isEqualTo(83);
    assertThat(coverage.ruledOut().missing()).isEmpty();
    assertThat(coverage.conditions().all()).isEqualTo(14);
    assertThat(coverage.conditions().percent()).isEqualTo(92);
    assertThat(coverage.conditions().missing())
        .singleElement()
        .satisfies(
            side -> {
              assertThat(side.rule().name()).isEqualTo("refused/stranger");
              assertThat(side.condition()).hasToString("member in ( NO )");
              assertThat(side.met()).isTrue();
            });
    assertThat(coverage.statuses().missing()).isEmpty();
  }

  @Test
  void takesAnUnansweredQuestionForNeitherSide() {
    var coverage = of(Answers.NONE);

    assertThat(coverage.conditions().covered()).isZero();
    assertThat(coverage.fired().covered()).isZero();
    assertThat(coverage.ruledOut().covered()).isZero();
    assertThat(coverage.statuses().covered()).isZero();
  }

  @Test
  void countsARuleAsRuledOutByAFailedPremise() {
    // Nothing but its premise rules out the home loan of one who cannot be looked up.
    var coverage = of(Answers.NONE.with("member", "UNKNOWN"));

    assertThat(coverage.ruledOut().missing())
        .extracting(Rule::name)
        .containsExactly("follow-up.ask-membership");
  }

  @Test
  void reachesOutcomesDetailsAndFollowUpsAndNothingElse() {
    var late = Coverage.of(LENDING.playbook(), List.of(example("A member two weeks late")));
    var unknown = Coverage.of(LENDING.playbook(), List.of(example("A reader whose card")));

    assertThat(late.statuses().missing())
        .extracting(Status::code)
        .containsExactly("lent.home", "follow-up.ask-membership");
    assertThat(unknown.statuses().missing())
        .extracting(Status::code)
        .containsExactly("lent.home", "refused", "refused.late");
  }

  @Test
  void isWholeWhereThereIsNothingToCover() {
    var coverage = Coverage.of(LENDING.playbook().with(List.of()), List.of());

    assertThat(coverage.conditions().percent()).isEqualTo(100);
  }
}
