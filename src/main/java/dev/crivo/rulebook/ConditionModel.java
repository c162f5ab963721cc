package dev.crivo.rulebook;

import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Rule;
import dev.crivo.playbook.Status;
import dev.crivo.rulebook.Evaluation.RuleState;
import dev.crivo.rulebook.Standing.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells where every rule stands in a case whose answers may be incomplete. Drools says what
 * follows; this says why, why not, and what could still change it.
 *
 * <p>Whatever does not depend on the case is looked up once and then known by its place in an
 * array: this runs for every answer, every past decision, and every case that a check walks.
 */
final class ConditionModel {

  private static final RuleState SATISFIED = new RuleState.Satisfied();

  private final Playbook playbook;
  private final KnownAnswers.Places places;
  private final RuleState.Open[] open;
  private final Map<String, List<Rule>> concluding;
  private final Map<Rule, Integer> rulePlaces = new HashMap<>();
  private final Map<String, Integer> conclusionPlaces = new HashMap<>();
  private final List<ModelRule> rules;
  private final List<ModelRule> premisesFirst;
  private final List<List<ModelRule>> byConclusion;

  ConditionModel(Playbook playbook) {
    this.playbook = playbook;
    this.places = new KnownAnswers.Places(playbook.questions());
    this.open =
        playbook.questions().stream()
            .map(question -> new RuleState.Open(question.name()))
            .toArray(RuleState.Open[]::new);
    this.concluding = playbook.rules().stream().collect(Collectors.groupingBy(Rule::conclusion));
    playbook.rules().forEach(rule -> rulePlaces.put(rule, rulePlaces.size()));
    playbook.statuses().stream().map(Status::code).forEach(this::conclusion);
    this.rules = playbook.rules().stream().map(this::prepared).toList();
    this.premisesFirst = new ArrayList<>();
    var ordered = new HashSet<Rule>();
    playbook.rules().forEach(rule -> order(rule, ordered));
    this.byConclusion =
        conclusionPlaces.keySet().stream()
            .sorted(java.util.Comparator.comparing(conclusionPlaces::get))
            .map(code -> rulesFor(code).stream().map(r -> rules.get(place(r))).toList())
            .toList();
  }

  private int conclusion(String code) {
    var place = conclusionPlaces.putIfAbsent(code, conclusionPlaces.size());
    return place == null ? conclusionPlaces.size() - 1 : place;
  }

  private ModelRule prepared(Rule rule) {
    var tests =
        rule.conditions().stream()
            .map(
                condition -> {
                  var question = playbook.question(condition.question()).orElseThrow();
                  var place = playbook.questions().indexOf(question);
                  return ModelRule.Test.of(condition, place, question);
                })
            .toArray(ModelRule.Test[]::new);
    return new ModelRule(
        rule,
        place(rule),
        tests,
        rule.premises().stream().mapToInt(this::conclusion).toArray(),
        rule.premises().stream()
            .map(RuleState.PremiseFailed::new)
            .toArray(RuleState.PremiseFailed[]::new),
        conclusion(rule.conclusion()));
  }

  private void order(Rule rule, Set<Rule> ordered) {
    if (!ordered.contains(rule)) {
      rule.premises().forEach(code -> rulesFor(code).forEach(r -> order(r, ordered)));
      ordered.add(rule);
      premisesFirst.add(rules.get(place(rule)));
    }
  }

  List<Rule> rulesFor(String code) {
    return concluding.getOrDefault(code, List.of());
  }

  /** The rules in the playbook's order. */
  List<ModelRule> rules() {
    return rules;
  }

  /** The place of a rule in the playbook. */
  int place(Rule rule) {
    return rulePlaces.get(rule);
  }

  RuleStates states(RuleState[] states) {
    return new RuleStates(playbook.rules(), rulePlaces, states);
  }

  /** Where all stand; of the conclusions, the statuses come first and in the playbook's order. */
  Standing standing(Answers answers) {
    var standing = new Standing(this, rules.size(), byConclusion.size());
    var known = new KnownAnswers(places, answers);
    for (var rule : premisesFirst) {
      for (var premise : rule.premises()) {
        settle(premise, standing);
      }
      stand(rule, known, standing);
    }
    for (int i = 0; i < byConclusion.size(); i++) {
      settle(i, standing);
    }
    return standing;
  }

  private void settle(int conclusion, Standing standing) {
    if (standing.truth(conclusion) == null) {
      standing.set(conclusion, truth(conclusion, standing));
    }
  }

  private Truth truth(int conclusion, Standing standing) {
    var truth = Truth.FAILED;
    for (var rule : byConclusion.get(conclusion)) {
      if (standing.satisfied().get(rule.place())) {
        return Truth.HOLDS;
      } else if (standing.waiting(rule.place()) != Standing.NOTHING) {
        truth = Truth.OPEN;
      }
    }
    return truth;
  }

  private void stand(ModelRule rule, KnownAnswers known, Standing standing) {
    for (var test : rule.tests()) {
      if (known.has(test.question()) && !test.isMet(known)) {
        standing.set(rule.place(), test.ruledOut());
        return;
      }
    }
    for (int i = 0; i < rule.premises().length; i++) {
      if (standing.truth(rule.premises()[i]) == Truth.FAILED) {
        standing.set(rule.place(), rule.failed()[i]);
        return;
      }
    }
    var question = unanswered(rule, known, standing);
    if (question == Standing.NOTHING) {
      standing.set(rule.place(), SATISFIED);
    } else {
      standing.setOpen(rule.place(), open[question], question);
    }
  }

  /** The first question that the rule, or a premise that does not hold yet, still waits for. */
  private int unanswered(ModelRule rule, KnownAnswers known, Standing standing) {
    var first = Standing.NOTHING;
    for (var test : rule.tests()) {
      if (!known.has(test.question())) {
        first = Math.min(first, test.question());
      }
    }
    for (var premise : rule.premises()) {
      if (standing.truth(premise) == Truth.OPEN) {
        for (var supporting : byConclusion.get(premise)) {
          first = Math.min(first, standing.waiting(supporting.place()));
        }
      }
    }
    return first;
  }
}
