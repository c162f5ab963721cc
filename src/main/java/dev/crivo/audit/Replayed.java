package dev.crivo.audit;

import dev.crivo.playbook.Answers;
import dev.crivo.rulebook.Conclusion;
import dev.crivo.rulebook.Evaluation;
import dev.crivo.rulebook.Evaluation.RuleState;
import dev.crivo.rulebook.Rulebook;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What follows from a recorded case under some rules.
 *
 * @param outcome the code of the status that is suggested, whatever its detail
 * @param rules names of the satisfied rules behind it, each after those it builds on, to the codes
 *     that they conclude
 * @param open codes of the statuses, details too, that further answers may still lead to; none
 *     where nothing is left to ask
 * @param unfit questions whose recorded answers are none under these rules, and were left out
 */
public record Replayed(
    Conclusion conclusion,
    Optional<String> outcome,
    Map<String, String> rules,
    Set<String> open,
    List<String> unfit) {

  public Replayed {
    rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
    open = Set.copyOf(open);
    unfit = List.copyOf(unfit);
  }

  static Replayed of(Rulebook rulebook, Answers answers) {
    var known = rulebook.known(answers);
    var evaluation = rulebook.evaluate(known);
    var rules = new LinkedHashMap<String, String>();
    evaluation.result().reasons().forEach(r -> rules.put(r.rule().name(), r.rule().conclusion()));
    var unfit = answers.byQuestion().keySet().stream().filter(q -> !known.has(q)).toList();
    return new Replayed(
        evaluation.conclusion(), outcome(evaluation), rules, open(evaluation), unfit);
  }

  /** A set of its own only for cases that are unfinished, so that the others take no room. */
  private static Set<String> open(Evaluation evaluation) {
    if (evaluation.next().isEmpty()) {
      return Set.of();
    }
    var details =
        evaluation.rules().entrySet().stream()
            .filter(e -> !isFailed(e.getValue()))
            .map(e -> e.getKey().conclusion());
    return Stream.concat(evaluation.possible().stream(), details).collect(Collectors.toSet());
  }

  private static boolean isFailed(RuleState state) {
    return state instanceof RuleState.RuledOut || state instanceof RuleState.PremiseFailed;
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

  /**
   * Whether a further answer may lead to exactly this status with this name picked: what follows
   * already, follows whatever else is answered.
   *
   * @param outcome the status itself, or the one that it is a detail of
   */
  boolean mayLeadTo(String status, String outcome, Optional<String> picked) {
    return switch (conclusion.kind()) {
      case SUGGESTION ->
          conclusion.next().isPresent()
              && (holds(status) || holds(outcome) && open.contains(status))
              && (conclusion.picked().isEmpty() || conclusion.picked().equals(picked));
      case UNDETERMINED -> open.contains(outcome) && open.contains(status);
      case FOLLOW_UPS, CONFLICT -> false;
    };
  }

  private boolean holds(String status) {
    return status().filter(status::equals).isPresent();
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
