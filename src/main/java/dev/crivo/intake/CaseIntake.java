package dev.crivo.intake;

import dev.crivo.table.Table;
import dev.crivo.table.TableRow;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;

/**
 * Takes cases from a table to whoever classifies them.
 *
 * @param <R> what came of all
 */
public final class CaseIntake<R> extends Intake<CaseRow, R> {

  private final CaseRows.Setting setting;
  private final Work<R> work;

  /** Gives all cases, some of them at a time. */
  public interface Cases {
    void each(Consumer<List<CaseRow>> take);
  }

  /** Does something with all cases, and tells what came of it. */
  public interface Work<R> {
    R with(Cases cases);
  }

  public CaseIntake(Table table, CaseRows.Setting setting, Work<R> work) {
    super(table);
    this.setting = setting;
    this.work = work;
  }

  @Override
  Function<TableRow, ReadRow<CaseRow>> reader() {
    return new CaseRows(setting)::read;
  }

  @Override
  public R take(DoubleConsumer progress) {
    return work.with(some -> batches(some, progress));
  }

  /** The work with no case: what would come of one may depend on those before it. */
  @Override
  public R rehearse(DoubleConsumer progress) {
    return work.with(some -> {});
  }
}
