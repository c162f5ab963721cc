package dev.crivo.bench.onecase;

import dev.crivo.playbook.Answers;
import dev.crivo.rulebook.Rulebook;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether all engines say the same of the same cases: who answers another question may well be
 * faster. Those who know rules must name the same ones, the others the same codes.
 */
final class Agreement {

  private final Rulebook rulebook;
  private final Crivo reference;

  /** The reference is the program itself, whose own two halves check each other. */
  Agreement(Rulebook rulebook) {
    this.rulebook = rulebook;
    this.reference = new Crivo(rulebook);
  }

  /** Where an engine says something else, the first such case in words. */
  Optional<String> disagreement(Engines which, List<Answers> cases) {
    var engines = ThreadLocal.withInitial(() -> which.make(rulebook));
    return cases.parallelStream()
        .flatMap(answers -> disagreement(which, engines.get(), answers).stream())
        .findFirst();
  }

  private Optional<String> disagreement(Engines which, Engine engine, Answers answers) {
    var evaluation = reference.evaluate(answers);
    var expected = which.saysRules() ? reference.said(evaluation) : evaluation.conclusion().codes();
    var said = engine.said(engine.evaluate(answers));
    return same(expected, said)
        ? Optional.empty()
        : Optional.of(
            "%s says %s and not %s of %s"
                .formatted(which.title(), said, expected, answers.byQuestion()));
  }

  private static boolean same(Collection<String> one, Collection<String> other) {
    return Set.copyOf(one).equals(Set.copyOf(other));
  }

  /** Each case once: whoever is asked the same twice says the same twice. */
  static List<Answers> distinct(List<Answers> cases) {
    return List.copyOf(new LinkedHashSet<>(cases));
  }
}
