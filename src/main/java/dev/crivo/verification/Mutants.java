package dev.crivo.verification;

import dev.crivo.playbook.Condition;
import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Rule;
import dev.crivo.rulebook.Unfolding;
import dev.crivo.verification.Mutant.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Makes every mutant of a playbook's rules.
 *
 * <p>Where one example notices many changes alike, one of them stands for all: redundant mutants
 * flatter a score (Ammann, Delamaro and Offutt, "Establishing theoretical minimal sets of mutants",
 * 2014). So a choice is replaced by the next one only, as any example that fires the rule notices
 * each other, too; and a conclusion by the next status beside it, the one most easily mistaken for
 * it. But each choice that a condition does not name is added, and each of several that it names is
 * dropped, as each asks for an example of its own. In a condition whose question comes before
 * others of the rule, the next choice stands for all that could be added: it opens the way to
 * questions that the interview mostly never asks there, so that more would be equivalent in great
 * numbers.
 */
final class Mutants {

  private final Playbook playbook;
  private final Unfolding unfolding;
  private final Siblings siblings;
  private final List<Mutant> made = new ArrayList<>();
  private int idle;

  private Mutants(Playbook playbook) {
    this.playbook = playbook;
    this.unfolding = new Unfolding(playbook);
    this.siblings = new Siblings(playbook);
  }

  static Mutants of(Playbook playbook) {
    var mutants = new Mutants(playbook);
    playbook.rules().forEach(mutants::mutate);
    return mutants;
  }

  /** In the order of the rules. */
  List<Mutant> all() {
    return List.copyOf(made);
  }

  /**
   * How many choices were not added to a condition because the rest of the rule and its premises
   * exclude every case that has them, so that nothing would have changed.
   */
  int idle() {
    return idle;
  }

  private void mutate(Rule rule) {
    made.add(
        new Mutant(Operator.RULE_DROPPED, rule, Optional.empty(), rule.name(), "", rule.line()));
    droppable(rule, rule.premises()).forEach(i -> dropPremise(rule, i));
    droppable(rule, rule.conditions()).forEach(i -> dropCondition(rule, i));
    IntStream.range(0, rule.conditions().size()).forEach(i -> changeCondition(rule, i));
    siblings.next(rule).ifPresent(code -> replaceConclusion(rule, code));
  }

  /** All of a kind, unless the rule has nothing else: one that always holds is no slip. */
  private static IntStream droppable(Rule rule, List<?> ofAKind) {
    var parts = rule.premises().size() + rule.conditions().size();
    return IntStream.range(0, parts > 1 ? ofAKind.size() : 0);
  }

  private void dropPremise(Rule rule, int position) {
    var fewer = new ArrayList<>(rule.premises());
    var dropped = fewer.remove(position);
    made.add(
        new Mutant(
            Operator.PREMISE_DROPPED,
            rule,
            Optional.of(with(rule, fewer, rule.conditions())),
            dropped,
            "",
            rule.line()));
  }

  private void dropCondition(Rule rule, int position) {
    var fewer = new ArrayList<>(rule.conditions());
    var dropped = fewer.remove(position);
    made.add(
        new Mutant(
            Operator.CONDITION_DROPPED,
            rule,
            Optional.of(with(rule, rule.premises(), fewer)),
            dropped.toString(),
            "",
            dropped.line()));
  }

  private void changeCondition(Rule rule, int position) {
    var before = rule.conditions().get(position);
    var enough = isAskedLast(rule, before) ? Integer.MAX_VALUE : 1;
    var added = 0;
    for (var change : ConditionChange.of(before, playbook)) {
      if (change.added().filter(a -> isExcluded(rule, position, a)).isPresent()) {
        idle++;
      } else if (change.added().isEmpty() || added++ < enough) {
        made.add(changed(rule, position, change));
      }
    }
  }

  /** Whether all other questions of a rule come before that of one of its conditions. */
  private boolean isAskedLast(Rule rule, Condition condition) {
    return rule.conditions().stream()
        .allMatch(c -> place(c.question()) <= place(condition.question()));
  }

  private int place(String question) {
    return playbook.questions().indexOf(playbook.question(question).orElseThrow());
  }

  private static Mutant changed(Rule rule, int position, ConditionChange change) {
    return new Mutant(
        change.operator(),
        rule,
        Optional.of(replaced(rule, position, change.changed())),
        change.before(),
        change.after(),
        rule.conditions().get(position).line());
  }

  private boolean isExcluded(Rule rule, int position, Condition added) {
    return unfolding.ways(replaced(rule, position, added)).isEmpty();
  }

  private static Rule replaced(Rule rule, int position, Condition by) {
    var conditions = new ArrayList<>(rule.conditions());
    conditions.set(position, by);
    return with(rule, rule.premises(), conditions);
  }

  private void replaceConclusion(Rule rule, String code) {
    var other =
        new Rule(
            rule.name(),
            rule.source(),
            rule.premises(),
            rule.conditions(),
            code,
            rule.file(),
            rule.line());
    made.add(
        new Mutant(
            Operator.CONCLUSION_REPLACED,
            rule,
            Optional.of(other),
            rule.conclusion(),
            code,
            rule.line()));
  }

  private static Rule with(Rule rule, List<String> premises, List<Condition> conditions) {
    return new Rule(
        rule.name(),
        rule.source(),
        premises,
        conditions,
        rule.conclusion(),
        rule.file(),
        rule.line());
  }
}
