package dev.crivo.decision;

import dev.crivo.decision.Decision.Chosen;
import dev.crivo.decision.Decision.Origin;
import dev.crivo.decision.Review.Draw;
import dev.crivo.decision.Review.Kind;
import dev.crivo.decision.Review.Shown;
import dev.crivo.playbook.Answers;
import java.time.Instant;
import java.util.Optional;

/** A review about to be recorded: a {@link Review} without what the store adds to it. */
public record NewReview(
    String decision,
    Kind kind,
    String by,
    Shown shown,
    Answers answers,
    Suggested suggested,
    Optional<Chosen> chosen,
    String note,
    Origin origin,
    Draw draw) {

  public NewReview {
    Decision.requireText("by", by);
  }

  Review recorded(String id, Instant at) {
    return new Review(
        id, decision, kind, by, at, shown, answers, suggested, chosen, note, origin, draw);
  }
}
