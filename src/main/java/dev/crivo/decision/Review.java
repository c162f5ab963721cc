package dev.crivo.decision;

import dev.crivo.decision.Decision.Chosen;
import dev.crivo.decision.Decision.Origin;
import dev.crivo.playbook.Answers;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody else than the person who decided found of a case, on record beside the decision. It
 * never changes, and changes nothing of the decision.
 *
 * @param id a ULID; ids sort in the order in which reviews were recorded
 * @param decision the id of the decision
 * @param by who reviewed, or settled
 * @param at when it was recorded, to the millisecond
 * @param shown what the reviewer saw of the decision before answering
 * @param suggested what the rules in use then suggested for the reviewer's answers
 * @param chosen the status that is right by the reviewer; empty where none follows
 * @param note may be empty
 * @param origin the words and rules of the review, not those of the decision
 * @param draw the sample that brought the case to the reviewer
 */
public record Review(
    String id,
    String decision,
    Kind kind,
    String by,
    Instant at,
    Shown shown,
    Answers answers,
    Suggested suggested,
    Optional<Chosen> chosen,
    String note,
    Origin origin,
    Draw draw) {

  /** What it is for. */
  public enum Kind {
    /** A second opinion. */
    REVIEW,
    /** What a third person settled where opinions differ. */
    ADJUDICATION
  }

  /** What a reviewer sees of a decision. */
  public enum Shown {
    /** Whom and what it is about, and when it was made. */
    SUBJECT,
    /** The note too, without the names of statuses. */
    NOTE,
    /** All of it. */
    DECISION;

    /** Whether the reviewer did not see what was chosen. */
    public boolean isBlind() {
      return this != DECISION;
    }
  }

  /**
   * Which sample a case was drawn in.
   *
   * @param frame SHA-256, in hex, of the ids of all cases that it was drawn from
   */
  public record Draw(String seed, String frame) {}

  /** The code of the status that is right by the reviewer; empty where none follows. */
  public Optional<String> status() {
    return chosen.map(Chosen::status);
  }

  public boolean isReview() {
    return kind == Kind.REVIEW;
  }
}
