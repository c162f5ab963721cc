package dev.crivo.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.playbook.Answers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an example case notices. */
class ExampleCaseTests {

  private static final Rulebook LENDING =
      Rulebook.ofConditions(Playbooks.lending().load().playbook());
  private static final ExampleCase NOVEL = ExampleCase.of(LENDING.playbook()).get(0);

  private static ExampleCase with(Answers answers) {
    return new ExampleCase(
        NOVEL.name(),
        NOVEL.file(),
        NOVEL.line(),
        answers,
        NOVEL.expected(),
        answers.get("shelf"),
        NOVEL.rules(),
        NOVEL.boundary(),
        NOVEL.not());
  }

  @Test
  void passesWhereItAnswersAllThatIsAsked() {
    assertThat(NOVEL.differences(LENDING)).isEmpty();
  }

  @Test
  void failsWhereTheInterviewAsksWhatItDoesNotAnswer() {
    var unfinished = with(NOVEL.answers().without("shelf"));

    assertThat(unfinished.differences(LENDING))
        .containsExactly("asks shelf, which the case does not answer");
  }

  @Test
  void mayAnswerMoreThanIsAsked() {
    var stranger =
        new ExampleCase(
            "A stranger's books do not matter",
            "",
            0,
            Answers.NONE.with("member", "NO").with("daysOverdue", "20"),
            List.of("refused"),
            NOVEL.not(),
            List.of("refused/stranger"),
            false,
            NOVEL.not());

    assertThat(stranger.differences(LENDING)).isEmpty();
  }

  @Test
  void knowsTheQuestionsOfItsInterviewOneAnswerAtATime() {
    assertThat(NOVEL.interview(LENDING))
        .extracting(known -> List.copyOf(known.byQuestion().keySet()))
        .containsExactly(
            List.of(),
            List.of("member"),
            List.of("member", "daysOverdue"),
            List.of("member", "daysOverdue", "shelf"));
  }
}
