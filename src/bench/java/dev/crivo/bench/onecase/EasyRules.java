package dev.crivo.bench.onecase;

import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/**
 * Easy Rules: one rule of it for one of ours, conditions and actions as lambdas, in an order in
 * which one pass is enough.
 */
final class EasyRules implements Engine {

  /** What rules read and write. */
  private record Case(Map<String, String> answers, Set<String> statuses, List<String> satisfied) {

    boolean satisfies(Rule rule) {
      for (var condition : rule.conditions()) {
        var answer = answers.get(condition.question());
        if (answer == null || !condition.test(answer)) {
          return false;
        }
      }
      return statuses.containsAll(rule.premises());
    }

    void conclude(Rule rule) {
      satisfied.add(rule.name());
      statuses.add(rule.conclusion());
    }
  }

  private static final String CASE = "case";

  private final RulesEngine engine = new DefaultRulesEngine();
  private final Rules rules = new Rules();

  EasyRules(Playbook playbook) {
    for (var rule : Tables.wide(playbook).rules()) {
      rules.register(
          new RuleBuilder()
              .name(rule.name())
              .priority(rules.size())
              .when(facts -> facts.<Case>get(CASE).satisfies(rule))
              .then(facts -> facts.<Case>get(CASE).conclude(rule))
              .build());
    }
  }

  @Override
  public List<String> evaluate(Answers answers) {
    var facts = new Facts();
    var satisfied = new ArrayList<String>();
    facts.put(CASE, new Case(answers.byQuestion(), new HashSet<>(), satisfied));
    engine.fire(rules, facts);
    return satisfied;
  }

  @Override
  @SuppressWarnings("unchecked")
  public Collection<String> said(Object evaluated) {
    return (List<String>) evaluated;
  }
}
