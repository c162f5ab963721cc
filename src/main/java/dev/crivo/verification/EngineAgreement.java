package dev.crivo.verification;

import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Rule;
import dev.crivo.rulebook.Evaluation;
import dev.crivo.verification.Finding.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares, in every case, the rules that Drools fires with those whose conditions are met. */
final class EngineAgreement {

  private final Playbook playbook;
  private final Function<Answers, Optional<Set<String>>> fired;
  private final Sightings<String> disagreements = new Sightings<>();

  /**
   * @param fired the names of the rules that Drools fires, or empty where it is not asked
   */
  EngineAgreement(Playbook playbook, Function<Answers, Optional<Set<String>>> fired) {
    this.playbook = playbook;
    this.fired = fired;
  }

  void see(Evaluation evaluation) {
    fired.apply(evaluation.answers()).ifPresent(names -> compare(names, evaluation));
  }

  private void compare(Set<String> firing, Evaluation evaluation) {
    var met = Reached.satisfied(evaluation).stream().map(Rule::name).collect(Collectors.toSet());
    if (!firing.equals(met)) {
      playbook.rules().stream()
          .map(Rule::name)
          .filter(rule -> firing.contains(rule) != met.contains(rule))
          .forEach(rule -> disagreements.add(rule, evaluation.answers()));
    }
  }

  List<Finding> findings() {
    return disagreements.all().entrySet().stream()
        .map(
            e ->
                Finding.of(
                        Kind.ENGINE_DISAGREEMENT,
                        Severity.ERROR,
                        "Drools and the conditions disagree on whether rule "
                            + Words.quoted(e.getKey())
                            + " holds; please report this mistake of Crivo")
                    .about(playbook.rule(e.getKey()).orElseThrow())
                    .shownBy(e.getValue()))
        .toList();
  }
}
