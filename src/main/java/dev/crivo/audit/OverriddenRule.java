package dev.crivo.audit;

import dev.crivo.audit.Suspicion.Evidence;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A rule of today that people did not follow, with what they chose instead.
 *
 * @param rate the decisions that overrode it, of those it decides and was shown in
 * @param control whether that is more often than chance explains
 * @param instead the statuses chosen, the most frequent first
 */
public record OverriddenRule(String rule, Share rate, ControlState control, List<Instead> instead) {

  /**
   * A status that people chose.
   *
   * @param suspected whether so many did that the rule is suspected
   */
  public record Instead(Cluster cluster, Evidence evidence, boolean suspected) {
    private static final Comparator<Instead> MOST_FREQUENT =
        Comparator.comparing((Instead i) -> -i.evidence().overrides())
            .thenComparing(i -> i.cluster().status());
  }

  private static final Comparator<OverriddenRule> MOST_OVERRIDES =
      Comparator.comparing((OverriddenRule r) -> -r.rate().part())
          .thenComparing(OverriddenRule::rule);

  /**
   * All rules that were overridden, those under suspicion first, then those of most overrides.
   *
   * @param minimum how many cases of a rule, and of the others, it takes to tell chance
   */
  public static List<OverriddenRule> in(Totals totals, Suspicion suspicion, long minimum) {
    var evidence = suspicion.evidence(totals);
    return evidence.keySet().stream()
        .map(Cluster::rule)
        .distinct()
        .map(rule -> of(rule, totals.overrides(), instead(rule, evidence, suspicion), minimum))
        .sorted(
            Comparator.comparing((OverriddenRule r) -> !r.isSuspect())
                .thenComparing(MOST_OVERRIDES))
        .toList();
  }

  private static OverriddenRule of(
      String rule, OverrideRates rates, List<Instead> instead, long minimum) {
    if (rates.rules().containsKey(rule)) {
      return new OverriddenRule(
          rule, rates.rules().get(rule).overridden(), rates.control(rule, minimum), instead);
    }
    var overrides = instead.stream().mapToLong(i -> i.evidence().overrides()).sum();
    return new OverriddenRule(
        rule, new Share(overrides, overrides), new ControlState.NoRate(), instead);
  }

  private static List<Instead> instead(
      String rule, Map<Cluster, Evidence> evidence, Suspicion suspicion) {
    return evidence.entrySet().stream()
        .filter(e -> e.getKey().rule().equals(rule))
        .map(e -> new Instead(e.getKey(), e.getValue(), suspicion.isEnough(e.getValue())))
        .sorted(Instead.MOST_FREQUENT)
        .toList();
  }

  /** Whether it is overridden to one status by many, or more often than chance explains. */
  public boolean isSuspect() {
    return control instanceof ControlState.Above || instead.stream().anyMatch(Instead::suspected);
  }

  /** The clusters to look into: those suspected, or where none is, all. */
  public Stream<Instead> foremost() {
    var suspected = instead.stream().filter(Instead::suspected).toList();
    return (suspected.isEmpty() ? instead : suspected).stream();
  }
}
