package dev.crivo.rulebook;

import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Condition;
import dev.crivo.playbook.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rules with their premises replaced by the conditions that make these hold, so that two rules can
 * be compared exactly, also for answers that no interview would gather.
 */
final class Unfolding {

  private final Rulebook rulebook;

  Unfolding(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  boolean canBothHold(Rule one, Rule other) {
    return ways(one).stream()
        .anyMatch(a -> ways(other).stream().anyMatch(b -> both(a, b).isPresent()));
  }

  /** Each way in which a rule can come to be satisfied: the answers it allows, by question. */
  private List<Map<String, Set<String>>> ways(Rule rule) {
    List<Map<String, Set<String>>> ways = List.of(own(rule));
    for (var premise : rule.premises()) {
      var longer = new ArrayList<Map<String, Set<String>>>();
      for (var way : ways) {
        rulebook.playbook().rules().stream()
            .filter(r -> r.conclusion().equals(premise))
            .flatMap(r -> ways(r).stream())
            .forEach(w -> both(way, w).ifPresent(longer::add));
      }
      ways = longer;
    }
    return ways;
  }

  private Map<String, Set<String>> own(Rule rule) {
    var allowed = new HashMap<String, Set<String>>();
    for (var condition : rule.conditions()) {
      allowed.merge(condition.question(), answers(condition), Unfolding::intersection);
    }
    return allowed;
  }

  private Set<String> answers(Condition condition) {
    var question = rulebook.playbook().question(condition.question()).orElseThrow();
    return new ReachableCases(rulebook)
        .answersTo(question, Answers.NONE).stream()
            .filter(condition::test)
            .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Optional<Map<String, Set<String>>> both(
      Map<String, Set<String>> one, Map<String, Set<String>> other) {
    var both = new HashMap<>(one);
    other.forEach((q, answers) -> both.merge(q, answers, Unfolding::intersection));
    return both.values().stream().anyMatch(Set::isEmpty) ? Optional.empty() : Optional.of(both);
  }

  private static Set<String> intersection(Set<String> one, Set<String> other) {
    var common = new LinkedHashSet<>(one);
    common.retainAll(other);
    return common;
  }
}
