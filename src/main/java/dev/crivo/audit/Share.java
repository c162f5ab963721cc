package dev.crivo.audit;

/**
 * How many of some cases are of a kind.
 *
 * @param part 0 to {@code whole}
 */
public record Share(long part, long whole) {

  public static final Share NONE = new Share(0, 0);

  public Share {
    if (part < 0 || part > whole) {
      throw new IllegalArgumentException("part: 0 to " + whole + ", not " + part);
    }
  }

  /** Of these cases and those, which are others. */
  public Share plus(Share other) {
    return new Share(Math.addExact(part, other.part), Math.addExact(whole, other.whole));
  }

  /** Of these cases without those, which are among them. */
  Share minus(Share some) {
    return new Share(part - some.part, whole - some.whole);
  }

  /** 0 to 1; 0 where there is no case. */
  public double value() {
    return whole == 0 ? 0 : (double) part / whole;
  }

  /** The share with Wilson's 95 % limits, where there are enough cases. */
  public Estimate estimate(long minimum) {
    return whole < TooFew.positive(minimum)
        ? new TooFew(whole, minimum)
        : new Estimate.Measured(value(), Interval.wilson(part, whole), whole);
  }
}
