package dev.crivo.console;

import java.util.Optional;

/**
 * What a prompt shows before its answer.
 *
 * @param question one sentence
 * @param context where we are, in one line, or empty
 * @param remembered the answer that an empty line keeps, where there is one
 * @param offered from where the answer is that an empty line confirms, in a few words; empty where
 *     it is one given to this question before
 */
public record Ask(
    String question, String context, Optional<String> remembered, Optional<String> offered) {

  public Ask(String question) {
    this(question, "", Optional.empty());
  }

  public Ask(String question, String context, Optional<String> remembered) {
    this(question, context, remembered, Optional.empty());
  }

  /** With an answer to confirm or change, which was not given to this question here. */
  public Ask offering(String answer, String from) {
    return new Ask(question, context, Optional.of(answer), Optional.of(from));
  }

  Ask remembering(String answer) {
    return new Ask(question, context, Optional.of(answer), offered);
  }
}
