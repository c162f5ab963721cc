package dev.crivo.verification;

import dev.crivo.playbook.Condition;
import dev.crivo.playbook.Condition.Operator;
import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Rule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A rule, known by its name, that two playbooks have and word otherwise, or that only one has.
 *
 * @param before the rule as it was, or empty where it is new
 * @param after the rule as it is, or empty where it is gone
 * @param thresholds whose numbers stand in its conditions and changed
 */
public record RuleChange(
    String name, Optional<Rule> before, Optional<Rule> after, List<ThresholdChange> thresholds) {

  /** What became of a rule. */
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED
  }

  public RuleChange {
    thresholds = List.copyOf(thresholds);
  }

  public Kind kind() {
    if (before.isEmpty()) {
      return Kind.ADDED;
    }
    return after.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
  }

  /**
   * The rules that say something else: other premises, conditions or another conclusion. Where a
   * rule stands, in which order it lists its conditions and which section it encodes is no matter.
   */
  static List<RuleChange> between(
      Playbook before, Playbook after, List<ThresholdChange> thresholds) {
    return names(before, after).stream()
        .map(name -> of(before.rule(name), after.rule(name), name, thresholds))
        .filter(change -> !change.before().map(Said::of).equals(change.after().map(Said::of)))
        .toList();
  }

  private static Set<String> names(Playbook before, Playbook after) {
    return Stream.of(after, before)
        .flatMap(playbook -> playbook.rules().stream())
        .map(Rule::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static RuleChange of(
      Optional<Rule> before, Optional<Rule> after, String name, List<ThresholdChange> thresholds) {
    var turned = thresholds.stream().filter(t -> turns(t, before, after)).toList();
    return new RuleChange(name, before, after, turned);
  }

  private static boolean turns(
      ThresholdChange threshold, Optional<Rule> before, Optional<Rule> after) {
    return conditions(before)
        .anyMatch(was -> conditions(after).anyMatch(is -> turns(threshold, was, is)));
  }

  private static boolean turns(ThresholdChange threshold, Condition was, Condition is) {
    return was.question().equals(is.question())
        && was.operator() == is.operator()
        && threshold.turns(was.values().get(0), is.values().get(0));
  }

  private static Stream<Condition> conditions(Optional<Rule> rule) {
    return rule.stream().flatMap(r -> r.conditions().stream());
  }

  /** What a rule says, apart from how and where it says it. */
  private record Said(Set<String> premises, Set<Test> tests, String conclusion) {
    static Said of(Rule rule) {
      var tests = rule.conditions().stream().map(Test::of).collect(Collectors.toSet());
      return new Said(Set.copyOf(rule.premises()), tests, rule.conclusion());
    }
  }

  /** A condition, in which one value is a list of one. */
  private record Test(String question, Operator operator, Set<String> values) {
    static Test of(Condition condition) {
      var operator = condition.operator() == Operator.EQUAL ? Operator.IN : condition.operator();
      return new Test(condition.question(), operator, Set.copyOf(condition.values()));
    }
  }
}
