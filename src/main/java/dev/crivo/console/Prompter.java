package dev.crivo.console;

import java.util.List;

/**
 * Asks a person. Never takes an answer that nobody gave: an empty line keeps the remembered answer
 * or is asked again, and the end of the input is a reply of its own.
 */
public interface Prompter {

  /** Asks for one of several choices. The answer is the value of the choice. */
  Reply choose(Ask ask, List<Choice> choices);

  /**
   * Asks for a text of one line.
   *
   * @param suggestions answers to pick from; others may be typed
   */
  Reply text(Ask ask, List<String> suggestions, Check check);

  /** Asks for a whole number, zero or more. The answer has no leading zeros. */
  Reply number(Ask ask, Check check);
}
