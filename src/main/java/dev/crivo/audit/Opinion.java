package dev.crivo.audit;

import dev.crivo.decision.Decision;
import dev.crivo.decision.Decision.Chosen;
import dev.crivo.decision.Review;
import dev.crivo.decision.Suggested;
import dev.crivo.playbook.Answers;
import java.util.Optional;

/**
 * What somebody found of a case: the person who decided, a reviewer, or who settled it.
 *
 * @param chosen empty where no status follows
 */
public record Opinion(
    String by, Answers answers, Suggested suggested, Optional<Chosen> chosen, String note) {

  /** Of the person who decided; the status under its name of today, where there is one. */
  public static Opinion of(Decision decision, Levels levels) {
    return new Opinion(
        decision.by(),
        decision.answers(),
        decision.suggested(),
        Optional.of(current(decision.chosen(), levels)),
        decision.note().text());
  }

  /** Of a reviewer; the status under its name of today, where there is one. */
  public static Opinion of(Review review, Levels levels) {
    return new Opinion(
        review.by(),
        review.answers(),
        review.suggested(),
        review.chosen().map(chosen -> current(chosen, levels)),
        review.note());
  }

  private static Chosen current(Chosen chosen, Levels levels) {
    return new Chosen(levels.current(chosen.status()), chosen.picked(), chosen.overriding());
  }

  public Optional<String> status() {
    return chosen.map(Chosen::status);
  }
}
