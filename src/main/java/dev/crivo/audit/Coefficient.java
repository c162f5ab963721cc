package dev.crivo.audit;

import dev.crivo.audit.Estimate.Measured;

/**
 * Agreement beyond what chance alone would bring: (observed - chance) / (1 - chance).
 *
 * @param observed the agreement seen, 0 to 1
 * @param chance the agreement that chance would bring, less than 1
 * @param variance asymptotic, of the coefficient
 */
record Coefficient(double observed, double chance, double variance, long n) {

  /** Below it a variance is rounding: a single case otherwise makes far more. */
  private static final double NONE = 1e-20;

  double value() {
    return (observed - chance) / (1 - chance);
  }

  Measured estimate() {
    var interval = variance > NONE ? Interval.around(value(), variance) : ofTheObserved();
    return new Measured(value(), interval, n);
  }

  /**
   * Where all cases are alike, as in perfect agreement, the variance is 0, which is not certainty.
   * Then the limits are those of the observed agreement, put into the formula of the coefficient
   * with chance as it is.
   */
  private Interval ofTheObserved() {
    var limits = observed(observed, n).interval();
    return new Interval(
        Math.max(-1, with(limits.low()).value()), Math.min(1, with(limits.high()).value()));
  }

  private Coefficient with(double agreement) {
    return new Coefficient(agreement, chance, variance, n);
  }

  /**
   * The observed agreement with Wilson's limits. With partial credit it is a mean of numbers from 0
   * to 1, whose variance is at most that of a share of the same size: the limits are then wider
   * than they had to be, never narrower.
   */
  static Measured observed(double agreement, long n) {
    var whole = agreement * n;
    var rounding = 1e-6;
    var low = Interval.wilson((long) Math.floor(whole + rounding), n).low();
    var high = Interval.wilson((long) Math.ceil(whole - rounding), n).high();
    return new Measured(agreement, new Interval(low, high), n);
  }
}
