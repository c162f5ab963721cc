package dev.crivo.audit;

/**
 * How far those who chose and the rules agree, each figure with its 95 % interval.
 *
 * @param raw the share of cases in agreement, counting partial credit
 * @param kappa Cohen's kappa; weighted kappa where there is partial credit
 * @param gwet Gwet's AC1; AC2 where there is partial credit
 */
public record Agreement(Estimate raw, Estimate kappa, Estimate gwet) {

  /**
   * How many cases it takes to say anything where nothing else is stated: a convention for figures
   * whose intervals rest on the normal distribution. The intervals tell how much more is needed.
   */
  public static final long MINIMUM = 30;

  /** Of the same category only. */
  public static Agreement of(ConfusionMatrix matrix, long minimum) {
    return of(matrix, Credit.ONLY_THE_SAME, minimum);
  }

  /**
   * Of the same category, and in part of those that belong together.
   *
   * @param minimum with fewer cases nothing is said; 1 or more
   */
  public static Agreement of(ConfusionMatrix matrix, Credit credit, long minimum) {
    if (matrix.n() < TooFew.positive(minimum)) {
      var tooFew = new TooFew(matrix.n(), minimum);
      return new Agreement(tooFew, tooFew, tooFew);
    }
    var pairs = RatedPairs.of(matrix, credit::of);
    return new Agreement(
        Coefficient.observed(pairs.agreement(), pairs.n()),
        CohenKappa.of(pairs),
        GwetCoefficient.of(pairs));
  }
}
