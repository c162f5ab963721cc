package dev.crivo.audit;

/**
 * How many of how many cases are drawn. Formulas for a simple random sample without replacement: W.
 * G. Cochran, Sampling Techniques, 3rd edition, Wiley 1977, sections 3.2 and 4.4. The share sought
 * is taken to be one half, where it is hardest to tell.
 *
 * @param size 1 to {@code population}
 */
public record SampleSize(long size, long population) {

  /** p (1 - p) for p = 1/2. */
  static final double WORST = 0.25;

  public SampleSize {
    if (size < 1 || size > population) {
      throw new IllegalArgumentException("size: 1 to " + population + ", not " + size);
    }
  }

  /**
   * The fewest cases with which a share is off by no more than a margin, 95 times out of 100:
   *
   * <pre>
   * n0 = z^2 p (1 - p) / margin^2         n = n0 / (1 + (n0 - 1) / population), rounded up
   * </pre>
   *
   * @param margin more than 0 and less than 1, such as 0.03
   * @param population at least 1; {@link Long#MAX_VALUE} gives what suffices for any population
   */
  public static SampleSize forMargin(double margin, long population) {
    if (!(margin > 0 && margin < 1)) {
      throw new IllegalArgumentException("margin: more than 0 and less than 1, not " + margin);
    }
    var endless = Interval.Z * Interval.Z * WORST / (margin * margin);
    var size = (long) Math.ceil(endless / (1 + (endless - 1) / population));
    return new SampleSize(Math.max(1, Math.min(size, population)), population);
  }

  /**
   * By how much a share may be off, 95 times out of 100: z times the root of
   *
   * <pre>
   * p (1 - p) / n times (population - n) / (population - 1)
   * </pre>
   *
   * at most 1, and 0 where all cases are drawn.
   */
  public double margin() {
    return size == population ? 0 : Math.min(1, Interval.Z * Math.sqrt(variance()));
  }

  /** Of the share, at worst. */
  double variance() {
    return size == population ? 0 : WORST / size * (population - size) / (population - 1);
  }
}
