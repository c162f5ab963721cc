package dev.crivo.audit;

import dev.crivo.playbook.Playbook;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How far people and today's rules agree on statuses, over the decisions that tell right from
 * wrong.
 *
 * <p>Where the rules suggest no status (follow-ups, contradicting answers, a gap), that is a
 * category of its own and never an agreement, for people always choose a status. What is not judged
 * (a fact is missing, the status is no more, the stored suggestion cannot be had again) is in no
 * figure but {@code notJudged}. An override that today's rules agree with is an agreement here, and
 * so is another detail of the same status.
 *
 * @param top the top levels alone
 * @param status statuses, details left aside; the top level is not enough
 * @param credited the same statuses, where another one of the right top level counts for half
 * @param groups by every dimension but {@link Dimension#ALL}
 * @param notJudged how many findings are left out
 * @param minimum with fewer cases nothing is said
 */
public record Figures(
    Level top,
    Level status,
    Agreement credited,
    Map<Dimension, List<Group>> groups,
    long notJudged,
    long minimum) {

  /**
   * What was chosen where what was suggested, over all that the playbook has, and how far alike.
   */
  public record Level(ConfusionMatrix matrix, Agreement agreement) {

    private static Level of(ConfusionMatrix matrix, long minimum) {
      return new Level(matrix, Agreement.of(matrix, minimum));
    }
  }

  /**
   * The raw agreement on statuses of some decisions.
   *
   * @param value of a dimension that they share
   */
  public record Group(String value, Share same, Estimate agreement) {

    /** By what was counted, those with too few to say anything last. */
    private static final Comparator<Group> WORST_FIRST =
        Comparator.comparing((Group g) -> g.agreement() instanceof TooFew)
            .thenComparing(g -> g.same().value())
            .thenComparing(g -> -g.same().whole())
            .thenComparing(Group::value);
  }

  /** Of the totals of an audit under the rules of a playbook. */
  public static Figures of(Totals totals, Playbook playbook, long minimum) {
    var levels = new Levels(playbook);
    var statuses = totals.statuses().over(levels.scale(Levels.STATUS));
    var top = statuses.by(code -> levels.at(Levels.TOP, code));
    var half = Credit.halfWithin(code -> levels.at(Levels.TOP, code));
    return new Figures(
        Level.of(top, minimum),
        Level.of(statuses, minimum),
        Agreement.of(statuses, half, minimum),
        groups(totals, minimum),
        totals.findings() - totals.judged(),
        minimum);
  }

  /** Months in their order, all else worst first. */
  private static Map<Dimension, List<Group>> groups(Totals totals, long minimum) {
    var groups = new EnumMap<Dimension, List<Group>>(Dimension.class);
    for (var dimension : Dimension.values()) {
      var inOrder =
          totals.sameStatus(dimension).entrySet().stream()
              .map(e -> new Group(e.getKey(), e.getValue(), e.getValue().estimate(minimum)));
      groups.put(
          dimension,
          dimension == Dimension.MONTH
              ? inOrder.toList()
              : inOrder.sorted(Group.WORST_FIRST).toList());
    }
    groups.remove(Dimension.ALL);
    return groups;
  }
}
