package dev.crivo.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.playbook.Status;
import dev.crivo.rulebook.Evaluation.Conflict;
import dev.crivo.rulebook.ReachableCases.Limit;
import dev.crivo.rulebook.Rulebook;
import dev.crivo.rulebook.Unfolding;
import dev.crivo.verification.Finding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which rules are to blame where others build on them. */
class ConflictsTests {

  private final SmallPlaybook outings = new SmallPlaybook();

  @Test
  void blamesTheGroupsThatHoldTogetherAndNotWhatIsBelowThem() {
    outings.ask("season", "sky");
    for (var group : List.of("winter", "summer")) {
      outings.status(group, Status.Kind.GROUP, Optional.empty());
      for (var sky : List.of("A", "B")) {
        outings.status(group + "." + sky, Status.Kind.OUTCOME, Optional.of(group));
        outings.rule(group + "." + sky, List.of(group), SmallPlaybook.is("sky", sky));
      }
    }
    outings.rule("winter", List.of(), SmallPlaybook.is("season", "A", "B"));
    outings.rule("summer", List.of(), SmallPlaybook.is("season", "B"));

    var conflicts = conflicts();

    assertThat(conflicts).extracting(Finding::rules).containsExactly(List.of("winter", "summer"));
    assertThat(conflicts.get(0).cases()).isEqualTo(2);
    assertThat(
            Rulebook.ofConditions(outings.playbook())
                .evaluate(conflicts.get(0).example().orElseThrow()))
        .satisfies(shown -> assertThat(shown.result()).isInstanceOf(Conflict.class));
  }

  @Test
  void blamesTheRulesThemselvesWhereWhatTheyBuildOnIsSound() {
    outings.ask("season", "sky");
    outings.status("known", Status.Kind.INTERMEDIATE, Optional.empty());
    outings.status("walk", Status.Kind.OUTCOME, Optional.empty());
    outings.status("stay", Status.Kind.OUTCOME, Optional.empty());
    outings.rule("known", List.of(), SmallPlaybook.is("season", "A", "B"));
    outings.rule("walk", List.of("known"), SmallPlaybook.is("sky", "A", "B"));
    outings.rule("stay", List.of("known"), SmallPlaybook.is("sky", "B"));

    assertThat(conflicts()).extracting(Finding::rules).containsExactly(List.of("walk", "stay"));
  }

  @Test
  void seesDetailsContradictEachOtherOnlyWhereTheirStatusHolds() {
    outings.ask("season", "sky", "wind");
    outings.status("walk", Status.Kind.OUTCOME, Optional.empty());
    outings.status("stay", Status.Kind.OUTCOME, Optional.empty());
    outings.status("walk.far", Status.Kind.DETAIL, Optional.of("walk"));
    outings.status("walk.near", Status.Kind.DETAIL, Optional.of("walk"));
    outings.rule("walk", List.of(), SmallPlaybook.is("season", "A"));
    outings.rule("stay", List.of(), SmallPlaybook.is("season", "B"));
    outings.rule("walk.far", List.of(), SmallPlaybook.is("sky", "A", "B"));
    outings.rule("walk.near", List.of(), SmallPlaybook.is("wind", "A", "B"));

    var playbook = outings.playbook();
    var clash =
        new Clashes(playbook, new Unfolding(playbook), new Exclusions(playbook)).all().get(0);

    assertThat(clash.other().name()).isEqualTo("walk.near");
    assertThat(Rulebook.ofConditions(playbook).evaluate(clash.way().example()).result())
        .isInstanceOf(Conflict.class);
  }

  @Test
  void saysWhichRulesHaveTooManyWaysAndFindsTheirConflictsInTheCasesWalked() {
    outings.status("walk", Status.Kind.OUTCOME, Optional.empty());
    outings.status("stay", Status.Kind.OUTCOME, Optional.empty());
    var premises = new ArrayList<String>();
    for (int i = 0; i < 13; i++) {
      outings.ask("q" + i);
      outings.status("p" + i, Status.Kind.INTERMEDIATE, Optional.empty());
      premises.add("p" + i);
      outings.rule("p" + i, "p" + i + "/a", List.of(), SmallPlaybook.is("q" + i, "A"));
      outings.rule("p" + i, "p" + i + "/b", List.of(), SmallPlaybook.is("q" + i, "B"));
    }
    outings.rule("walk", premises, SmallPlaybook.is("q0", "A", "B"));
    outings.rule("stay", premises, SmallPlaybook.is("q0", "B"));

    var findings = findings(new Limit(20_000, 10, 1));

    assertThat(findings)
        .filteredOn(f -> f.kind() == Kind.NOT_COMPARED)
        .singleElement()
        .satisfies(f -> assertThat(f.message()).contains("\"walk\" and \"stay\""));
    assertThat(findings)
        .filteredOn(f -> f.kind() == Kind.CONFLICT)
        .singleElement()
        .satisfies(f -> assertThat(f.cases()).isEqualTo(1 << 12))
        .satisfies(f -> assertThat(f.rules()).containsExactly("walk", "stay"));
  }

  private List<Finding> conflicts() {
    return findings(Limit.NONE).stream().filter(f -> f.kind() == Kind.CONFLICT).toList();
  }

  private List<Finding> findings(Limit limit) {
    return Check.of(Rulebook.ofConditions(outings.playbook()), limit, done -> {}).findings();
  }
}
