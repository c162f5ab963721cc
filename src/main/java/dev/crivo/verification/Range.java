package dev.crivo.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Whole numbers from one to another, both included.
 *
 * @param to empty where there is no upper bound
 */
public record Range(int from, OptionalInt to) {

  /**
   * The ranges that some numbers stand for.
   *
   * @param all the numbers told apart, ascending; each also stands for those up to the next one
   * @param some of them
   */
  public static List<Range> of(List<Integer> all, List<Integer> some) {
    var ranges = new ArrayList<Range>();
    for (int first = 0; first < all.size(); first++) {
      if (some.contains(all.get(first))) {
        var next = first;
        while (next < all.size() && some.contains(all.get(next))) {
          next++;
        }
        var last = next == all.size() ? OptionalInt.empty() : OptionalInt.of(all.get(next) - 1);
        ranges.add(new Range(all.get(first), last));
        first = next;
      }
    }
    return ranges;
  }
}
