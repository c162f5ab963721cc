package dev.crivo.bench.onecase;

import dev.crivo.playbook.Answers;
import dev.crivo.rulebook.Evaluation;
import dev.crivo.rulebook.Evaluation.RuleState;
import dev.crivo.rulebook.Rulebook;
import java.util.Collection;
import java.util.Map;

/** The program's own evaluation: what follows, why, what is still open, what to ask next. */
record Crivo(Rulebook rulebook) implements Engine {

  @Override
  public Evaluation evaluate(Answers answers) {
    return rulebook.evaluate(answers);
  }

  @Override
  public Collection<String> said(Object evaluated) {
    return ((Evaluation) evaluated)
        .rules().entrySet().stream()
            .filter(e -> e.getValue() instanceof RuleState.Satisfied)
            .map(Map.Entry::getKey)
            .map(rule -> rule.name())
            .toList();
  }
}
