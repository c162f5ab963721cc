package dev.crivo.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crivo.playbook.Answers;
import dev.crivo.playbook.PlaybookException;
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
        NOVEL.not(),
        NOVEL.unasked());
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
  void mayAnswerMoreThanIsAskedAndSayWhat() {
    var stranger = stranger("[daysOverdue]");

    assertThat(stranger.unasked()).containsExactly("daysOverdue");
    assertThat(stranger.differences(LENDING)).isEmpty();
    assertThat(stranger("[]").differences(LENDING)).isEmpty();
  }

  @Test
  void failsWhereTheInterviewAsksWhatItNamesAsUnasked() {
    assertThat(stranger("[member]").differences(LENDING))
        .containsExactly("asks member, which the case names as unasked");
  }

  @Test
  void isRefusedWhereItNamesAsUnaskedWhatItDoesNotAnswer() {
    assertThatThrownBy(() -> stranger("[shelf]"))
        .isInstanceOf(PlaybookException.class)
        .hasMessageContaining("cases/stranger.yaml:3: `answers` has no shelf");
  }

  private static ExampleCase stranger(String unasked) {
    var yaml =
        """
        - case: A stranger's late books do not matter
          answers: { member: NO, daysOverdue: 20 }
          unasked: %s
          status: refused
          rules: [refused/stranger]
        """;
    return ExampleCase.in("cases/stranger.yaml", yaml.formatted(unasked), LENDING.playbook())
        .get(0);
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
