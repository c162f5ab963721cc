package dev.crivo.intake;

import dev.crivo.decision.PastDecision;
import dev.crivo.table.RowProblem;
import dev.crivo.table.TableRow;
import java.util.List;
import java.util.function.Supplier;

/** What a row came to: a decision, or what is wrong with it. */
public final class PastRow {

  private final TableRow row;
  private final List<RowProblem> problems;
  private final Supplier<PastDecision> decision;

  /**
   * @param decision asked for once at most, and only where there is no problem
   */
  PastRow(TableRow row, List<RowProblem> problems, Supplier<PastDecision> decision) {
    this.row = row;
    this.problems = List.copyOf(problems);
    this.decision = decision;
  }

  public TableRow row() {
    return row;
  }

  /** Empty where the row is a decision. */
  public List<RowProblem> problems() {
    return problems;
  }

  /** Made when it is asked for: to grade its note takes longer than to check all the rest. */
  PastDecision decision() {
    return decision.get();
  }
}
