package dev.crivo.audit;

import dev.crivo.decision.Decision;
import dev.crivo.decision.Review;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A decision with what others found of its case.
 *
 * @param reviews in the order recorded
 * @param settled by a third person
 */
public record Reviewed(Decision decision, List<Review> reviews, Optional<Review> settled) {

  /** Two opinions that do not name the same status. */
  public record Dispute(Opinion one, Opinion other) {}

  /**
   * @param all reviews of both kinds, in the order recorded; those of other decisions are passed
   *     over
   */
  public static Reviewed of(Decision decision, List<Review> all) {
    var own = all.stream().filter(r -> r.decision().equals(decision.id())).toList();
    return new Reviewed(
        decision,
        own.stream().filter(Review::isReview).toList(),
        own.stream().filter(r -> !r.isReview()).findFirst());
  }

  /**
   * What there is to settle: the first reviewer and the first who found something else; where there
   * is only one, the person who decided and the reviewer.
   */
  public Optional<Dispute> dispute(Levels levels) {
    var found = judged(levels);
    if (found.size() == 1) {
      return dispute(levels, Opinion.of(decision, levels), found.get(0));
    }
    return found.stream()
        .skip(1)
        .flatMap(opinion -> dispute(levels, found.get(0), opinion).stream())
        .findFirst();
  }

  private static Optional<Dispute> dispute(Levels levels, Opinion one, Opinion other) {
    return levels.differ(one, other) ? Optional.of(new Dispute(one, other)) : Optional.empty();
  }

  /** What reviewers found, but for statuses that cannot be held against others. */
  private List<Opinion> judged(Levels levels) {
    return reviews.stream().map(r -> Opinion.of(r, levels)).filter(levels::isJudged).toList();
  }

  /** The statuses, decided or found, that cannot be held against others; empty without reviews. */
  public List<String> notJudged(Levels levels) {
    return reviews.isEmpty()
        ? List.of()
        : Stream.concat(
                Stream.of(Opinion.of(decision, levels)),
                reviews.stream().map(r -> Opinion.of(r, levels)))
            .filter(opinion -> !levels.isJudged(opinion))
            .flatMap(opinion -> opinion.status().stream())
            .distinct()
            .toList();
  }

  /** Whether anybody names another status than another. */
  public boolean isDisputed(Levels levels) {
    var own = Opinion.of(decision, levels);
    return reviews.stream().anyMatch(r -> levels.differ(own, Opinion.of(r, levels)))
        || dispute(levels).isPresent();
  }

  /**
   * What the case is found to be in the end: as it was settled, or as two or more reviewers found
   * of one mind. Empty where neither is so.
   */
  public Optional<Opinion> found(Levels levels) {
    if (settled.isPresent()) {
      return settled.map(review -> Opinion.of(review, levels));
    }
    var found = judged(levels);
    return found.size() > 1 && dispute(levels).isEmpty()
        ? Optional.of(found.get(0))
        : Optional.empty();
  }

  /** What it is found to be in the end, where that is not what was decided. */
  public Optional<Opinion> overruling(Levels levels) {
    return found(levels).filter(found -> levels.differ(found, Opinion.of(decision, levels)));
  }
}
