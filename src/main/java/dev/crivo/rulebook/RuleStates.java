package dev.crivo.rulebook;

import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Rule;
import dev.crivo.rulebook.Evaluation.RuleState;
import dev.crivo.rulebook.Standing.Truth;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/**
 * The state of every rule in a case, in the playbook's order. Why a rule is ruled out is found when
 * somebody looks: nobody does for most rules of most cases.
 */
final class RuleStates extends AbstractMap<Rule, RuleState> {

  private static final RuleState SATISFIED = new RuleState.Satisfied();

  private final ConditionModel model;
  private final Answers answers;
  private final Standing standing;

  RuleStates(ConditionModel model, Answers answers, Standing standing) {
    this.model = model;
    this.answers = answers;
    this.standing = standing;
  }

  private RuleState state(ModelRule rule) {
    if (standing.satisfied().get(rule.place())) {
      return SATISFIED;
    }
    var question = standing.waiting(rule.place());
    return question == Standing.NOTHING
        ? excluded(rule)
        : new RuleState.Open(model.question(question).name());
  }

  private RuleState excluded(ModelRule rule) {
    for (var condition : rule.rule().conditions()) {
      var answer = answers.byQuestion().get(condition.question());
      if (answer != null && !condition.test(answer)) {
        return new RuleState.RuledOut(condition);
      }
    }
    var first = 0;
    while (standing.truth(rule.premises()[first]) != Truth.FAILED) {
      first++;
    }
    return new RuleState.PremiseFailed(rule.rule().premises().get(first));
  }

  @Override
  public RuleState get(Object rule) {
    return containsKey(rule) ? state(model.rule((Rule) rule)) : null;
  }

  @Override
  public boolean containsKey(Object rule) {
    return rule instanceof Rule known && model.has(known);
  }

  @Override
  public Set<Map.Entry<Rule, RuleState>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<Rule, RuleState>> iterator() {
        return model.rules().stream().map(rule -> Map.entry(rule.rule(), state(rule))).iterator();
      }

      @Override
      public int size() {
        return model.rules().size();
      }
    };
  }
}
