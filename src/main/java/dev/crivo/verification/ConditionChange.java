package dev.crivo.verification;

import dev.crivo.playbook.Condition;
import dev.crivo.playbook.Condition.Operator;
import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One change of one condition.
 *
 * @param added what meets the changed condition alone, where the change does nothing but add that
 */
record ConditionChange(Mutant.Operator operator, Condition changed, Optional<Condition> added) {

  /** All changes of a condition, no two of which mean the same. */
  static List<ConditionChange> of(Condition condition, Playbook playbook) {
    var question = playbook.question(condition.question()).orElseThrow();
    return switch (question.kind()) {
      case CHOICE ->
          Stream.concat(choicesRemoved(condition, question), choicesAdded(condition, question))
              .toList();
      case NUMBER -> boundsShifted(condition).toList();
      case TEXT -> List.of();
    };
  }

  /** Of several choices each is dropped; a single one is replaced by the next. */
  private static Stream<ConditionChange> choicesRemoved(Condition condition, Question question) {
    var values = condition.values();
    if (values.size() == 1) {
      var next = (question.choices().indexOf(values.get(0)) + 1) % question.choices().size();
      return Stream.of(question.choices().get(next))
          .filter(choice -> !values.contains(choice))
          .map(choice -> changed(Mutant.Operator.CHOICE_REPLACED, among(condition, choice)));
    }
    return values.stream()
        .map(value -> values.stream().filter(v -> !v.equals(value)).toArray(String[]::new))
        .map(rest -> changed(Mutant.Operator.CHOICE_DROPPED, among(condition, rest)));
  }

  private static Stream<ConditionChange> choicesAdded(Condition condition, Question question) {
    return question.choices().stream()
        .filter(choice -> !condition.values().contains(choice))
        .map(
            choice ->
                new ConditionChange(
                    Mutant.Operator.CHOICE_ADDED,
                    among(condition, and(condition.values(), choice)),
                    Optional.of(among(condition, choice))));
  }

  /**
   * One down and one up. A comparison made strict, or no longer strict, is its bound shifted by
   * one, as numbers are whole, and is not made again.
   */
  private static Stream<ConditionChange> boundsShifted(Condition condition) {
    return IntStream.range(0, condition.values().size())
        .boxed()
        .flatMap(i -> Stream.of(-1, 1).map(by -> shifted(condition, i, by)))
        .filter(other -> !alike(condition, other))
        .map(other -> changed(Mutant.Operator.BOUND_SHIFTED, other));
  }

  private static Condition shifted(Condition condition, int position, int by) {
    var values = new ArrayList<>(condition.values());
    values.set(position, String.valueOf(Integer.parseInt(values.get(position)) + by));
    return new Condition(condition.question(), condition.operator(), values, condition.line());
  }

  /** Whether the same numbers meet both, of which none is negative. */
  private static boolean alike(Condition one, Condition other) {
    return Stream.concat(one.values().stream(), other.values().stream())
        .mapToInt(Integer::parseInt)
        .flatMap(bound -> IntStream.rangeClosed(bound - 1, bound + 1))
        .filter(number -> number >= 0)
        .mapToObj(String::valueOf)
        .allMatch(number -> one.test(number) == other.test(number));
  }

  private static ConditionChange changed(Mutant.Operator operator, Condition changed) {
    return new ConditionChange(operator, changed, Optional.empty());
  }

  private static Condition among(Condition condition, String... choices) {
    var operator = choices.length == 1 ? Operator.EQUAL : Operator.IN;
    return new Condition(condition.question(), operator, List.of(choices), condition.line());
  }

  private static String[] and(List<String> choices, String more) {
    return Stream.concat(choices.stream(), Stream.of(more)).toArray(String[]::new);
  }
}
