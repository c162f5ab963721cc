package dev.crivo.audit;

import java.util.HashMap;
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
 * @param statuses chosen against suggested, of findings that tell right from wrong; details of
 *     statuses are left aside
 * @param overrides of today's rules
 */
public record Totals(Map<Key, Long> counts, ConfusionMatrix statuses, OverrideRates overrides) {

  public static final Totals NONE = new Totals(Map.of(), ConfusionMatrix.EMPTY, OverrideRates.NONE);

  /**
   * What findings that are counted together have in common.
   *
   * @param value of the dimension
   * @param apart how far what was chosen is from what today's rules say; empty where it is the same
   * @param cluster of slips that may turn out to be a rule's fault
   */
  public record Key(
      Dimension dimension,
      String value,
      Verdict verdict,
      Optional<Apart> apart,
      Optional<Cluster> cluster) {

    Key suspecting(Set<Cluster> suspects) {
      return cluster.filter(suspects::contains).isPresent()
          ? new Key(dimension, value, Verdict.SUSPECTED_RULE_DEFECT, apart, cluster)
          : this;
    }

    private Key renaming(Dimension named, UnaryOperator<String> name) {
      return dimension == named
          ? new Key(dimension, name.apply(value), verdict, apart, cluster)
          : this;
    }

    /** Whether the status is the same, whatever its detail; of findings that are judged. */
    private boolean isSameStatus() {
      return apart.filter(a -> a == Apart.LEVEL || a == Apart.STATUS).isEmpty();
    }
  }

  public Totals {
    counts = Map.copyOf(counts);
  }

  /** Of these findings and those, which are others. */
  public Totals combine(Totals other) {
    return new Totals(
        sum(counts, other.counts), statuses.plus(other.statuses), overrides.plus(other.overrides));
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
    return new Totals(moved, statuses, overrides);
  }

  /** The same where the values of a dimension have other names, no two of them one. */
  public Totals renaming(Dimension dimension, UnaryOperator<String> name) {
    var renamed = new HashMap<Key, Long>();
    counts.forEach((key, n) -> renamed.put(key.renaming(dimension, name), n));
    return new Totals(renamed, statuses, overrides);
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

  /**
   * How many findings of each value of a dimension have the status that today's rules suggest, of
   * those that tell right from wrong; values without any of these are left out.
   */
  public SortedMap<String, Share> sameStatus(Dimension dimension) {
    var shares = new TreeMap<String, Share>();
    counts.forEach(
        (key, n) -> {
          if (key.dimension() == dimension && key.verdict().isJudged()) {
            shares.merge(key.value(), new Share(key.isSameStatus() ? n : 0, n), Share::plus);
          }
        });
    return shares;
  }
}
