package dev.crivo.intake;

import dev.crivo.table.Table;
import dev.crivo.table.TableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;

/**
 * Takes a table into a record: all rows are read and checked before the first is taken. Then they
 * are taken a batch at a time, so that what is stopped goes on when it is begun again.
 *
 * @param <T> what is made of a row
 * @param <R> what came of all
 */
public abstract class Intake<T, R> {

  /** Every one is a transaction, for which others wait: a second or so, as they have patience. */
  private static final int BATCH = 2_000;

  private final Table table;

  Intake(Table table) {
    this.table = table;
  }

  /** Reads the rows of the table once, from the first to the last. */
  abstract Function<TableRow, ReadRow<T>> reader();

  /** Records the rows that are right, but for what is on record already. */
  public abstract R take(DoubleConsumer progress);

  /** What {@link #take} would do. */
  public abstract R rehearse(DoubleConsumer progress);

  /**
   * Reads all rows and takes none.
   *
   * @param see told of every row
   * @param progress told the share that is done, from 0 to 1
   */
  public final void check(Consumer<ReadRow<T>> see, DoubleConsumer progress) {
    var reader = reader();
    table.each(row -> see.accept(reader.apply(row)), progress);
  }

  /** Gives what the rows that are right came to, some of them at a time. */
  final void batches(Consumer<List<T>> take, DoubleConsumer progress) {
    var batch = new ArrayList<T>();
    check(
        row -> {
          if (row.problems().isEmpty()) {
            batch.add(row.value());
          }
          if (batch.size() == BATCH) {
            take.accept(List.copyOf(batch));
            batch.clear();
          }
        },
        progress);
    if (!batch.isEmpty()) {
      take.accept(List.copyOf(batch));
    }
  }
}
