package dev.crivo.verification;

import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Rule;
import dev.crivo.playbook.Status;
import dev.crivo.playbook.Status.Kind;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which conclusions must not hold together, and on which others a rule builds. */
final class Exclusions {

  private final Playbook playbook;
  private final Map<String, Status> statuses;
  private final Map<String, List<Rule>> concluding;
  private final Map<Rule, Set<String>> below = new HashMap<>();

  Exclusions(Playbook playbook) {
    this.playbook = playbook;
    this.statuses = playbook.statuses().stream().collect(Collectors.toMap(Status::code, s -> s));
    this.concluding = playbook.rules().stream().collect(Collectors.groupingBy(Rule::conclusion));
  }

  Status status(Rule rule) {
    return statuses.get(rule.conclusion());
  }

  List<Rule> concluding(String code) {
    return concluding.getOrDefault(code, List.of());
  }

  /** A case has one outcome or follow-ups, one detail of it, and one group at each level. */
  boolean exclude(Rule one, Rule other) {
    var a = status(one);
    var b = status(other);
    if (a.equals(b)) {
      return false;
    }
    return switch (a.kind()) {
      case OUTCOME -> b.kind() == Kind.OUTCOME || b.kind() == Kind.FOLLOW_UP;
      case FOLLOW_UP -> b.kind() == Kind.OUTCOME;
      case DETAIL -> b.kind() == Kind.DETAIL && a.parent().equals(b.parent());
      case GROUP -> b.kind() == Kind.GROUP && !isAbove(a, b) && !isAbove(b, a);
      case INTERMEDIATE -> false;
    };
  }

  private boolean isAbove(Status above, Status status) {
    return status
        .parent()
        .flatMap(playbook::status)
        .filter(parent -> parent.equals(above) || isAbove(above, parent))
        .isPresent();
  }

  /** The codes of all that a rule builds on, directly or not. */
  Set<String> premises(Rule rule) {
    return below.computeIfAbsent(rule, this::collectPremises);
  }

  private Set<String> collectPremises(Rule rule) {
    var all = new HashSet<String>();
    var ahead = new ArrayDeque<>(rule.premises());
    while (!ahead.isEmpty()) {
      var code = ahead.pop();
      if (all.add(code)) {
        concluding(code).forEach(supporting -> ahead.addAll(supporting.premises()));
      }
    }
    return all;
  }
}
