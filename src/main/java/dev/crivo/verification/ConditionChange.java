package dev.crivo.verification;

import dev.crivo.playbook.Condition;
import dev.crivo.playbook.Condition.Operator;
import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One change of one condition.
 *
 * @param before what is changed, and
 * @param after how, as {@link Mutant} tells it
 * @param added what meets the changed condition alone, where the change does nothing but add that
 */
record ConditionChange(
    Mutant.Operator operator,
    Condition changed,
    String before,
    String after,
    Optional<Condition> added) {

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
          .map(choice -> among(condition, choice))
          .map(other -> replaced(Mutant.Operator.CHOICE_REPLACED, condition, other));
    }
    return values.stream()
        .map(
            value ->
                new ConditionChange(
                    Mutant.Operator.CHOICE_DROPPED,
                    among(condition, values.stream().filter(v -> !v.equals(value))),
                    condition.question(),
                    value,
                    Optional.empty()));
  }

  /** Beginning after the last choice that is named, as its neighbour is most easily mixed up. */
  private static Stream<ConditionChange> choicesAdded(Condition condition, Question question) {
    var choices = new ArrayList<>(question.choices());
    var last = condition.values().get(condition.values().size() - 1);
    Collections.rotate(choices, -1 - choices.indexOf(last));
    return choices.stream()
        .filter(choice -> !condition.values().contains(choice))
        .map(
            choice ->
                new ConditionChange(
                    Mutant.Operator.CHOICE_ADDED,
                    among(condition, Stream.concat(condition.values().stream(), Stream.of(choice))),
                    condition.question(),
                    choice,
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
        .map(other -> replaced(Mutant.Operator.BOUND_SHIFTED, condition, other));
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

  private static ConditionChange replaced(
      Mutant.Operator operator, Condition condition, Condition other) {
    return new ConditionChange(
        operator, other, condition.toString(), other.toString(), Optional.empty());
  }

  private static Condition among(Condition condition, Stream<String> choices) {
    return among(condition, choices.toArray(String[]::new));
  }

  private static Condition among(Condition condition, String... choices) {
    var operator = choices.length == 1 ? Operator.EQUAL : Operator.IN;
    return new Condition(condition.question(), operator, List.of(choices), condition.line());
  }
}
