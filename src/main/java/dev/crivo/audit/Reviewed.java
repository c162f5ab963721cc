package dev.crivo.audit;

import dev.crivo.decision.Decision;
import dev.crivo.decision.Review;
import java.util.List;
import java.util.Optional;

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
    if (reviews.isEmpty()) {
      return Optional.empty();
    }
    var first = Opinion.of(reviews.get(0));
    if (reviews.size() == 1) {
      return dispute(levels, Opinion.of(decision), first);
    }
    return reviews.stream()
        .skip(1)
        .flatMap(review -> dispute(levels, first, Opinion.of(review)).stream())
        .findFirst();
  }

  private static Optional<Dispute> dispute(Levels levels, Opinion one, Opinion other) {
    return levels.agree(one, other) ? Optional.empty() : Optional.of(new Dispute(one, other));
  }

  /** Whether anybody names another status than another. */
  public boolean isDisputed(Levels levels) {
    var own = Opinion.of(decision);
    return reviews.stream().anyMatch(review -> !levels.agree(own, Opinion.of(review)));
  }

  /**
   * What the case is found to be in the end: as it was settled, or as two or more reviewers found
   * of one mind. Empty where neither is so.
   */
  public Optional<Opinion> found(Levels levels) {
    if (settled.isPresent()) {
      return settled.map(Opinion::of);
    }
    return reviews.size() > 1 && dispute(levels).isEmpty()
        ? Optional.of(Opinion.of(reviews.get(0)))
        : Optional.empty();
  }

  /** What it is found to be in the end, where that is not what was decided. */
  public Optional<Opinion> overruling(Levels levels) {
    return found(levels).filter(opinion -> !levels.agree(opinion, Opinion.of(decision)));
  }
}
