package dev.crivo.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.rulebook.ExampleCase;
import dev.crivo.rulebook.Rulebook;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the example cases of the playbook that we ship prove of its rules. */
class FastTrackExamplesTests {

  private static final Rulebook FASTTRACK =
      Rulebook.ofConditions(Rulebook.read(Path.of("rules/fasttrack")));

  @Test
  void coverEveryRuleConditionAndStatus() {
    var evaluations =
        ExampleCase.of(FASTTRACK.playbook()).stream()
            .map(example -> FASTTRACK.evaluate(example.answers()))
            .toList();

    var coverage = Coverage.of(FASTTRACK.playbook(), evaluations);

    assertThat(coverage.fired().missing()).isEmpty();
    assertThat(coverage.ruledOut().missing()).isEmpty();
    assertThat(coverage.conditions().missing()).isEmpty();
    assertThat(coverage.statuses().missing()).isEmpty();
  }

  @Test
  void killEveryMutantThatIsNotEquivalentAndNineteenOfTwentyOfAll() {
    var examples = ExampleCase.of(FASTTRACK.playbook());

    var report = new MutationTest(FASTTRACK.playbook(), examples, 50_000).run(done -> {});

    assertThat(report.results())
        .hasSizeGreaterThan(1900)
        .noneMatch(result -> result.verdict() instanceof Verdict.Survived);
    assertThat(report.tally().undecided()).isZero();
    assertThat(report.tally().score()).isGreaterThanOrEqualTo(95);
  }
}
