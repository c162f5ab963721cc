package dev.crivo.audit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * When overrides of one rule are the rule's fault rather than slips: enough of them, to one and the
 * same status, by several people. Overrides that today's rules agree with are not among them.
 *
 * @param overrides how many of a rule to a status it takes at least
 * @param share the part of all such overrides of the rule that goes to that status at least, above
 *     0 and up to 1
 * @param people how many must have done so at least
 */
public record Suspicion(int overrides, double share, int people) {

  public static final Suspicion USUAL = new Suspicion(5, 0.5, 2);

  public Suspicion {
    if (overrides < 1 || people < 1 || !(share > 0 && share <= 1)) {
      throw new IllegalArgumentException("1 or more, a share above 0 up to 1, 1 or more");
    }
  }

  /**
   * How many overrides, by how many people.
   *
   * @param ofRule of the same rule, to whatever status
   */
  public record Evidence(long overrides, long ofRule, int people) {}

  /** The clusters that are under suspicion, and why. */
  public Map<Cluster, Evidence> in(Totals totals) {
    var suspects = new HashMap<>(evidence(totals));
    suspects.values().removeIf(evidence -> !isEnough(evidence));
    return Map.copyOf(suspects);
  }

  /** What there is of every cluster, also of those that are not suspected. */
  Map<Cluster, Evidence> evidence(Totals totals) {
    var clusters = new HashMap<Cluster, Long>();
    var persons = new HashMap<Cluster, Set<String>>();
    totals.counts().forEach((key, n) -> count(key, n, clusters, persons));
    var all = new HashMap<Cluster, Evidence>();
    clusters.forEach(
        (cluster, n) ->
            all.put(
                cluster,
                new Evidence(n, ofRule(cluster.rule(), clusters), persons.get(cluster).size())));
    return all;
  }

  boolean isEnough(Evidence evidence) {
    return evidence.overrides() >= overrides
        && evidence.overrides() >= share * evidence.ofRule()
        && evidence.people() >= people;
  }

  private static long ofRule(String rule, Map<Cluster, Long> clusters) {
    return clusters.entrySet().stream()
        .filter(e -> e.getKey().rule().equals(rule))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static void count(
      Totals.Key key, long n, Map<Cluster, Long> clusters, Map<Cluster, Set<String>> persons) {
    if (key.cluster().isEmpty() || key.dimension() != Dimension.PERSON) {
      return;
    }
    clusters.merge(key.cluster().get(), n, Math::addExact);
    persons.computeIfAbsent(key.cluster().get(), c -> new HashSet<>()).add(key.value());
  }
}
