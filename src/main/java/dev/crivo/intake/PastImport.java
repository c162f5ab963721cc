package dev.crivo.intake;

import dev.crivo.decision.Decisions;
import dev.crivo.decision.PastDecision;
import dev.crivo.table.Table;
import dev.crivo.table.TableRow;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** Takes past decisions from a table into a record, each once. */
public final class PastImport extends Intake<PastDecision, PastImport.Result> {

  private final PastRows.Setting setting;
  private final Decisions decisions;

  /**
   * What came of it.
   *
   * @param taken decisions recorded, or to be recorded
   * @param present decisions that were on record already
   */
  public record Result(long taken, long present) {

    /** Of a table from which nothing is taken. */
    public static final Result NOTHING = new Result(0, 0);
  }

  public PastImport(Table table, PastRows.Setting setting, Decisions decisions) {
    super(table);
    this.setting = setting;
    this.decisions = decisions;
  }

  @Override
  Function<TableRow, ReadRow<PastDecision>> reader() {
    return new PastRows(setting)::read;
  }

  @Override
  public Result take(DoubleConsumer progress) {
    return counted(batch -> decisions.recordPast(setting.playbook(), batch), progress);
  }

  @Override
  public Result rehearse(DoubleConsumer progress) {
    return counted(batch -> batch.size() - decisions.countPast(batch), progress);
  }

  /**
   * @param take tells how many of a batch are new
   */
  private Result counted(ToIntFunction<List<PastDecision>> take, DoubleConsumer progress) {
    var counts = new long[2];
    batches(
        batch -> {
          var taken = take.applyAsInt(batch);
          counts[0] += taken;
          counts[1] += batch.size() - taken;
        },
        progress);
    return new Result(counts[0], counts[1]);
  }
}
