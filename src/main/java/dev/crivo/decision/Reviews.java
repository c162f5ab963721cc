package dev.crivo.decision;

import dev.crivo.decision.Review.Kind;
import dev.crivo.decision.ReviewRefused.Code;
import dev.crivo.playbook.Playbook;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The reviews of decisions on record. They are added and never changed. Every call may throw a
 * {@link StorageException}.
 */
public final class Reviews {

  /** Ids asked for at once: stores allow only so many parameters. */
  private static final int BATCH = 500;

  private final Store database;
  private final Clock clock;
  private final Ids ids = new Ids();

  Reviews(Store database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Records a review. The playbook's files are kept, as with a decision.
   *
   * @param playbook the one that it was made under
   * @throws ReviewRefused where it cannot be recorded
   */
  public Review record(Playbook playbook, NewReview review) {
    if (!review.origin().playbookVersion().equals(playbook.version())) {
      throw new IllegalArgumentException("playbook: not the version the review was made under");
    }
    return database.write(
        sql -> {
          var rows = new ReviewRows(sql);
          refuse(review, new DecisionRows(sql), rows);
          var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
          new KeptPlaybooks(sql).keep(KeptPlaybooks.Kept.of(playbook, at));
          var recorded = review.recorded(ids.after(rows.latestId(), at, 1).get(0), at);
          rows.add(recorded);
          return recorded;
        });
  }

  /** Under the lock of the database: what is refused here nobody can have added meanwhile. */
  private static void refuse(NewReview review, DecisionRows decisions, ReviewRows reviews) {
    var id = review.decision();
    var decision =
        decisions.get(id).orElseThrow(() -> new ReviewRefused(Code.NO_SUCH_DECISION, id));
    if (isSame(decision.by(), review.by())) {
      throw new ReviewRefused(Code.OWN_DECISION, id);
    }
    for (var other : reviews.of(List.of(id))) {
      refusal(other, review)
          .ifPresent(
              code -> {
                throw new ReviewRefused(code, id);
              });
    }
  }

  /** Why the one cannot stand beside another of the same decision. */
  private static Optional<Code> refusal(Review there, NewReview review) {
    var isReview = review.kind() == Kind.REVIEW;
    if (!isReview && !there.isReview()) {
      return Optional.of(Code.ALREADY_SETTLED);
    } else if (!isSame(there.by(), review.by())) {
      return Optional.empty();
    } else if (there.isReview()) {
      return Optional.of(isReview ? Code.ALREADY_REVIEWED : Code.OWN_REVIEW);
    }
    return Optional.of(Code.OWN_ADJUDICATION);
  }

  /** Whether two names are those of one person: whatever their case. */
  public static boolean isSame(String one, String other) {
    return DecisionRow.folded(one).equals(DecisionRow.folded(other));
  }

  /** The reviews of these decisions, of both kinds, in the order recorded. */
  public List<Review> of(Collection<String> decisions) {
    var all = new ArrayList<Review>();
    var wanted = List.copyOf(decisions);
    for (var from = 0; from < wanted.size(); from += BATCH) {
      var some = wanted.subList(from, Math.min(from + BATCH, wanted.size()));
      all.addAll(database.read(sql -> new ReviewRows(sql).of(some)));
    }
    return List.copyOf(all);
  }

  /** All reviews on record, of both kinds, in the order recorded. */
  public List<Review> all() {
    return database.read(sql -> new ReviewRows(sql).all());
  }
}
