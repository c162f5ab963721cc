package dev.crivo.audit;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/**
 * Where the true value lies with 95 % confidence.
 *
 * @param low at most the estimate
 * @param high at least the estimate
 */
public record Interval(double low, double high) {

  /** How often an interval may miss the true value. */
  static final double ERROR = 0.05;

  /** The normal quantile that leaves half of it above: 1.959964. */
  static final double Z = NormalDistribution.of(0, 1).inverseSurvivalProbability(ERROR / 2);

  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("low: at most " + high + ", not " + low);
    }
  }

  /**
   * Of a share, by its score test, which holds for few cases and for shares of 0 and 1 as well. E.
   * B. Wilson, Probable inference, the law of succession, and statistical inference, Journal of the
   * American Statistical Association 22 (1927) 209-212.
   *
   * @param part of {@code whole} cases, at least one and no more than an {@code int} holds
   */
  static Interval wilson(long part, long whole) {
    var limits =
        BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(
            Math.toIntExact(whole), Math.toIntExact(part), ERROR);
    return new Interval( // Rounding can take a limit a little off what it is for none and all.
        part == 0 ? 0 : limits.getLowerBound(), part == whole ? 1 : limits.getUpperBound());
  }

  /** Of a coefficient of agreement by its asymptotic variance, within -1 and 1. */
  static Interval around(double value, double variance) {
    var reach = Z * Math.sqrt(variance);
    return new Interval(Math.max(-1, value - reach), Math.min(1, value + reach));
  }
}
