package dev.crivo.rulebook;

import dev.crivo.playbook.Rule;
import dev.crivo.rulebook.Evaluation.RuleState;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The state of every rule in a case, in the playbook's order: a map over an array, as a case that
 * has to fill a hash table for all its rules takes twice the time.
 */
final class RuleStates extends AbstractMap<Rule, RuleState> {

  private final List<Rule> rules;
  private final Map<Rule, Integer> places;
  private final RuleState[] states;

  /**
   * @param places of the rules in the list
   * @param states by place; not to be written any more
   */
  RuleStates(List<Rule> rules, Map<Rule, Integer> places, RuleState[] states) {
    this.rules = rules;
    this.places = places;
    this.states = states;
  }

  @Override
  public RuleState get(Object rule) {
    var place = places.get(rule);
    return place == null ? null : states[place];
  }

  @Override
  public boolean containsKey(Object rule) {
    return places.containsKey(rule);
  }

  @Override
  public Set<Map.Entry<Rule, RuleState>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<Rule, RuleState>> iterator() {
        return IntStream.range(0, states.length)
            .mapToObj(i -> Map.entry(rules.get(i), states[i]))
            .iterator();
      }

      @Override
      public int size() {
        return states.length;
      }
    };
  }
}
