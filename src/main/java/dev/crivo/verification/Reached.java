package dev.crivo.verification;

import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Rule;
import dev.crivo.playbook.Status;
import dev.crivo.rulebook.Evaluation;
import dev.crivo.rulebook.Evaluation.RuleState.Satisfied;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which rules were satisfied, and which statuses concluded, in the cases seen. */
final class Reached {

  private final Set<String> rules = new HashSet<>();
  private final Set<String> statuses = new HashSet<>();
  private final Playbook playbook;

  Reached(Playbook playbook) {
    this.playbook = playbook;
  }

  void see(Evaluation evaluation) {
    satisfied(evaluation)
        .forEach(
            rule -> {
              rules.add(rule.name());
              statuses.add(rule.conclusion());
            });
  }

  static List<Rule> satisfied(Evaluation evaluation) {
    return evaluation.rules().entrySet().stream()
        .filter(e -> e.getValue() instanceof Satisfied)
        .map(Map.Entry::getKey)
        .toList();
  }

  boolean has(Rule rule) {
    return rules.contains(rule.name());
  }

  boolean has(String status) {
    return statuses.contains(status);
  }

  boolean hasAll(List<String> codes) {
    return statuses.containsAll(codes);
  }

  int ruleCount() {
    return rules.size();
  }

  /** Of the statuses that can be suggested. */
  int statusCount() {
    return (int) suggestible(playbook).stream().filter(s -> has(s.code())).count();
  }

  /** The statuses that a case can end with: outcomes, their details by rules, and follow-ups. */
  static List<Status> suggestible(Playbook playbook) {
    var kinds = Set.of(Status.Kind.OUTCOME, Status.Kind.DETAIL, Status.Kind.FOLLOW_UP);
    return playbook.statuses().stream().filter(s -> kinds.contains(s.kind())).toList();
  }
}
