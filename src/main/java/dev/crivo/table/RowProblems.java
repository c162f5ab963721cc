package dev.crivo.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The problems of a table's rows, of which only the first are kept: there may be a million. */
public final class RowProblems {

  private final int most;
  private final List<RowProblem> kept = new ArrayList<>();
  private long total;
  private long rows;
  private long lastRow;

  /**
   * @param most how many to keep
   */
  public RowProblems(int most) {
    this.most = most;
  }

  /** Those of one row are added one after the other. */
  public void add(RowProblem problem) {
    if (kept.size() < most) {
      kept.add(problem);
    }
    total++;
    if (problem.row() != lastRow) {
      rows++;
      lastRow = problem.row();
    }
  }

  public void addAll(Collection<RowProblem> problems) {
    problems.forEach(this::add);
  }

  public boolean isEmpty() {
    return total == 0;
  }

  /** The first ones, in the order of the table. */
  public List<RowProblem> kept() {
    return List.copyOf(kept);
  }

  /** How many there are in all. */
  public long total() {
    return total;
  }

  /** How many there are beyond those that were kept. */
  public long more() {
    return total - kept.size();
  }

  /** How many rows have a problem. */
  public long rows() {
    return rows;
  }
}
