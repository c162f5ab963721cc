package dev.crivo.audit;

/** A figure with what it can be trusted for, or why there is none. */
public sealed interface Estimate permits Estimate.Measured, Estimate.NoVariety, TooFew {

  /** How many cases it rests on. */
  long n();

  /**
   * Enough cases to say it.
   *
   * @param value a share, 0 to 1, or a coefficient of agreement, -1 to 1
   * @param interval with 95 % confidence
   */
  record Measured(double value, Interval interval, long n) implements Estimate {}

  /**
   * There is nothing to tell apart: a rater never used a second category (kappa is then 0, or 0/0,
   * whatever the cases), or there is no second one (Gwet's coefficients).
   */
  record NoVariety(long n) implements Estimate {}
}
