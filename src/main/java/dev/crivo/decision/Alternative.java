package dev.crivo.decision;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One answer away: what the rules would have suggested had one question been answered otherwise.
 *
 * @param question whose answer is another one
 * @param answer the other answer, in canonical form
 * @param codes the deepest status suggested then, alone; or the follow-ups, or the statuses in
 *     conflict; or none
 * @param picked the detail picked by name, where the status suggested then has one
 * @param next the question that would come next, where more would have to be asked
 */
public record Alternative(
    String question,
    String answer,
    Suggested.Kind kind,
    List<String> codes,
    Optional<String> picked,
    Optional<String> next) {

  public Alternative {
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(answer, "answer");
    Objects.requireNonNull(kind, "kind");
    codes = List.copyOf(codes);
  }
}
