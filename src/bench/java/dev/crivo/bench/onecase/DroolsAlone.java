package dev.crivo.bench.onecase;

import dev.crivo.playbook.Answers;
import dev.crivo.rulebook.Rulebook;
import java.util.Collection;
import java.util.Set;

/** The part of the program's evaluation that Drools does: which rules fire. */
record DroolsAlone(Rulebook rulebook) implements Engine {

  @Override
  public Set<String> evaluate(Answers answers) {
    return rulebook.fired(answers).orElseThrow();
  }

  @Override
  @SuppressWarnings("unchecked")
  public Collection<String> said(Object evaluated) {
    return (Set<String>) evaluated;
  }
}
