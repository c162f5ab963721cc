package dev.crivo.audit;

import dev.crivo.audit.Estimate.NoVariety;

/**
 * Gwet's AC1, with partial credit AC2: chance is that a rater guesses, which is likelier the more
 * evenly the categories are used. Where nearly all cases are of one category it stays near the
 * observed agreement, when kappa falls to 0.
 *
 * <pre>
 * pa = sum of w_kl p_kl         pi_k = (p_k+ + p_+k) / 2         T = sum of w_kl
 * pe = T / (q (q - 1)) times the sum of pi_k (1 - pi_k)          AC = (pa - pe) / (1 - pe)
 * </pre>
 *
 * q is the number of categories that could be used. Without partial credit T is q. K. L. Gwet,
 * Computing inter-rater reliability and its variance in the presence of high agreement, British
 * Journal of Mathematical and Statistical Psychology 61 (2008) 29-48; with weights: K. L. Gwet,
 * Handbook of Inter-Rater Reliability, 4th edition, Advanced Analytics 2014.
 */
final class GwetCoefficient {

  private GwetCoefficient() {}

  static Estimate of(RatedPairs pairs) {
    return pairs.categories() < 2 ? new NoVariety(pairs.n()) : coefficient(pairs).estimate();
  }

  /**
   * The variance, with c_kl = T / (q (q - 1)) times (1 - (pi_k + pi_l) / 2), is
   *
   * <pre>
   * sum of p_kl (w_kl - 2 (1 - AC) c_kl)^2 - (pa - 2 (1 - AC) pe)^2
   * ---------------------------------------------------------------
   *                         n (1 - pe)^2
   * </pre>
   *
   * as in the same sources, for two raters and cases out of many more (no finite population
   * correction). Without partial credit it is, multiplied out, the formula of 2008. What is
   * subtracted is the square of the mean of what is squared before.
   */
  static Coefficient coefficient(RatedPairs pairs) {
    var pi = meanShares(pairs);
    var w = pairs.credit();
    var q = pairs.categories();
    var scale = pairs.sum((k, l) -> w[k][l]) / ((double) q * (q - 1));
    var pa = pairs.agreement();
    var pe = scale * pairs.indices().mapToDouble(k -> pi[k] * (1 - pi[k])).sum();
    var missing = 1 - (pa - pe) / (1 - pe);
    var spread =
        pairs.variance((k, l) -> w[k][l] - 2 * missing * scale * (1 - (pi[k] + pi[l]) / 2));
    return new Coefficient(pa, pe, spread / (pairs.n() * Math.pow(1 - pe, 2)), pairs.n());
  }

  private static double[] meanShares(RatedPairs pairs) {
    var chosen = pairs.chosen();
    var suggested = pairs.suggested();
    return pairs.indices().mapToDouble(k -> (chosen[k] + suggested[k]) / 2).toArray();
  }
}
