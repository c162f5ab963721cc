package dev.crivo.playbook;

import java.util.List;
import java.util.Optional;

/**
 * One fact of a case and the question that asks for it.
 *
 * @param name the field of {@code Case} in the playbook's {@code case.drl}
 * @param choices the names of its choices in the order shown; empty for numbers and texts
 */
public record Question(String name, Kind kind, List<String> choices) {

  /** The greatest number that answers a question. */
  public static final int MOST = 999_999_999;

  /** What an answer looks like. */
  public enum Kind {
    /** One of the declared choices. */
    CHOICE,
    /** A whole number, zero or more. */
    NUMBER,
    /** A name, picked from a status's pick list or typed. */
    TEXT
  }

  public Question {
    choices = List.copyOf(choices);
  }

  /**
   * The canonical form of what somebody wrote, or empty where it is no answer to this question.
   * Choices are matched by name, whatever their case and with {@code -} for {@code _}.
   */
  public Optional<String> canonical(String written) {
    var text = written.strip();
    return switch (kind) {
      case CHOICE ->
          choices.stream().filter(c -> c.equalsIgnoreCase(text.replace('-', '_'))).findFirst();
      case NUMBER ->
          text.matches("[0-9]{1,9}")
              ? Optional.of(String.valueOf(Integer.parseInt(text)))
              : Optional.empty();
      case TEXT -> text.isEmpty() ? Optional.empty() : Optional.of(text);
    };
  }
}
