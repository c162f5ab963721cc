package dev.crivo.verification;

import dev.crivo.playbook.Condition;
import dev.crivo.playbook.Condition.Operator;
import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Rule;
import dev.crivo.rulebook.ExampleCase;
import dev.crivo.rulebook.Rulebook;
import java.nio.file.Path;
import java.util.List;

/** The tiny playbook, and what becomes of it when one rule is written otherwise. */
record Lending(Playbook playbook) {

  static Lending asItIs() {
    return new Lending(Rulebook.read(Path.of("src/test/resources/playbooks/lending")));
  }

  /** The same with other premises and conditions in one rule. */
  Lending with(String name, List<String> premises, Condition... conditions) {
    return new Lending(
        playbook.with(
            playbook.rules().stream()
                .map(r -> r.name().equals(name) ? changed(r, premises, List.of(conditions)) : r)
                .toList()));
  }

  private static Rule changed(Rule rule, List<String> premises, List<Condition> conditions) {
    return new Rule(
        rule.name(),
        rule.source(),
        premises,
        conditions,
        rule.conclusion(),
        rule.file(),
        rule.line());
  }

  static Condition condition(String question, Operator operator, String... values) {
    return new Condition(question, operator, List.of(values), 1);
  }

  List<ExampleCase> examples() {
    return ExampleCase.of(playbook);
  }
}
