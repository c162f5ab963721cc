package dev.crivo.playbook;

import java.util.List;

/** A playbook that cannot be used, with everything that is wrong with it. */
public class PlaybookException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /**
   * One mistake.
   *
   * @param file relative to the playbook's folder
   * @param line counted from 1; 0 where the mistake has no line, as with a missing text
   */
  public record Problem(String file, int line, String message) {
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
            .map(p -> new Problem(folder + "/" + p.file(), p.line(), p.message()))
            .toList());
  }

  public List<Problem> problems() {
    return problems;
  }
}
