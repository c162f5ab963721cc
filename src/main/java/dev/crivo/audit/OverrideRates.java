package dev.crivo.audit;

import dev.crivo.audit.ControlState.Above;
import dev.crivo.audit.ControlState.Inside;
import dev.crivo.audit.ControlState.TooFewOthers;
import dev.crivo.playbook.Status.Kind;
import java.util.Collections;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often people chose something else than each rule said, and which rules stand out. A decision
 * is a case of every rule that led to its status as far as people followed, one a level, so a rule
 * is held against the others of its level, among which no decision counts twice. The limits see
 * chance alone: where whole groups of people decide alike, rates vary more than they allow, and of
 * 741 sound rules one is above by chance.
 *
 * @param rules by name
 */
public record OverrideRates(SortedMap<String, Rate> rules) {

  public static final OverrideRates NONE = new OverrideRates(Collections.emptySortedMap());

  /**
   * Of one rule.
   *
   * @param level the kind of what it concludes
   * @param overridden of the cases that it decided
   */
  public record Rate(Kind level, Share overridden) {
    private Rate plus(Rate other) {
      return new Rate(level, overridden.plus(other.overridden));
    }
  }

  /**
   * A case that a rule decided, and whether a person then chose something else.
   *
   * @param level the kind of what the rule concludes
   */
  public record Decided(String rule, Kind level, boolean overridden)
      implements Comparable<Decided> {
    private static final Comparator<Decided> ORDER =
        Comparator.comparing(Decided::rule)
            .thenComparing(Decided::level)
            .thenComparing(Decided::overridden);

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
    var rules = new TreeMap<String, Rate>();
    counts
        .asMap()
        .forEach(
            (decided, n) ->
                rules.merge(
                    decided.rule(),
                    new Rate(decided.level(), new Share(decided.overridden() ? n : 0, n)),
                    Rate::plus));
    return new OverrideRates(rules);
  }

  /** These cases and those, which are others. */
  public OverrideRates plus(OverrideRates other) {
    var sum = new TreeMap<>(rules);
    other.rules.forEach((rule, share) -> sum.merge(rule, share, Rate::plus));
    return new OverrideRates(sum);
  }

  /** All rules of a level together. */
  public Share all(Kind level) {
    return rules.values().stream()
        .filter(rate -> rate.level() == level)
        .map(Rate::overridden)
        .reduce(Share.NONE, Share::plus);
  }

  /**
   * Whether a rule is overridden more often than the others of its level together let expect.
   *
   * @param minimum how many cases of it, and of the others, it takes to say so; 1 or more
   */
  public ControlState control(String rule, long minimum) {
    if (!rules.containsKey(rule)) {
      return new TooFew(0, TooFew.positive(minimum));
    }
    var rate = rules.get(rule).overridden();
    var others = all(rules.get(rule).level()).minus(rate);
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
