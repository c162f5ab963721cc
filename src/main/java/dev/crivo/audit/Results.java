package dev.crivo.audit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BinaryOperator;

/**
 * Puts results together pair by pair, those of equally many batches first, as a merge sort does. So
 * what came of a batch is copied as often as the number of batches has binary digits, not once for
 * every batch after it.
 */
final class Results<R> {

  private final R none;
  private final BinaryOperator<R> combine;
  private final Deque<Sum<R>> sums = new ArrayDeque<>();

  /** What came of so many batches, a power of two. */
  private record Sum<R>(long batches, R result) {}

  Results(R none, BinaryOperator<R> combine) {
    this.none = none;
    this.combine = combine;
  }

  void add(R result) {
    var sum = new Sum<>(1, result);
    while (!sums.isEmpty() && sums.peek().batches() == sum.batches()) {
      var before = sums.pop();
      sum = new Sum<>(2 * sum.batches(), combine.apply(before.result(), sum.result()));
    }
    sums.push(sum);
  }

  /** All that were added, in their order; none where there were none. */
  R all() {
    var all = none;
    for (var sum : sums) {
      all = all == none ? sum.result() : combine.apply(sum.result(), all);
    }
    return all;
  }
}
