package dev.crivo.rulebook;

import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Question;
import dev.crivo.playbook.Rule;
import dev.crivo.rulebook.Evaluation.RuleState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tells where every rule stands in a case whose answers may be incomplete. Drools says what
 * follows; this says why, why not, and what could still change it.
 */
final class ConditionModel {

  /** Where a conclusion stands in a case. */
  enum Truth {
    HOLDS,
    FAILED,
    OPEN
  }

  /** The states of all rules and conclusions for some answers. */
  record Standing(Map<Rule, RuleState> rules, Map<String, Truth> conclusions) {
    boolean holds(String code) {
      return conclusions.get(code) == Truth.HOLDS;
    }

    boolean premisesHold(Rule rule) {
      return rule.premises().stream().allMatch(this::holds);
    }
  }

  private final Playbook playbook;
  private final Map<String, List<Rule>> concluding;
  private final Map<String, Integer> askingOrder = new HashMap<>();
  private final Map<String, Question> questions = new HashMap<>();
  private final List<Rule> premisesFirst = new ArrayList<>();

  ConditionModel(Playbook playbook) {
    this.playbook = playbook;
    this.concluding = playbook.rules().stream().collect(Collectors.groupingBy(Rule::conclusion));
    playbook.questions().forEach(q -> askingOrder.put(q.name(), askingOrder.size()));
    playbook.questions().forEach(q -> questions.put(q.name(), q));
    playbook.rules().forEach(this::order);
  }

  private void order(Rule rule) {
    if (!premisesFirst.contains(rule)) {
      rule.premises().forEach(code -> rulesFor(code).forEach(this::order));
      premisesFirst.add(rule);
    }
  }

  List<Rule> rulesFor(String code) {
    return concluding.getOrDefault(code, List.of());
  }

  /** The question of a set that comes first in the interview. */
  Optional<Question> first(List<String> names) {
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            questions.get(Collections.min(names, Comparator.comparing(askingOrder::get))));
  }

  Standing standing(Answers answers) {
    var states = new HashMap<Rule, RuleState>(2 * premisesFirst.size());
    var truths = new HashMap<String, Truth>();
    for (var rule : premisesFirst) {
      rule.premises().forEach(code -> truths.computeIfAbsent(code, c -> truth(c, states)));
      states.put(rule, state(rule, answers, truths, states));
    }
    var inOrder = new LinkedHashMap<Rule, RuleState>();
    playbook.rules().forEach(rule -> inOrder.put(rule, states.get(rule)));
    playbook.statuses().forEach(s -> truths.computeIfAbsent(s.code(), c -> truth(c, states)));
    return new Standing(inOrder, truths);
  }

  /** A plain loop, as this is what checks that walk every case spend their time on. */
  private Truth truth(String code, Map<Rule, RuleState> states) {
    var truth = Truth.FAILED;
    for (var rule : rulesFor(code)) {
      var state = states.get(rule);
      if (state instanceof RuleState.Satisfied) {
        return Truth.HOLDS;
      } else if (state instanceof RuleState.Open) {
        truth = Truth.OPEN;
      }
    }
    return truth;
  }

  private RuleState state(
      Rule rule, Answers answers, Map<String, Truth> truths, Map<Rule, RuleState> states) {
    for (var condition : rule.conditions()) {
      var answer = answers.byQuestion().get(condition.question());
      if (answer != null && !condition.test(answer)) {
        return new RuleState.RuledOut(condition);
      }
    }
    for (var premise : rule.premises()) {
      if (truths.get(premise) == Truth.FAILED) {
        return new RuleState.PremiseFailed(premise);
      }
    }
    return unanswered(rule, answers, truths, states)
        .<RuleState>map(question -> new RuleState.Open(question.name()))
        .orElse(new RuleState.Satisfied());
  }

  /** The first question that the rule, or a premise that does not hold yet, still waits for. */
  private Optional<Question> unanswered(
      Rule rule, Answers answers, Map<String, Truth> truths, Map<Rule, RuleState> states) {
    var waiting = new ArrayList<>(unanswered(rule, answers));
    for (var premise : rule.premises()) {
      if (truths.get(premise) == Truth.OPEN) {
        for (var supporting : rulesFor(premise)) {
          if (states.get(supporting) instanceof RuleState.Open open) {
            waiting.add(open.question());
          }
        }
      }
    }
    return first(waiting);
  }

  static List<String> unanswered(Rule rule, Answers answers) {
    var unanswered = new ArrayList<String>();
    for (var condition : rule.conditions()) {
      if (!answers.has(condition.question())) {
        unanswered.add(condition.question());
      }
    }
    return unanswered;
  }
}
