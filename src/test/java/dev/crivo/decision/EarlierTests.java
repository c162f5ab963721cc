package dev.crivo.decision;

import static dev.crivo.decision.Examples.NOON;
import static dev.crivo.decision.Examples.PLAYBOOK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.decision.Decision.Chosen;
import dev.crivo.decision.Decision.OverrideReason;
import dev.crivo.decision.Decision.Overriding;
import dev.crivo.decision.Earlier.Choice;
import dev.crivo.playbook.Answers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What was decided before in the same case, out of the real record. */
@ParameterizedClass
@EnumSource
class EarlierTests {

  @Parameter Stores store;

  private static final Answers CASE = Answers.NONE.with("zone", "B").with("age", "12");

  @TempDir Path home;
  private Decisions decisions;

  @BeforeEach
  void open() {
    decisions = store.open(home, NOON);
  }

  @AfterEach
  void close() {
    decisions.close();
  }

  @Test
  void isNothingWhereTheCaseIsNew() {
    accept(Answers.NONE, "lent");

    assertThat(decisions.earlier(CASE)).isEqualTo(new Earlier(List.of()));
    assertThat(decisions.earlier(CASE).total()).isZero();
  }

  @Test
  void putsWhatHasNoDetailFirstWhereNoneIsMoreFrequent() {
    choose(CASE, "lent", Optional.of("Borges"), Optional.empty());
    accept(CASE, "lent");

    assertThat(decisions.earlier(CASE).choices())
        .extracting(Choice::picked)
        .containsExactly(Optional.empty(), Optional.of("Borges"));
  }

  @Test
  void countsWhatWasAcceptedAndWhatWasChosenInsteadTheMostFrequentFirst() {
    accept(CASE, "lent");
    accept(CASE, "lent");
    choose(CASE, "refused", Optional.empty(), Optional.empty());
    for (var i = 0; i < 3; i++) {
      choose(CASE, "lent", Optional.of("Borges"), Optional.empty());
    }

    var earlier = decisions.earlier(CASE);

    assertThat(earlier.choices())
        .containsExactly(
            new Choice("lent", Optional.of("Borges"), false, 3),
            new Choice("lent", Optional.empty(), true, 2),
            new Choice("refused", Optional.empty(), false, 1));
    assertThat(earlier.total()).isEqualTo(6);
    assertThat(earlier.accepted()).isEqualTo(2);
  }

  @Test
  void isOfTheSameAnswersInWhateverOrder() {
    accept(CASE, "lent");

    assertThat(total(Answers.NONE.with("age", "12").with("zone", "B"))).isOne();
    assertThat(total(CASE.with("age", "13"))).isZero();
    assertThat(total(CASE.with("author", "Borges"))).isZero();
    assertThat(total(CASE.without("age"))).isZero();
  }

  @Test
  void tellsAnswersApartWhateverLettersTheyHave() {
    accept(Answers.NONE.with("zone", "B\",\"age\":\"12"), "lent");

    assertThat(total(CASE)).isZero();
  }

  @Test
  void leavesOutWhatACorrectionReplacedAndCountsTheCorrection() {
    var wrong = accept(CASE, "lent");
    choose(CASE, "refused", Optional.empty(), Optional.of(wrong.id()));
    var elsewhere = accept(CASE, "lent");
    choose(CASE.with("age", "13"), "refused", Optional.empty(), Optional.of(elsewhere.id()));

    assertThat(decisions.earlier(CASE).choices())
        .containsExactly(new Choice("refused", Optional.empty(), false, 1));
  }

  @Test
  void leavesOutTheDecisionThatIsNamed() {
    var shown = accept(CASE, "lent");
    accept(CASE, "lent");

    assertThat(decisions.earlier(CASE, Optional.of(shown.id())).total()).isOne();
  }

  @Test
  void hasOneKeyForACaseThatNoOtherProgramWouldMakeOtherwise() {
    // printf '{"age":"12","zone":"B"}' | sha256sum
    assertThat(CaseKey.of(CASE))
        .isEqualTo("6890cacffd07567c3e028cea9bf547babab03964b522f766959c2f6d1e3e59c4");
  }

  private int total(Answers answers) {
    return decisions.earlier(answers).total();
  }

  private Decision accept(Answers answers, String status) {
    return decisions.record(PLAYBOOK, of(answers, status, Optional.empty()));
  }

  /** Against the suggestion, which is the status itself but without the name. */
  private void choose(
      Answers answers, String status, Optional<String> picked, Optional<String> corrects) {
    var d = of(answers, status, corrects);
    var why = Optional.of(new Overriding(OverrideReason.OTHER, "It is so."));
    decisions.record(
        PLAYBOOK,
        new NewDecision(
            d.by(),
            d.subject(),
            d.answers(),
            d.suggested(),
            d.alternatives(),
            new Chosen(status, picked, why),
            d.note(),
            d.plan(),
            d.origin(),
            d.corrects()));
  }

  private static NewDecision of(Answers answers, String status, Optional<String> corrects) {
    var d = Examples.decision("contoso", Optional.empty(), status, corrects);
    return new NewDecision(
        d.by(),
        d.subject(),
        answers,
        d.suggested(),
        d.alternatives(),
        d.chosen(),
        d.note(),
        d.plan(),
        d.origin(),
        d.corrects());
  }
}
