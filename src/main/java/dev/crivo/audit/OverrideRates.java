package dev.crivo.audit;

import dev.crivo.audit.ControlState.Above;
import dev.crivo.audit.ControlState.Inside;
import dev.crivo.audit.ControlState.TooFewOthers;
import java.util.Collections;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often people chose something else than each rule said, and which rules stand out. The limits
 * see chance alone: where whole groups of people decide alike, rates vary more than they allow, and
 * of 741 sound rules one is above by chance.
 *
 * @param rules by name; of every case that a rule decided, whether it was overridden
 */
public record OverrideRates(SortedMap<String, Share> rules) {

  public static final OverrideRates NONE = new OverrideRates(Collections.emptySortedMap());

  /** A case that a rule decided, and whether a person then chose something else. */
  public record Decided(String rule, boolean overridden) implements Comparable<Decided> {
    private static final Comparator<Decided> ORDER =
        Comparator.comparing(Decided::rule).thenComparing(Decided::overridden);

    @Override
    public int compareTo(Decided other) {
      return ORDER.compare(this, other);
    }
  }

  public OverrideRates {
    rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
  }

  /** What was counted. */
  public static OverrideRates of(Counts<Decided> counts) {
    var rules = new TreeMap<String, Share>();
    counts
        .asMap()
        .forEach(
            (decided, n) ->
                rules.merge(
                    decided.rule(), new Share(decided.overridden() ? n : 0, n), Share::plus));
    return new OverrideRates(rules);
  }

  /** These cases and those, which are others. */
  public OverrideRates plus(OverrideRates other) {
    var sum = new TreeMap<>(rules);
    other.rules.forEach((rule, share) -> sum.merge(rule, share, Share::plus));
    return new OverrideRates(sum);
  }

  /** All rules together. */
  public Share all() {
    return rules.values().stream().reduce(Share.NONE, Share::plus);
  }

  /**
   * Whether a rule is overridden more often than the others together let expect.
   *
   * @param minimum how many cases of it, and of the others, it takes to say so; 1 or more
   */
  public ControlState control(String rule, long minimum) {
    var rate = rules.getOrDefault(rule, Share.NONE);
    var others = all().minus(rate);
    if (rate.whole() < TooFew.positive(minimum)) {
      return new TooFew(rate.whole(), minimum);
    }
    if (others.whole() < minimum) {
      return new TooFewOthers(others.whole(), minimum);
    }
    var most = ControlLimit.of(others, Math.toIntExact(rate.whole()));
    var limit = new Share(most, rate.whole()).value();
    return rate.part() > most
        ? new Above(rate, others.value(), limit)
        : new Inside(rate, others.value(), limit);
  }
}
