package dev.crivo.intake;

import dev.crivo.decision.Decision.Subject;
import dev.crivo.decision.Tenants;
import dev.crivo.table.Table;
import dev.crivo.table.TableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.Function;

/**
 * Takes a list of entitlements into a record: those that were not known yet are recorded, and those
 * of which there are fewer than known are told.
 */
public final class ListedImport extends Intake<Listed, ListedImport.Result> {

  private final ListedRows.Setting setting;
  private final Tenants tenants;
  private final int most;

  /**
   * A row that tells of fewer entitlements than are known, for which nothing was changed.
   *
   * @param known how many are on record, whatever their status
   * @param listed how many the list tells of
   */
  public record Fewer(long row, Subject about, int known, int listed) {}

  /**
   * What came of it.
   *
   * @param entitlements recorded, or to be recorded
   * @param added rows about tenants and workloads of which no entitlement was known
   * @param more rows with more than were known
   * @param same rows with as many
   * @param fewer rows with fewer
   * @param firstFewer the first of those
   */
  public record Result(
      long entitlements, long added, long more, long same, long fewer, List<Fewer> firstFewer) {

    /** Of a list from which nothing is taken. */
    public static final Result NOTHING = new Result(0, 0, 0, 0, 0, List.of());

    public Result {
      firstFewer = List.copyOf(firstFewer);
    }
  }

  /**
   * @param most how many rows with fewer entitlements to keep
   */
  public ListedImport(Table table, ListedRows.Setting setting, Tenants tenants, int most) {
    super(table);
    this.setting = setting;
    this.tenants = tenants;
    this.most = most;
  }

  @Override
  Function<TableRow, ReadRow<Listed>> reader() {
    return new ListedRows(setting)::read;
  }

  @Override
  public Result take(DoubleConsumer progress) {
    return compared(
        batch ->
            tenants.recordListed(setting.playbook(), batch.stream().map(Listed::decision).toList()),
        progress);
  }

  @Override
  public Result rehearse(DoubleConsumer progress) {
    return compared(
        batch -> tenants.known(batch.stream().map(row -> row.decision().subject()).toList()),
        progress);
  }

  /**
   * @param known tells how many were known of each
   */
  private Result compared(Function<List<Listed>, List<Integer>> known, DoubleConsumer progress) {
    var counts = new Counts();
    batches(
        batch -> {
          var before = known.apply(batch);
          for (var i = 0; i < batch.size(); i++) {
            counts.add(batch.get(i), before.get(i));
          }
        },
        progress);
    return counts.result();
  }

  /** Counts rows by how many were known before. */
  private final class Counts {
    private final List<Fewer> firstFewer = new ArrayList<>();
    private long entitlements;
    private long added;
    private long more;
    private long same;
    private long fewer;

    void add(Listed row, int known) {
      var listed = row.entitlements();
      entitlements += Math.max(0, listed - known);
      if (known == 0) {
        added++;
      } else if (listed > known) {
        more++;
      } else if (listed == known) {
        same++;
      } else {
        addFewer(new Fewer(row.row(), row.decision().subject(), known, listed));
      }
    }

    private void addFewer(Fewer row) {
      fewer++;
      if (firstFewer.size() < most) {
        firstFewer.add(row);
      }
    }

    Result result() {
      return new Result(entitlements, added, more, same, fewer, firstFewer);
    }
  }
}
