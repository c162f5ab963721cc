package dev.crivo.verification;

import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Rule;
import dev.crivo.playbook.Status;
import dev.crivo.rulebook.Evaluation;
import dev.crivo.rulebook.Evaluation.FollowUps;
import dev.crivo.rulebook.Evaluation.Result;
import dev.crivo.rulebook.Evaluation.RuleState.Satisfied;
import dev.crivo.rulebook.Evaluation.Suggestion;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which rules were satisfied, and which statuses concluded and suggested, in the cases seen. */
final class Reached {

  private final Set<String> rules = new HashSet<>();
  private final Set<String> statuses = new HashSet<>();
  private final Set<String> suggested = new HashSet<>();
  private final Set<String> placed = new HashSet<>();
  private final Playbook playbook;

  Reached(Playbook playbook) {
    this.playbook = playbook;
  }

  void see(Evaluation evaluation) {
    var satisfied = satisfied(evaluation);
    var holding = satisfied.stream().map(Rule::conclusion).collect(Collectors.toSet());
    satisfied.forEach(rule -> rules.add(rule.name()));
    statuses.addAll(holding);
    suggested.addAll(suggested(evaluation.result()));
    holding.stream().filter(code -> holding.containsAll(above(code))).forEach(placed::add);
  }

  private List<String> above(String code) {
    return playbook.status(code).flatMap(Status::parent).stream().toList();
  }

  private static List<String> suggested(Result result) {
    if (result instanceof Suggestion suggestion) {
      return Stream.concat(Stream.of(suggestion.outcome()), suggestion.detail().stream())
          .map(Status::code)
          .toList();
    }
    return result instanceof FollowUps followUps
        ? followUps.todos().stream().map(todo -> todo.followUp().code()).toList()
        : List.of();
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

  /** Whether it ever held together with the status above it. */
  boolean isPlaced(String status) {
    return placed.contains(status);
  }

  int ruleCount() {
    return rules.size();
  }

  /** Of the statuses that can be suggested, those that were. */
  int statusCount() {
    return (int) suggestible(playbook).stream().filter(s -> suggested.contains(s.code())).count();
  }

  /** The statuses that a case can end with: outcomes, their details by rules, and follow-ups. */
  static List<Status> suggestible(Playbook playbook) {
    var kinds = Set.of(Status.Kind.OUTCOME, Status.Kind.DETAIL, Status.Kind.FOLLOW_UP);
    return playbook.statuses().stream().filter(s -> kinds.contains(s.kind())).toList();
  }
}
