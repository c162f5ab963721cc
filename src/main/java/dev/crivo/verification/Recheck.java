package dev.crivo.verification;

import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.PlaybookException.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What became of a playbook whose files were saved.
 *
 * @param files that were added, changed or removed since the last time, in order; none the first
 *     time
 */
public record Recheck(List<String> files, State state) {

  /** Whether a playbook loads, and what follows then. */
  public sealed interface State {}

  /** It does not load, for these reasons. */
  public record Refused(List<Problem> problems) implements State {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /**
   * It loads.
   *
   * @param examples how many example cases it has
   * @param failed those that fail
   * @param findings errors and warnings of its check, the worst first
   * @param difference to the last one that loaded; empty where nothing that decides was changed, or
   *     there was none
   */
  public record Loaded(
      Playbook playbook,
      int examples,
      List<FailedExample> failed,
      List<Finding> findings,
      Optional<PlaybookDifference> difference)
      implements State {
    public Loaded {
      failed = List.copyOf(failed);
      findings = List.copyOf(findings);
    }
  }

  public Recheck {
    files = List.copyOf(files);
  }
}
