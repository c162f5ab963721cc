package dev.crivo.playbook;

import java.util.List;

/**
 * One test of one answer: {@code question operator value}. It is never true of an unanswered
 * question.
 *
 * @param values one value, or several for {@link Operator#IN}; canonical answers, thresholds
 *     already resolved to their numbers
 * @param line where it stands in the rule's file, counted from 1
 */
public record Condition(String question, Operator operator, List<String> values, int line) {

  /** The comparisons a rule may use, written as in DRL. */
  public enum Operator {
    EQUAL("=="),
    IN("in"),
    LESS("<"),
    AT_MOST("<="),
    GREATER(">"),
    AT_LEAST(">=");

    private final String symbol;

    Operator(String symbol) {
      this.symbol = symbol;
    }

    public String symbol() {
      return symbol;
    }
  }

  public Condition {
    values = List.copyOf(values);
  }

  /** Whether a canonical answer meets this condition. */
  public boolean test(String answer) {
    return switch (operator) {
      case EQUAL, IN -> values.contains(answer);
      case LESS -> number(answer) < bound();
      case AT_MOST -> number(answer) <= bound();
      case GREATER -> number(answer) > bound();
      case AT_LEAST -> number(answer) >= bound();
    };
  }

  /**
   * By how much an answer is below what lies outside this condition: with {@code attempts < 3} and
   * the answer 1 it is 2, the attempts still missing. Zero for conditions without an upper bound.
   */
  public int shortfall(String answer) {
    return switch (operator) {
      case LESS -> bound() - number(answer);
      case AT_MOST -> bound() + 1 - number(answer);
      default -> 0;
    };
  }

  private int bound() {
    return number(values.get(0));
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  /** As in DRL, for messages to the playbook's owner. */
  @Override
  public String toString() {
    var right = operator == Operator.IN ? "( " + String.join(", ", values) + " )" : values.get(0);
    return question + " " + operator.symbol() + " " + right;
  }
}
