package dev.crivo.intake;

import dev.crivo.table.RowProblem;
import dev.crivo.table.TableRow;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a row came to: something to record, or what is wrong with it.
 *
 * @param <T> what is made of a row
 */
public final class ReadRow<T> {

  private final TableRow row;
  private final List<RowProblem> problems;
  private final Supplier<T> value;

  /**
   * @param value asked for once at most, and only where there is no problem
   */
  ReadRow(TableRow row, List<RowProblem> problems, Supplier<T> value) {
    this.row = row;
    this.problems = List.copyOf(problems);
    this.value = value;
  }

  public TableRow row() {
    return row;
  }

  /** Empty where the row can be recorded. */
  public List<RowProblem> problems() {
    return problems;
  }

  /** Made when it is asked for: to grade a note takes longer than to check all the rest. */
  T value() {
    return value.get();
  }
}
