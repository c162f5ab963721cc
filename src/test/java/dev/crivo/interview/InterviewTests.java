package dev.crivo.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Question;
import dev.crivo.rulebook.Evaluation.Suggestion;
import dev.crivo.rulebook.Rulebook;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InterviewTests {

  static final Rulebook LENDING = Rulebook.load(Path.of("src/test/resources/playbooks/lending"));

  final Interview start = Interview.start(LENDING);

  @Test
  void endsWhenNoQuestionIsLeft() {
    var end = start.answer("YES").answer("0").answer("Maps");

    assertThat(end.current()).isEmpty();
    assertThat(end.evaluation().result()).isInstanceOf(Suggestion.class);
    assertThat(end.asked()).containsExactly("member", "daysOverdue", "shelf");
  }

  @Test
  void goesBackWithoutLosingLaterAnswers() {
    var back = start.answer("YES").answer("0").answer("Maps").back().back();

    assertThat(current(back)).isEqualTo("daysOverdue");
    assertThat(back.current().flatMap(back::remembered)).contains("0");
    assertThat(current(back.answer("5"))).isEqualTo("none");
    assertThat(back.answer("5").answers().byQuestion())
        .isEqualTo(Map.of("member", "YES", "daysOverdue", "5", "shelf", "Maps"));
  }

  @Test
  void goesBackStepByStepToTheFirstQuestionAndNoFurther() {
    var first = start.answer("YES").answer("0").back().back().back();

    assertThat(current(first)).isEqualTo("member");
  }

  @Test
  void leavesAnswersOutOfTheCaseThatAChangedOneMakesIrrelevant() {
    var refused = start.answer("YES").answer("20").edit("member").answer("NO");

    assertThat(refused.answers().byQuestion()).isEqualTo(Map.of("member", "NO"));
    assertThat(refused.current()).isEmpty();
  }

  @Test
  void bringsThemBackWhenTheyMatterAgain() {
    var changedMind =
        start.answer("YES").answer("20").edit("member").answer("NO").edit("member").answer("YES");

    assertThat(changedMind.answers().byQuestion())
        .isEqualTo(Map.of("member", "YES", "daysOverdue", "20"));
  }

  @Test
  void staysWhereItIsWhenAskedToEditWhatWasNotAsked() {
    assertThat(current(start.answer("YES").edit("shelf"))).isEqualTo("daysOverdue");
  }

  @Test
  void resumesFromItsAnswersAloneAndDropsWhatIsNoAnswerAnyMore() {
    var kept = new Answers(Map.of("shelf", "Maps", "daysOverdue", "many", "member", "yes"));

    var resumed = Interview.resume(LENDING, kept);

    assertThat(current(resumed)).isEqualTo("daysOverdue");
    assertThat(resumed.answer("1").answers().byQuestion())
        .containsExactly(
            Map.entry("member", "YES"), Map.entry("daysOverdue", "1"), Map.entry("shelf", "Maps"));
  }

  @Test
  void saysWhichStatusesAQuestionSeparates() {
    var member = start.current().orElseThrow();
    var days = start.answer("YES").current().orElseThrow();

    assertThat(start.separates(member))
        .containsExactly("lent.home", "refused", "follow-up.ask-membership");
    assertThat(start.answer("YES").separates(days))
        .containsExactly("lent.home", "refused", "refused.late");
  }

  @Test
  void separatesNoStatusesWhereOnlyADetailIsNamed() {
    var shelf = start.answer("YES").answer("0");

    assertThat(shelf.separates(shelf.current().orElseThrow())).isEmpty();
  }

  private static String current(Interview interview) {
    return interview.current().map(Question::name).orElse("none");
  }
}
