package dev.crivo.audit;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often each thing was seen. Two counts of different cases add up to the count of both, so that
 * each part of the cases can be counted on its own, in any order. Not for several threads at once.
 */
public final class Counts<K extends Comparable<? super K>> {

  private final SortedMap<K, Long> counts = new TreeMap<>();

  /** Counts one more. */
  public void add(K key) {
    add(key, 1);
  }

  /**
   * Counts so many more.
   *
   * @throws IllegalArgumentException where it would count backwards
   */
  public void add(K key, long times) {
    if (times < 0) {
      throw new IllegalArgumentException("times: 0 or more, not " + times);
    }
    if (times > 0) {
      counts.merge(key, times, Math::addExact);
    }
  }

  /** Counts all that another counted; it stays as it is. */
  public void addAll(Counts<K> other) {
    other.asMap().forEach(this::add);
  }

  /** How often this was seen; 0 where it never was. */
  public long of(K key) {
    return counts.getOrDefault(key, 0L);
  }

  /** How much was seen in all. */
  public long total() {
    return counts.values().stream().mapToLong(n -> n).sum();
  }

  /** All that was seen at least once, in order; a view. */
  public SortedMap<K, Long> asMap() {
    return Collections.unmodifiableSortedMap(counts);
  }
}
