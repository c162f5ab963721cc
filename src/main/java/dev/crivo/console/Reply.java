package dev.crivo.console;

/** What a person did at a prompt. */
public sealed interface Reply {

  /**
   * An answer that the prompt accepts.
   *
   * @param value of the choice, the digits of the number, or the text
   */
  record Answer(String value) implements Reply {}

  /** Wants to know more before answering. */
  record Help() implements Reply {}

  /** Wants the question before. */
  record Back() implements Reply {}

  /** Wants to change an earlier answer. */
  record Edit() implements Reply {}

  /** Wants to stop for now. */
  record Leave() implements Reply {}

  /** The input is at its end: nobody is there to answer. */
  record Ended() implements Reply {}
}
