package dev.crivo.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.playbook.Answers;
import dev.crivo.rulebook.Rulebook;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleReachTests {

  private static final Rulebook LENDING =
      Rulebook.ofConditions(Rulebook.read(Path.of("src/test/resources/playbooks/lending")));

  @ParameterizedTest
  @CsvSource({
    "member, 6, 0",
    "lent.home, 4, 4",
    "refused/late, 2, 0",
    "refused.late, 2, 2",
    "refused/stranger, 1, 1",
    "follow-up.ask-membership, 1, 1"
  })
  void countsTheCasesThatARuleDecidesAndWhereItHasTheLastWord(
      String rule, long decided, long lastWord) {
    var reach = reach(rule, Long.MAX_VALUE);

    assertThat(reach.decided()).isEqualTo(decided);
    assertThat(reach.lastWord()).isEqualTo(lastWord);
    assertThat(reach.finished()).isEqualTo(8);
    assertThat(reach.complete()).isTrue();
  }

  @Test
  void givesTheFirstCaseThatItDecides() {
    assertThat(reach("refused.late", Long.MAX_VALUE).example())
        .contains(Answers.NONE.with("member", "YES").with("daysOverdue", "14"));
  }

  @Test
  void saysWhereItDidNotLookAtAllCases() {
    var reach = reach("follow-up.ask-membership", 3);

    assertThat(reach.complete()).isFalse();
    assertThat(reach.example()).isEqualTo(Optional.empty());
  }

  private static RuleReach reach(String rule, long limit) {
    return RuleReach.of(LENDING, LENDING.playbook().rule(rule).orElseThrow(), limit, done -> {});
  }
}
