package dev.crivo.audit;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many cases each stratum gives: in proportion to its size, rounded by largest remainders
 * (Hamilton's method), and at least one where there are enough to give. Whole numbers only.
 */
final class Allocation {

  private Allocation() {}

  /**
   * @param sizes of the strata, each at least 1; their order settles ties
   * @param n how many in all, 0 or more; more than there are means all
   */
  static <K> SortedMap<K, Long> of(SortedMap<K, Long> sizes, long n) {
    var shares = new TreeMap<K, Long>(sizes.comparator());
    if (n >= total(sizes)) {
      shares.putAll(sizes);
    } else if (n < sizes.size()) {
      shares.putAll(byLargestRemainders(sizes, n));
    } else {
      shares.putAll(withOneOfEach(sizes, n));
    }
    return shares;
  }

  /** Strata that fall short of one case give one; the others share the rest, by the same law. */
  private static <K> Map<K, Long> withOneOfEach(Map<K, Long> sizes, long n) {
    var all = total(sizes);
    var shares = new LinkedHashMap<K, Long>();
    sizes.forEach(
        (key, size) -> {
          if (Math.multiplyExact(n, size) < all) {
            shares.put(key, 1L);
          }
        });
    if (shares.isEmpty()) {
      return byLargestRemainders(sizes, n);
    }
    var others = new LinkedHashMap<>(sizes);
    others.keySet().removeAll(shares.keySet());
    shares.putAll(withOneOfEach(others, n - shares.size()));
    return shares;
  }

  private static <K> Map<K, Long> byLargestRemainders(Map<K, Long> sizes, long n) {
    var all = total(sizes);
    var shares = new LinkedHashMap<K, Long>();
    sizes.forEach((key, size) -> shares.put(key, Math.multiplyExact(n, size) / all));
    sizes.entrySet().stream()
        .sorted(Comparator.comparing((Map.Entry<K, Long> e) -> -(n * e.getValue() % all)))
        .limit(n - total(shares))
        .forEach(e -> shares.merge(e.getKey(), 1L, Long::sum));
    return shares;
  }

  private static long total(Map<?, Long> counts) {
    return counts.values().stream().mapToLong(n -> n).sum();
  }
}
