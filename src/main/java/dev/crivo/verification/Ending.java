package dev.crivo.verification;

import dev.crivo.playbook.Answers;
import dev.crivo.rulebook.Conclusion;
import java.util.Collections;
import java.util.Optional;

/** How a case ends under one of two playbooks. */
public sealed interface Ending {

  /**
   * As its rules conclude.
   *
   * @param conclusion without the name picked and the amounts that are missing, of which there may
   *     be many in a group of cases
   */
  record Concluded(Conclusion conclusion) implements Ending {}

  /**
   * It cannot be told: only the other playbook knows this answer to a question that this one asks.
   */
  record Unknown(String question, String answer) implements Ending {}

  /**
   * How a case ends, where nothing is left to ask.
   *
   * @param answers all that were given, in either interview
   */
  static Ending of(Conclusion conclusion, Answers answers) {
    return conclusion
        .next()
        .<Ending>map(question -> new Unknown(question, answers.get(question).orElseThrow()))
        .orElseGet(() -> new Concluded(broadly(conclusion)));
  }

  private static Conclusion broadly(Conclusion conclusion) {
    var missing = Collections.nCopies(conclusion.missing().size(), 0);
    return new Conclusion(
        conclusion.kind(), conclusion.codes(), Optional.empty(), missing, Optional.empty());
  }
}
