package dev.crivo.audit;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How many of a rule's cases can be overridden by chance, where its rate is that of the others.
 *
 * <p>As in a p-chart (W. A. Shewhart, Economic Control of Quality of Manufactured Product, 1931)
 * the limit lies at three sigma: chance passes it once in 741 times. As in a funnel plot (D. J.
 * Spiegelhalter, Funnel plots for comparing institutional performance, Statistics in Medicine 24
 * (2005) 1185-1202) it depends on the number of cases and is exact, since with few cases the normal
 * approximation raises false alarms.
 *
 * <p>Both take the expected rate as known. Here it is itself counted, maybe from few cases: where
 * the others were never overridden, a single override would be above a limit of 0. So the limit is
 * that of an exact prediction (A. R. Thatcher, Relationships between Bayesian and confidence limits
 * for predictions, Journal of the Royal Statistical Society B 26 (1964) 176-192). For y of the
 * rule's n cases, and x of m cases of the others, it is the greatest y with
 *
 * <pre>
 * P(Y &gt;= y) &gt;= 0.00135,  Y hypergeometric: n cases drawn of n + m, y + x of which are overridden
 * </pre>
 *
 * so that a count is above it where Fisher's exact test says so. With many cases of others it is
 * the binomial limit.
 */
final class ControlLimit {

  /** What lies above three sigma. */
  static final double CHANCE = NormalDistribution.of(0, 1).survivalProbability(3);

  /** A summand too small to matter beside the sum. */
  private static final double NEGLIGIBLE = 1e-12;

  private ControlLimit() {}

  /**
   * The highest count that chance explains; found by halving, for the probability falls with y.
   *
   * @param others the overrides of other rules, of at least one case
   * @param cases how many the rule decided
   */
  static int of(Share others, int cases) {
    var inside = 0;
    var above = cases + 1;
    while (above - inside > 1) {
      var middle = inside + (above - inside) / 2;
      if (atLeast(middle, others, cases) >= CHANCE) {
        inside = middle;
      } else {
        above = middle;
      }
    }
    return inside;
  }

  /** The chance of as many overrides or more, given that many in all. */
  static double atLeast(int count, Share others, int cases) {
    var all = Math.toIntExact(Math.addExact(others.whole(), cases));
    var overridden = Math.toIntExact(Math.addExact(others.part(), count));
    if ((double) cases * overridden / all >= count) {
      return 1; // Not the chance itself, but it is far from small at the mean and below.
    }
    var probability = HypergeometricDistribution.of(all, overridden, cases).probability(count);
    var sum = 0.0;
    // Above the mean every summand is smaller than the one before it, and ever faster so.
    for (var y = count; probability > sum * NEGLIGIBLE; y++) {
      sum += probability;
      probability *=
          (double) (overridden - y)
              * (cases - y)
              / ((y + 1.0) * (all - overridden - cases + y + 1.0));
    }
    return sum;
  }
}
