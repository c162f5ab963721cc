package dev.crivo.intake;

import dev.crivo.decision.PastDecision;
import dev.crivo.table.RowProblem;
import dev.crivo.table.TableRow;
import java.util.List;
import java.util.Optional;

/**
 * What a row came to.
 *
 * @param decision empty where the row has a problem
 */
public record PastRow(TableRow row, Optional<PastDecision> decision, List<RowProblem> problems) {
  public PastRow {
    problems = List.copyOf(problems);
  }
}
