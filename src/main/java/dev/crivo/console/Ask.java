package dev.crivo.console;

import java.util.Optional;

/**
 * What a prompt shows before its answer.
 *
 * @param question one sentence
 * @param context where we are, in one line, or empty
 * @param remembered the answer that an empty line keeps, where there is one
 */
public record Ask(String question, String context, Optional<String> remembered) {

  public Ask(String question) {
    this(question, "", Optional.empty());
  }

  Ask remembering(String answer) {
    return new Ask(question, context, Optional.of(answer));
  }
}
