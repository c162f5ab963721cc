package dev.crivo.audit;

import dev.crivo.audit.ConfusionMatrix.Cell;
import dev.crivo.decision.Decision;
import dev.crivo.decision.Review;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How far two who looked at the same cases agree.
 *
 * @param between who they are
 * @param n how many cases both looked at
 * @param top of the top levels of their statuses
 * @param status of their statuses, details left aside
 */
public record Concordance(Between between, long n, Agreement top, Agreement status) {

  /**
   * Two who looked at the same cases.
   *
   * @param one a reviewer in lower case; empty for those who decided
   * @param other a reviewer in lower case; empty for all of them, the first of each case
   * @param blind whether no reviewer saw what was chosen
   */
  public record Between(Optional<String> one, Optional<String> other, boolean blind)
      implements Comparable<Between> {

    private static final Comparator<Between> ORDER =
        Comparator.comparing((Between b) -> !b.blind())
            .thenComparing(b -> b.one().isPresent())
            .thenComparing(b -> b.one().orElse(""))
            .thenComparing(b -> b.other().orElse(""));

    @Override
    public int compareTo(Between that) {
      return ORDER.compare(this, that);
    }
  }

  /**
   * All of them: those who decided with all reviewers and with each, and every two reviewers who
   * have a case in common; blind reviews first, and apart from those that saw what was chosen. An
   * opinion that cannot be held against others is in none.
   *
   * @param minimum with fewer cases nothing is said; 1 or more
   */
  public static List<Concordance> of(List<Reviewed> cases, Levels levels, long minimum) {
    var counts = new TreeMap<Between, Counts<Cell>>();
    for (var reviewed : cases) {
      for (var blind : List.of(true, false)) {
        var reviews =
            reviewed.reviews().stream()
                .filter(r -> r.shown().isBlind() == blind)
                .filter(r -> levels.isJudged(Opinion.of(r, levels)));
        count(reviewed.decision(), reviews.toList(), blind, levels, counts);
      }
    }
    return counts.entrySet().stream()
        .filter(entry -> !repeats(entry.getKey(), counts))
        .map(entry -> of(entry.getKey(), entry.getValue(), levels, minimum))
        .toList();
  }

  private static void count(
      Decision decision,
      List<Review> reviews,
      boolean blind,
      Levels levels,
      Map<Between, Counts<Cell>> counts) {
    if (levels.isJudged(Opinion.of(decision, levels))) {
      countWithDecision(decision, reviews, blind, levels, counts);
    }
    for (var i = 0; i < reviews.size(); i++) {
      for (var other : reviews.subList(i + 1, reviews.size())) {
        addInOrder(reviews.get(i), other, blind, levels, counts);
      }
    }
  }

  private static void countWithDecision(
      Decision decision,
      List<Review> reviews,
      boolean blind,
      Levels levels,
      Map<Between, Counts<Cell>> counts) {
    var decided = code(levels, Opinion.of(decision, levels));
    for (var review : reviews) {
      var found = code(levels, Opinion.of(review, levels));
      if (review == reviews.get(0)) {
        add(counts, new Between(Optional.empty(), Optional.empty(), blind), decided, found);
      }
      add(counts, new Between(Optional.empty(), by(review), blind), decided, found);
    }
  }

  /** The same two in the same order, whoever was first with a case. */
  private static void addInOrder(
      Review one, Review other, boolean blind, Levels levels, Map<Between, Counts<Cell>> counts) {
    var sorted = new ArrayList<>(List.of(one, other));
    sorted.sort(Comparator.comparing(review -> by(review).orElseThrow()));
    add(
        counts,
        new Between(by(sorted.get(0)), by(sorted.get(1)), blind),
        code(levels, Opinion.of(sorted.get(0), levels)),
        code(levels, Opinion.of(sorted.get(1), levels)));
  }

  private static Optional<String> by(Review review) {
    return Optional.of(review.by().toLowerCase(Locale.ROOT));
  }

  private static String code(Levels levels, Opinion opinion) {
    return levels.at(Levels.STATUS, opinion.status());
  }

  private static void add(
      Map<Between, Counts<Cell>> counts, Between between, String one, String other) {
    counts.computeIfAbsent(between, absent -> new Counts<>()).add(new Cell(one, other));
  }

  /** The one reviewer there is says the same as all of them. */
  private static boolean repeats(Between between, Map<Between, Counts<Cell>> counts) {
    return between.one().isEmpty()
        && between.other().isEmpty()
        && counts.keySet().stream()
                .filter(b -> b.blind() == between.blind())
                .filter(b -> b.one().isEmpty() && b.other().isPresent())
                .count()
            == 1;
  }

  private static Concordance of(Between between, Counts<Cell> counts, Levels levels, long minimum) {
    var matrix = ConfusionMatrix.of(counts);
    var statuses = matrix.over(levels.scale(Levels.STATUS));
    var tops = matrix.by(code -> levels.at(Levels.TOP, code)).over(levels.scale(Levels.TOP));
    return new Concordance(
        between, matrix.n(), Agreement.of(tops, minimum), Agreement.of(statuses, minimum));
  }
}
