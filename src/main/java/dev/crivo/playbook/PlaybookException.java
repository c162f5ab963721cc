package dev.crivo.playbook;

import java.util.List;
import java.util.Locale;

/** A playbook that cannot be used, with everything that is wrong with it. */
public class PlaybookException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** What sort of mistake it is. */
  public enum Kind {
    /** A question that neither rules nor pick lists read. */
    UNREAD_QUESTION,
    /** A choice that no rule reads. */
    UNREAD_CHOICE,
    /** Conditions of one rule that no answer meets. */
    IMPOSSIBLE_CONDITION,
    /** A text that the screens need, missing in some language. */
    MISSING_TEXT,
    /** A text that nothing shows. */
    UNUSED_TEXT,
    /** Choices of no question. */
    UNUSED_ENUM,
    /** A number that no rule compares with. */
    UNUSED_THRESHOLD,
    /** Anything else that keeps the playbook from being read. */
    UNREADABLE;

    /** As it is written in messages and JSON, such as {@code unread-question}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * One mistake.
   *
   * @param file relative to the playbook's folder
   * @param line counted from 1; 0 where the mistake has no line, as with a missing text
   */
  public record Problem(Kind kind, String file, int line, String message) {

    /** One of no particular sort. */
    public Problem(String file, int line, String message) {
      this(Kind.UNREADABLE, file, line, message);
    }

    @Override
    public String toString() {
      return line > 0 ? file + ":" + line + ": " + message : file + ": " + message;
    }
  }

  private final transient List<Problem> problems;

  public PlaybookException(List<Problem> problems) {
    super(String.join("\n", problems.stream().map(Problem::toString).toList()));
    this.problems = List.copyOf(problems);
  }

  public PlaybookException(String file, String message) {
    this(List.of(new Problem(file, 0, message)));
  }

  /** The same, saying which of several playbooks it is about. */
  public PlaybookException in(String folder) {
    return new PlaybookException(
        problems.stream()
            .map(p -> new Problem(p.kind(), folder + "/" + p.file(), p.line(), p.message()))
            .toList());
  }

  public List<Problem> problems() {
    return problems;
  }
}
