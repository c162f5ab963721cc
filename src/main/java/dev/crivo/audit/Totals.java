package dev.crivo.audit;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * How many findings there are of which kind. The totals of two sets of decisions combine to those
 * of both, whatever is counted first and where, and {@link #NONE} changes nothing.
 *
 * @param counts of findings
 * @param pairs chosen against suggested, of findings that tell right from wrong
 */
public record Totals(Map<Key, Long> counts, Map<Pair, Long> pairs) {

  public static final Totals NONE = new Totals(Map.of(), Map.of());

  /**
   * What findings that are counted together have in common.
   *
   * @param value of the dimension
   * @param cluster of slips that may turn out to be a rule's fault
   */
  public record Key(Dimension dimension, String value, Verdict verdict, Optional<Cluster> cluster) {

    Key suspecting(Set<Cluster> suspects) {
      return cluster.filter(suspects::contains).isPresent()
          ? new Key(dimension, value, Verdict.SUSPECTED_RULE_DEFECT, cluster)
          : this;
    }
  }

  public Totals {
    counts = Map.copyOf(counts);
    pairs = Map.copyOf(pairs);
  }

  /** Of these findings. */
  static Totals of(List<Finding> findings, Judge judge, ZoneId zone) {
    var counts = new HashMap<Key, Long>();
    var pairs = new HashMap<Pair, Long>();
    for (var finding : findings) {
      for (var dimension : Dimension.values()) {
        var value = dimension.of(finding, zone);
        counts.merge(
            new Key(dimension, value, finding.verdict(), finding.cluster()), 1L, Math::addExact);
      }
      Pair.of(finding, judge).ifPresent(pair -> pairs.merge(pair, 1L, Math::addExact));
    }
    return new Totals(counts, pairs);
  }

  /** Of these findings and those, which are others. */
  public Totals combine(Totals other) {
    return new Totals(sum(counts, other.counts), sum(pairs, other.pairs));
  }

  private static <K> Map<K, Long> sum(Map<K, Long> some, Map<K, Long> others) {
    var sum = new HashMap<>(some);
    others.forEach((key, count) -> sum.merge(key, count, Math::addExact));
    return sum;
  }

  /** The same where slips of these clusters are put down to their rules. */
  public Totals suspecting(Set<Cluster> suspects) {
    var moved = new HashMap<Key, Long>();
    counts.forEach((key, n) -> moved.merge(key.suspecting(suspects), n, Math::addExact));
    return new Totals(moved, pairs);
  }

  /** How many findings there are. */
  public long findings() {
    return byVerdict(Dimension.ALL, "").values().stream().mapToLong(n -> n).sum();
  }

  /** Findings by verdict, only those that occur. */
  public SortedMap<Verdict, Long> byVerdict() {
    return byVerdict(Dimension.ALL, "");
  }

  /** The same of one value of a dimension. */
  public SortedMap<Verdict, Long> byVerdict(Dimension dimension, String value) {
    return grouped(key -> key.dimension() == dimension && key.value().equals(value), Key::verdict);
  }

  /** How many findings each value of a dimension has, in the order of values. */
  public SortedMap<String, Long> byValue(Dimension dimension) {
    return grouped(key -> key.dimension() == dimension, Key::value);
  }

  /** Findings by whom or what they are laid to, only what occurs and agreement aside. */
  public SortedMap<Blame, Long> byBlame() {
    return grouped(
        key -> key.dimension() == Dimension.ALL && key.verdict() != Verdict.AGREED,
        key -> key.verdict().blame());
  }

  private <G extends Comparable<G>> SortedMap<G, Long> grouped(
      Predicate<Key> some, Function<Key, G> group) {
    var groups = new TreeMap<G, Long>();
    counts.forEach(
        (key, n) -> {
          if (some.test(key)) {
            groups.merge(group.apply(key), n, Math::addExact);
          }
        });
    return groups;
  }

  /** How many of the findings tell right from wrong. */
  public long judged() {
    return byVerdict().entrySet().stream()
        .filter(e -> e.getKey().isJudged())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** The share of those that agree, 0 to 1; empty where there are none to judge. */
  public OptionalDouble agreed() {
    var agreed = byVerdict().getOrDefault(Verdict.AGREED, 0L);
    return judged() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) agreed / judged());
  }

  /** The pairs in coarser statuses, such as the top levels above them. */
  public Map<Pair, Long> pairs(UnaryOperator<String> coarser) {
    var coarse = new HashMap<Pair, Long>();
    pairs.forEach(
        (pair, n) ->
            coarse.merge(
                new Pair(coarser.apply(pair.chosen()), coarser.apply(pair.suggested())),
                n,
                Math::addExact));
    return coarse;
  }
}
