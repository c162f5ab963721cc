package dev.crivo.rulebook;

import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Condition;
import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Question;
import dev.crivo.playbook.Rule;
import dev.crivo.playbook.Status;
import dev.crivo.rulebook.Standing.Truth;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells where every rule stands in a case whose answers may be incomplete. Drools says what
 * follows; this says why, why not, and what could still change it.
 *
 * <p>It runs for every answer, every past decision and every case that a check walks. So which
 * rules an answer rules out is known beforehand, and only the few that are left are looked at.
 */
final class ConditionModel {

  private final Playbook playbook;
  private final Map<String, List<Rule>> concluding;
  private final Map<String, Integer> questions = new HashMap<>();
  private final Map<String, Integer> conclusions = new HashMap<>();
  private final Map<Rule, ModelRule> byRule = new HashMap<>();
  private final List<ModelRule> rules;
  private final List<ModelRule> premisesFirst;
  private final List<RuledOutRules> ruledOut;

  ConditionModel(Playbook playbook) {
    this.playbook = playbook;
    this.concluding = playbook.rules().stream().collect(Collectors.groupingBy(Rule::conclusion));
    playbook.questions().forEach(question -> questions.put(question.name(), questions.size()));
    playbook.statuses().stream().map(Status::code).forEach(this::place);
    playbook.rules().forEach(rule -> byRule.put(rule, prepared(rule, byRule.size())));
    this.rules = playbook.rules().stream().map(byRule::get).toList();
    var ordered = new LinkedHashSet<Rule>();
    playbook.rules().forEach(rule -> order(rule, ordered));
    this.premisesFirst = ordered.stream().map(byRule::get).toList();
    var inOrder = List.copyOf(ordered);
    this.ruledOut = playbook.questions().stream().map(q -> new RuledOutRules(q, inOrder)).toList();
  }

  private void order(Rule rule, Set<Rule> ordered) {
    if (!ordered.contains(rule)) {
      rule.premises().forEach(code -> rulesFor(code).forEach(r -> order(r, ordered)));
      ordered.add(rule);
    }
  }

  private ModelRule prepared(Rule rule, int place) {
    return new ModelRule(
        rule,
        place,
        rule.conditions().stream().map(Condition::question).mapToInt(questions::get).toArray(),
        rule.premises().stream().mapToInt(this::place).toArray(),
        place(rule.conclusion()));
  }

  private int place(String conclusion) {
    conclusions.putIfAbsent(conclusion, conclusions.size());
    return conclusions.get(conclusion);
  }

  List<Rule> rulesFor(String code) {
    return concluding.getOrDefault(code, List.of());
  }

  /** The rules in the playbook's order. */
  List<ModelRule> rules() {
    return rules;
  }

  boolean has(Rule rule) {
    return byRule.containsKey(rule);
  }

  /** A rule that there is. */
  ModelRule rule(Rule rule) {
    return byRule.get(rule);
  }

  Question question(int place) {
    return playbook.questions().get(place);
  }

  /** Where all stand; of the conclusions, the statuses come first and in the playbook's order. */
  Standing standing(Answers answers) {
    var standing = new Standing(rules.size(), conclusions.size());
    var out = new BitSet(rules.size());
    var answered = new BitSet(questions.size());
    for (var answer : answers.byQuestion().entrySet()) {
      var question = questions.get(answer.getKey());
      if (question != null) {
        answered.set(question);
        out.or(ruledOut.get(question).by(answer.getValue()));
      }
    }
    for (int i = out.nextClearBit(0); i < premisesFirst.size(); i = out.nextClearBit(i + 1)) {
      stand(premisesFirst.get(i), answered, standing);
    }
    return standing;
  }

  /** Settles a rule that no condition rules out, once all that it builds on are settled. */
  private static void stand(ModelRule rule, BitSet answered, Standing standing) {
    if (standing.anyPremise(rule, Truth.FAILED)) {
      return;
    }
    var question = first(rule, answered, standing);
    if (question == Standing.NOTHING) {
      standing.satisfy(rule);
    } else {
      standing.leaveOpen(rule, question);
    }
  }

  /** The first question that the rule, or a premise that does not hold yet, still waits for. */
  private static int first(ModelRule rule, BitSet answered, Standing standing) {
    var first = Standing.NOTHING;
    for (var question : rule.questions()) {
      if (!answered.get(question)) {
        first = Math.min(first, question);
      }
    }
    for (var premise : rule.premises()) {
      if (standing.truth(premise) == Truth.OPEN) {
        first = Math.min(first, standing.waitedFor(premise));
      }
    }
    return first;
  }
}
