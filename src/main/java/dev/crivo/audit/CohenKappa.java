package dev.crivo.audit;

import dev.crivo.audit.Estimate.NoVariety;
import java.util.Arrays;

/**
 * Cohen's kappa, weighted where there is partial credit: chance is that each rater uses the
 * categories as often as they did, one independent of the other.
 *
 * <pre>
 * po = sum of w_kl p_kl         pe = sum of w_kl p_k+ p_+l         kappa = (po - pe) / (1 - pe)
 * </pre>
 *
 * J. Cohen, A coefficient of agreement for nominal scales, Educational and Psychological
 * Measurement 20 (1960) 37-46; with weights: Psychological Bulletin 70 (1968) 213-220.
 */
final class CohenKappa {

  private CohenKappa() {}

  static Estimate of(RatedPairs pairs) {
    return usesOne(pairs.chosen()) || usesOne(pairs.suggested())
        ? new NoVariety(pairs.n())
        : coefficient(pairs).estimate();
  }

  private static boolean usesOne(double[] shares) {
    return Arrays.stream(shares).filter(share -> share > 0).count() < 2;
  }

  /**
   * The variance, with w_k+ = sum over l of w_kl p_+l and w_+l = sum over k of w_kl p_k+, is
   *
   * <pre>
   * sum of p_kl (w_kl (1 - pe) - (w_k+ + w_+l) (1 - po))^2 - (po pe - 2 pe + po)^2
   * ------------------------------------------------------------------------------
   *                                 n (1 - pe)^4
   * </pre>
   *
   * J. L. Fleiss, J. Cohen, B. S. Everitt, Large sample standard errors of kappa and weighted
   * kappa, Psychological Bulletin 72 (1969) 323-327. What is subtracted is the square of the mean
   * of what is squared before, so it is a variance and computed as one.
   */
  static Coefficient coefficient(RatedPairs pairs) {
    var chosen = pairs.chosen();
    var suggested = pairs.suggested();
    var w = pairs.credit();
    var po = pairs.agreement();
    var pe = pairs.sum((k, l) -> w[k][l] * chosen[k] * suggested[l]);
    var ofRow = meanCredits(pairs, (k, l) -> w[k][l] * suggested[l]);
    var ofColumn = meanCredits(pairs, (l, k) -> w[k][l] * chosen[k]);
    var spread = pairs.variance((k, l) -> w[k][l] * (1 - pe) - (ofRow[k] + ofColumn[l]) * (1 - po));
    return new Coefficient(po, pe, spread / (pairs.n() * Math.pow(1 - pe, 4)), pairs.n());
  }

  private static double[] meanCredits(RatedPairs pairs, RatedPairs.CellValue summand) {
    return pairs
        .indices()
        .mapToDouble(i -> pairs.indices().mapToDouble(j -> summand.at(i, j)).sum())
        .toArray();
  }
}
