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

  public static Opinion of(Decision decision) {
    return new Opinion(
        decision.by(),
        decision.answers(),
        decision.suggested(),
        Optional.of(decision.chosen()),
        decision.note().text());
  }

  public static Opinion of(Review review) {
    return new Opinion(
        review.by(), review.answers(), review.suggested(), review.chosen(), review.note());
  }

  public Optional<String> status() {
    return chosen.map(Chosen::status);
  }
}
