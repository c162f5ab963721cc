package dev.crivo.audit;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The worst findings, by the ids of their decisions, so that any number of decisions leaves few of
 * them. Of every kind so many are kept, as slips may yet turn out to be a rule's fault, which is
 * worse. The worst of two sets of decisions combine to the worst of both.
 *
 * @param most of each kind
 */
record Worst(int most, Map<Kind, SortedSet<Found>> kinds) {

  /** Findings that will have the same verdict. */
  record Kind(Verdict verdict, Optional<Cluster> cluster) {
    Kind suspecting(Set<Cluster> suspects) {
      return cluster.filter(suspects::contains).isPresent()
          ? new Kind(Verdict.SUSPECTED_RULE_DEFECT, cluster)
          : this;
    }
  }

  /** The farthest apart first, then the newest. */
  record Found(int apart, String id) implements Comparable<Found> {
    private static final Comparator<Found> ORDER =
        Comparator.comparing(Found::apart).thenComparing(Found::id, Comparator.reverseOrder());

    @Override
    public int compareTo(Found other) {
      return ORDER.compare(this, other);
    }
  }

  private record Placed(Verdict verdict, Found found) {}

  private static final Comparator<Placed> WORST_FIRST =
      Comparator.comparing(Placed::verdict).thenComparing(Placed::found);

  static Worst of(int most, List<Judged> all) {
    var kinds = new HashMap<Kind, SortedSet<Found>>();
    for (var judged : all) {
      var found = judged.judgement();
      if (found.verdict() != Verdict.AGREED) {
        var kind = new Kind(found.verdict(), found.cluster());
        var apart = found.apart().map(Enum::ordinal).orElse(0);
        add(most, kinds.computeIfAbsent(kind, k -> new TreeSet<>()), new Found(apart, judged.id()));
      }
    }
    return new Worst(most, kinds);
  }

  private static void add(int most, SortedSet<Found> worst, Found found) {
    worst.add(found);
    if (worst.size() > most) {
      worst.remove(worst.last());
    }
  }

  /** Of these findings and those, which are others. */
  Worst combine(Worst other) {
    var both = new HashMap<Kind, SortedSet<Found>>();
    kinds.forEach((kind, found) -> both.put(kind, new TreeSet<>(found)));
    other.kinds.forEach(
        (kind, found) -> {
          var into = both.computeIfAbsent(kind, k -> new TreeSet<>());
          found.forEach(f -> add(most, into, f));
        });
    return new Worst(most, both);
  }

  /** The ids of the decisions, the worst first. */
  List<String> ids(Set<Cluster> suspects) {
    return kinds.entrySet().stream()
        .flatMap(
            e -> {
              var verdict = e.getKey().suspecting(suspects).verdict();
              return e.getValue().stream().map(found -> new Placed(verdict, found));
            })
        .sorted(WORST_FIRST)
        .limit(most)
        .map(placed -> placed.found().id())
        .toList();
  }
}
