package dev.crivo.audit;

import java.util.function.UnaryOperator;

/**
 * What two categories count for as an agreement: 1 where they are the same, a part where they only
 * belong together, else 0. It is the weight of weighted agreement.
 *
 * @param group what a category belongs to, such as the level of a status
 * @param partial for two categories of one group: 0 or more, and less than 1
 */
public record Credit(UnaryOperator<String> group, double partial) {

  /** Only the same category counts. */
  public static final Credit ONLY_THE_SAME = new Credit(UnaryOperator.identity(), 0);

  /** What the right group with the wrong category counts for where nothing else is said. */
  public static final double HALF = 0.5;

  public Credit {
    if (!(partial >= 0 && partial < 1)) {
      throw new IllegalArgumentException("partial: 0 or more and less than 1, not " + partial);
    }
  }

  /** Half of it for the right group with the wrong category. */
  public static Credit halfWithin(UnaryOperator<String> group) {
    return new Credit(group, HALF);
  }

  double of(String one, String other) {
    if (one.equals(other)) {
      return 1;
    }
    return group.apply(one).equals(group.apply(other)) ? partial : 0;
  }
}
