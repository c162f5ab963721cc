package dev.crivo.explanation;

import static dev.crivo.explanation.Cases.FASTTRACK;
import static dev.crivo.explanation.Cases.LENDING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReasonTreeTests {

  @Test
  void leadsFromTheStatusDownToWhatItRestsOn() {
    assertThat(drawn(LENDING, "member YES daysOverdue 20"))
        .isEqualTo("refused.late(refused/late(member()))");
  }

  @Test
  void hangsAReasonThatSeveralBuildOnUnderTheFirstOfThem() {
    assertThat(
            drawn(
                FASTTRACK,
                "workload TEAMS entitlementsCount COUNT intent OBSTACLE obstacle RULES ruleOrigin LAW"))
        .isEqualTo(
            "blocked.legal.legal(blocked.legal/rules(blocked/theme(obstacle/wants-it("
                + "eligible/workload()))))");
  }

  @Test
  void hasATreeForEveryFollowUpEachWithAllItRestsOn() {
    assertThat(
            drawn(
                FASTTRACK,
                "workload TEAMS entitlementsCount COUNT intent UNKNOWN"
                    + " unknownReason CUSTOMER_SILENT contactAttempts 1 contactChannels 1"))
        .isEqualTo(
            "follow-up.contact-attempts(status-unknown/not-told(eligible/workload()))"
                + " follow-up.contact-channels(status-unknown/not-told(eligible/workload()))");
  }

  private static String drawn(Cases cases, String words) {
    return ReasonTree.of(cases.evaluated(words).result().reasons()).stream()
        .map(ReasonTreeTests::drawn)
        .collect(Collectors.joining(" "));
  }

  private static String drawn(ReasonTree tree) {
    return tree.reason().rule().name()
        + tree.restsOn().stream()
            .map(ReasonTreeTests::drawn)
            .collect(Collectors.joining(" ", "(", ")"));
  }
}
