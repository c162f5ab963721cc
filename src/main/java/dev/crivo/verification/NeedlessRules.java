package dev.crivo.verification;

import static dev.crivo.verification.Words.quoted;

import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Rule;
import dev.crivo.rulebook.Unfolding;
import dev.crivo.verification.Finding.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds rules that hold only where another one with the same conclusion does. */
final class NeedlessRules {

  private final Unfolding unfolding;
  private final List<Rule> rules;

  /** Each needless rule with the one that says all it says. */
  private final Map<Rule, Rule> coveredBy = new LinkedHashMap<>();

  NeedlessRules(Playbook playbook, Unfolding unfolding) {
    this.unfolding = unfolding;
    this.rules = playbook.rules();
    for (var rule : rules) {
      rules.stream()
          .filter(other -> isNeedless(rule, other))
          // Of those that cover it, one that is not needless itself.
          .filter(other -> rules.stream().noneMatch(third -> isNeedless(other, third)))
          .findFirst()
          .ifPresent(other -> coveredBy.put(rule, other));
    }
  }

  boolean has(Rule rule) {
    return coveredBy.containsKey(rule);
  }

  private boolean isNeedless(Rule rule, Rule other) {
    return isWithin(rule, other)
        && (!isWithin(other, rule) || rules.indexOf(other) < rules.indexOf(rule));
  }

  private boolean isWithin(Rule rule, Rule other) {
    return !rule.equals(other)
        && rule.conclusion().equals(other.conclusion())
        && unfolding.isWhole(rule)
        && !unfolding.ways(rule).isEmpty()
        && unfolding.ways(rule).stream()
            .allMatch(way -> unfolding.ways(other).stream().anyMatch(way::isWithin));
  }

  List<Finding> findings() {
    return coveredBy.entrySet().stream().map(e -> finding(e.getKey(), e.getValue())).toList();
  }

  private Finding finding(Rule rule, Rule other) {
    var message =
        isWithin(other, rule)
            ? "rule %s says the same as rule %s: they conclude %s in the same cases"
            : "rule %s is needless: whenever it holds, rule %s concludes %s, too";
    return Finding.of(
            Kind.NEEDLESS_RULE,
            Severity.WARNING,
            message.formatted(quoted(rule), quoted(other), quoted(rule.conclusion())))
        .about(other, rule)
        .shownBy(unfolding.ways(rule).get(0).example());
  }
}
