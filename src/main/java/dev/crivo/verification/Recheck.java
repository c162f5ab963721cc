package dev.crivo.verification;

import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.PlaybookException.Problem;
import dev.crivo.rulebook.ReachableCases.Limit;
import dev.crivo.rulebook.Rulebook;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

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
   * @param before the last one that loaded; empty where that decides all the same, or there was
   *     none
   */
  public record Loaded(
      Playbook playbook, int examples, List<FailedExample> failed, Optional<Playbook> before)
      implements State {
    public Loaded {
      failed = List.copyOf(failed);
    }

    /**
     * The errors and warnings of its check, the worst first: a note would be told after every save,
     * and asks for nothing. This, too, takes a second or two.
     *
     * @param progress told how much is done, from 0 to 1; what it throws ends the check
     */
    public List<Finding> findings(Limit walk, DoubleConsumer progress) {
      return Check.of(Rulebook.ofConditions(playbook), walk, progress).findings().stream()
          .filter(finding -> finding.severity() != Severity.NOTE)
          .toList();
    }

    /**
     * What became of the cases of the one before. This takes a second or two.
     *
     * @param progress told how much is done, from 0 to 1; what it throws ends the comparison
     */
    public Optional<PlaybookDifference> difference(Limit walk, DoubleConsumer progress) {
      return before.map(b -> PlaybookDifference.between(b, playbook, walk, progress));
    }
  }

  public Recheck {
    files = List.copyOf(files);
  }
}
