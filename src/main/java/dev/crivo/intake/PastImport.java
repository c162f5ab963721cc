package dev.crivo.intake;

import dev.crivo.decision.Decisions;
import dev.crivo.decision.PastDecision;
import dev.crivo.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.ToIntFunction;

/**
 * Takes past decisions from a table into a record: all rows are read and checked before the first
 * is taken. Then they are taken a batch at a time, so that what is stopped goes on when it is begun
 * again.
 */
public final class PastImport {

  /** Every one is a transaction, for which others wait: a second or so, as they have patience. */
  private static final int BATCH = 2_000;

  private final Table table;
  private final PastRows.Setting setting;
  private final Decisions decisions;

  /**
   * What came of it.
   *
   * @param taken decisions recorded, or to be recorded
   * @param present decisions that were on record already
   */
  public record Result(long taken, long present) {}

  public PastImport(Table table, PastRows.Setting setting, Decisions decisions) {
    this.table = table;
    this.setting = setting;
    this.decisions = decisions;
  }

  /**
   * Reads all rows and takes none.
   *
   * @param see told of every row
   * @param progress told the share that is done, from 0 to 1
   */
  public void check(Consumer<PastRow> see, DoubleConsumer progress) {
    var rows = new PastRows(setting);
    table.each(row -> see.accept(rows.read(row)), progress);
  }

  /** Records the rows that are decisions, but for those that were recorded before. */
  public Result take(DoubleConsumer progress) {
    return batches(batch -> decisions.recordPast(setting.playbook(), batch), progress);
  }

  /** What {@link #take} would do. */
  public Result rehearse(DoubleConsumer progress) {
    return batches(batch -> batch.size() - decisions.countPast(batch), progress);
  }

  /**
   * @param take tells how many of a batch are new
   */
  private Result batches(ToIntFunction<List<PastDecision>> take, DoubleConsumer progress) {
    var batch = new ArrayList<PastDecision>();
    var counts = new long[2];
    check(
        row -> {
          if (row.problems().isEmpty()) {
            batch.add(row.decision());
          }
          if (batch.size() == BATCH) {
            flush(batch, take, counts);
          }
        },
        progress);
    if (!batch.isEmpty()) {
      flush(batch, take, counts);
    }
    return new Result(counts[0], counts[1]);
  }

  private static void flush(
      List<PastDecision> batch, ToIntFunction<List<PastDecision>> take, long[] counts) {
    var taken = take.applyAsInt(List.copyOf(batch));
    counts[0] += taken;
    counts[1] += batch.size() - taken;
    batch.clear();
  }
}
