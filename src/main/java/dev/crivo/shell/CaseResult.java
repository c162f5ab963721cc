package dev.crivo.shell;

import dev.crivo.decision.Alternative;
import dev.crivo.decision.Decision.Chosen;
import dev.crivo.decision.Suggested;
import dev.crivo.playbook.Status;
import dev.crivo.rulebook.Conclusion;
import java.util.List;
import java.util.Optional;

/**
 * How cases with the same answers end.
 *
 * @param cells what a table of results tells of them, by {@link ResultColumns}
 * @param open what has to be known or done first, in words; "" where the status is settled
 * @param settled empty where it is not
 */
record CaseResult(
    Conclusion.Kind kind, List<String> cells, String open, Optional<Settled> settled) {

  /**
   * A status that no further answer can change.
   *
   * @param alternatives as they are recorded with it
   */
  record Settled(
      Status outcome, Chosen chosen, Suggested suggested, List<Alternative> alternatives) {}
}
