package dev.crivo.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.rulebook.ReachableCases.Limit;
import dev.crivo.rulebook.Rulebook;
import dev.crivo.verification.Finding.Kind;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the check proves of the playbook that we ship, on every case that its interview reaches. */
class FastTrackCheckTests {

  private static CheckResult result;

  @BeforeAll
  static void check() {
    var compiled = Rulebook.load(Path.of("rules/fasttrack"), Path.of("target/test-cache"));
    result = Check.of(compiled, Limit.NONE, done -> {});
  }

  @Test
  void seesEveryCase() {
    assertThat(result.extent().exhausted()).isTrue();
    assertThat(result.extent().ends()).isGreaterThan(6_000);
  }

  @Test
  void reachesEveryStatusAndEveryRule() {
    assertThat(result.statuses().reached()).isEqualTo(result.statuses().all()).isGreaterThan(60);
    assertThat(result.rules().reached()).isEqualTo(result.rules().all()).isGreaterThan(150);
  }

  @Test
  void findsNothingToMend() {
    assertThat(result.findings())
        .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Severity.NOTE))
        .extracting(Finding::kind)
        .containsOnly(Kind.SAME_CHOICES);
  }
}
