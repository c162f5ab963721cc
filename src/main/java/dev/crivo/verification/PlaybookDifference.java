package dev.crivo.verification;

import dev.crivo.playbook.Playbook;
import dev.crivo.rulebook.ReachableCases;
import dev.crivo.rulebook.ReachableCases.Extent;
import dev.crivo.rulebook.ReachableCases.Limit;
import dev.crivo.rulebook.Rulebook;
import java.util.List;
import java.util.function.DoubleConsumer;

/**
 * What becomes of the cases that an interview can reach when one playbook takes the place of
 * another. Both interviews are held side by side: what either asks is asked, and a case is a set of
 * answers after which neither asks any more.
 *
 * @param declared what the two say differently
 * @param extent how far the cases were walked; its ends are the cases compared
 * @param changes the cases that end otherwise, grouped, those of most cases first
 */
public record PlaybookDifference(
    Playbook before,
    Playbook after,
    DeclaredChanges declared,
    Extent extent,
    Counts counts,
    List<ChangedEnds> changes) {

  /** How many groups are kept; playbooks that differ in more have little in common. */
  static final int MOST_GROUPS = 1000;

  /**
   * How many cases there are of each sort.
   *
   * @param alike that end as before
   * @param askingOtherwise those of them that are asked other questions, or in another order
   * @param changed that end otherwise
   * @param unknown that cannot be compared, as only one of the playbooks knows the answers
   * @param ungrouped those that changed or are unknown, and are in none of the groups kept
   */
  public record Counts(
      long alike, long askingOtherwise, long changed, long unknown, long ungrouped) {}

  public PlaybookDifference {
    changes = List.copyOf(changes);
  }

  /**
   * Compares two playbooks by their conditions alone, without Drools. That is enough: whatever runs
   * a playbook asserts at each evaluation that both agree, and a comparison that had to compile
   * would come seconds later and tell the same.
   *
   * @param progress told how much is done, from 0 to 1
   */
  public static PlaybookDifference between(
      Playbook before, Playbook after, Limit limit, DoubleConsumer progress) {
    return between(before, after, limit, progress, MOST_GROUPS);
  }

  static PlaybookDifference between(
      Playbook before, Playbook after, Limit limit, DoubleConsumer progress, int most) {
    var declared = DeclaredChanges.between(before, after);
    var ends = new EndsCompared(declared.rules(), most);
    var both = ReachableCases.ofBoth(Rulebook.ofConditions(before), Rulebook.ofConditions(after));
    var extent = both.forEach(limit, ends, progress);
    return new PlaybookDifference(before, after, declared, extent, ends.counts(), ends.groups());
  }

  /** Whether some case ends otherwise, or cannot be compared. */
  public boolean changesCases() {
    return counts.changed() + counts.unknown() > 0;
  }
}
