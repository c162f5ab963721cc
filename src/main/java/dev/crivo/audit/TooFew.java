package dev.crivo.audit;

/**
 * Too few cases to say anything.
 *
 * @param n how many there are
 * @param minimum how many there would have to be
 */
public record TooFew(long n, long minimum) implements Estimate, ControlState {

  /** A minimum that leaves no figure without a case to rest on. */
  static long positive(long minimum) {
    if (minimum < 1) {
      throw new IllegalArgumentException("minimum: 1 or more, not " + minimum);
    }
    return minimum;
  }
}
