package dev.crivo.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.playbook.Answers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Answers that stand for all there are. */
class TellingAnswersTests {

  private static final Answers MEMBER = Answers.NONE.with("member", "YES");

  @Test
  void areZeroAndBothSidesOfEveryBound() {
    assertThat(to(Playbooks.lending(), "daysOverdue")).containsExactly("0", "13", "14", "15");
  }

  @Test
  void areNoNumbersThatNobodyCanAnswer() {
    var greatest =
        Playbooks.lending()
            .replacing("case.drl", "OVERDUE_DAYS( 14 )", "OVERDUE_DAYS( 999999999 )");

    assertThat(to(greatest, "daysOverdue")).containsExactly("0", "999999998", "999999999");
  }

  @Test
  void areANameThatIsOfferedAndOneThatIsNot() {
    assertThat(to(Playbooks.lending(), "shelf")).containsExactly("Novels", "Something else");
  }

  @Test
  void takeNoOfferedNameForOneThatIsNot() {
    var offered =
        Playbooks.lending().replacing("statuses.yaml", "[Novels, Maps]", "[Something else, Maps]");

    assertThat(to(offered, "shelf")).containsExactly("Something else", "Yet another");
  }

  private static List<String> to(Playbooks playbook, String question) {
    var read = Rulebook.read(playbook.files());
    return TellingAnswers.of(read).to(read.question(question).orElseThrow(), MEMBER);
  }
}
