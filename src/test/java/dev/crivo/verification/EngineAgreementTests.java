package dev.crivo.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.playbook.Answers;
import dev.crivo.rulebook.ReachableCases.Limit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class EngineAgreementTests {

  @Test
  void tellsOfARuleThatDroolsFiresThoughItsConditionsAreNotMet() {
    var findings = findings(answers -> Optional.of(Set.of("refused/battery")));

    assertThat(findings)
        .contains(
            "engine-disagreement counter.drl:56 [refused/battery] 21 {}",
            "engine-disagreement counter.drl:64 [refused/liquid] 1 {content=LIQUID}");
  }

  @Test
  void isSilentWhereDroolsIsNotAsked() {
    assertThat(findings(answers -> Optional.empty())).isEmpty();
  }

  private static List<String> findings(Function<Answers, Optional<Set<String>>> fired) {
    return Check.of(BrokenPlaybooks.read("sound"), fired, Limit.NONE, done -> {})
        .findings()
        .stream()
        .map(EngineAgreementTests::told)
        .toList();
  }

  private static String told(Finding finding) {
    var answers = finding.example().map(Answers::byQuestion).orElse(Map.of());
    return "%s %s %s %d %s"
        .formatted(
            finding.kind().code(),
            finding.place().orElseThrow(),
            finding.rules(),
            finding.cases(),
            answers);
  }
}
