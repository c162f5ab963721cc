package dev.crivo.audit;

import dev.crivo.playbook.Answers;
import dev.crivo.rulebook.Conclusion;
import dev.crivo.rulebook.Evaluation;
import dev.crivo.rulebook.Rulebook;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What follows from a recorded case under some rules.
 *
 * @param outcome the code of the status that is suggested, whatever its detail
 * @param rules names of the satisfied rules behind it, each after those it builds on, to the codes
 *     that they conclude
 * @param unfit questions whose recorded answers are none under these rules, and were left out
 */
public record Replayed(
    Conclusion conclusion,
    Optional<String> outcome,
    Map<String, String> rules,
    List<String> unfit) {

  public Replayed {
    rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
    unfit = List.copyOf(unfit);
  }

  static Replayed of(Rulebook rulebook, Answers answers) {
    var known = rulebook.known(answers);
    var evaluation = rulebook.evaluate(known);
    var rules = new LinkedHashMap<String, String>();
    evaluation.result().reasons().forEach(r -> rules.put(r.rule().name(), r.rule().conclusion()));
    var unfit = answers.byQuestion().keySet().stream().filter(q -> !known.has(q)).toList();
    return new Replayed(evaluation.conclusion(), outcome(evaluation), rules, unfit);
  }

  private static Optional<String> outcome(Evaluation evaluation) {
    return evaluation.result() instanceof Evaluation.Suggestion suggestion
        ? Optional.of(suggestion.outcome().code())
        : Optional.empty();
  }

  /** The code of the deepest status that is suggested, where one is. */
  Optional<String> status() {
    return conclusion.kind() == Conclusion.Kind.SUGGESTION
        ? Optional.of(conclusion.codes().get(0))
        : Optional.empty();
  }

  /** Whether exactly this status, with this name picked, is suggested. */
  boolean suggests(String status, Optional<String> picked) {
    return status().equals(Optional.of(status)) && conclusion.picked().equals(picked);
  }

  /** The rule that the others lead to, where any is satisfied. */
  Optional<String> decidingRule() {
    return rules.keySet().stream().reduce((first, second) -> second);
  }

  /** The rules behind it that conclude nothing, or something else, in another replay. */
  public List<String> rulesUnlike(Replayed other) {
    return rules.entrySet().stream()
        .filter(rule -> !rule.getValue().equals(other.rules.get(rule.getKey())))
        .map(Map.Entry::getKey)
        .toList();
  }
}
