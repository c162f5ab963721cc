package dev.crivo.audit;

import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;

/** Of all cases of a stratum, those that may be drawn: no more than a stated number. */
final class LowestLots {

  private final int most;
  private final PriorityQueue<Lot> highestFirst = new PriorityQueue<>(Collections.reverseOrder());
  private long seen;

  LowestLots(int most) {
    this.most = most;
  }

  void add(Lot lot) {
    seen++;
    if (highestFirst.size() < most) {
      highestFirst.add(lot);
    } else if (lot.compareTo(highestFirst.element()) < 0) {
      highestFirst.remove();
      highestFirst.add(lot);
    }
  }

  /** How many cases the stratum has. */
  long seen() {
    return seen;
  }

  /** The ids with the lowest numbers, in their order. */
  List<String> lowest(int n) {
    return highestFirst.stream().sorted().limit(n).map(Lot::id).toList();
  }
}
