package dev.crivo.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.playbook.Status.Kind;
import dev.crivo.rulebook.ReachableCases.Limit;
import dev.crivo.rulebook.Rulebook;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One mistake is told once, where it is. */
class RootCausesTests {

  private final SmallPlaybook outings = new SmallPlaybook();

  @BeforeEach
  void walkInWinterAndStayInSummer() {
    outings.ask("season");
    outings.status("walk", Kind.OUTCOME, Optional.empty());
    outings.status("stay", Kind.OUTCOME, Optional.empty());
    outings.rule("walk", List.of(), SmallPlaybook.is("season", "A"));
    outings.rule("stay", List.of(), SmallPlaybook.is("season", "B"));
  }

  @Test
  void findsNothingToBeginWith() {
    assertThat(findings()).isEmpty();
  }

  @Test
  void missesNoDetailWhereNoneCanBeReached() {
    outings.status("walk.far", Kind.DETAIL, Optional.of("walk"));
    outings.rule("walk.far", List.of("walk"), SmallPlaybook.is("season", "B"));

    assertThat(findings()).containsExactly("unreachable-status [walk.far]");
  }

  @Test
  void tellsNothingOfWhatBuildsOnAnUnreachableStatus() {
    outings.status("odd", Kind.INTERMEDIATE, Optional.empty());
    outings.rule("odd", List.of("walk"), SmallPlaybook.is("season", "B"));
    outings.rule("stay", "stay/odd", List.of("odd"), SmallPlaybook.is("season", "A", "B"));

    assertThat(findings()).containsExactly("unreachable-status [odd]");
  }

  @Test
  void namesARuleThatIsNotNeedlessItself() {
    outings.ask("sky", "wind");
    outings.status("calm", Kind.INTERMEDIATE, Optional.empty());
    outings.status("mild", Kind.INTERMEDIATE, Optional.empty());
    outings.rule("calm", List.of(), SmallPlaybook.is("wind", "A"));
    outings.rule("mild", List.of("calm"), SmallPlaybook.is("sky", "A"));
    outings.status("hike", Kind.OUTCOME, Optional.empty());
    outings.rule("hike", "hike/mild", List.of("mild"), SmallPlaybook.is("season", "A"));
    outings.rule("hike", "hike/calm", List.of("calm"), SmallPlaybook.is("season", "A"));
    outings.rule("hike", List.of(), SmallPlaybook.is("season", "A"));

    assertThat(findings())
        .filteredOn(finding -> finding.startsWith("needless"))
        .containsExactly("needless-rule [hike, hike/mild]", "needless-rule [hike, hike/calm]");
  }

  @Test
  void findsChoicesThatMeanTheSameButNotOfTheSubject() {
    outings.ask("place");
    outings.status("here", Kind.INTERMEDIATE, Optional.empty());
    outings.rule("here", List.of(), SmallPlaybook.is("place", "A", "B"));

    assertThat(findings()).contains("same-choices []");
    outings.subject("place");
    assertThat(findings()).doesNotContain("same-choices []");
  }

  private List<String> findings() {
    return Check.of(Rulebook.ofConditions(outings.playbook()), Limit.NONE, done -> {})
        .findings()
        .stream()
        .map(finding -> finding.kind().code() + " " + finding.rules())
        .toList();
  }
}
