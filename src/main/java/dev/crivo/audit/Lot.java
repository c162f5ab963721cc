package dev.crivo.audit;

import java.util.Comparator;

/**
 * A case's place in the drawing: those with the lowest numbers are drawn. The number is the first
 * 64 bits, without a sign, of the SHA-256 of the seed, a line feed and the case's id, in UTF-8: the
 * first 16 digits of what {@code printf '%s\n%s' SEED ID | sha256sum} tells. Equal numbers, which
 * are hardly ever seen, go by id.
 *
 * <p>Such permanent numbers (E. Ohlsson, Coordination of samples using permanent random numbers, in
 * Business Survey Methods, Wiley 1995) need no generator, whose sequence would depend on the
 * library and on the order of the cases. And they stay: where cases are added to those that a
 * sample is drawn from, most of it remains, with the reviews already made.
 */
record Lot(long number, String id) implements Comparable<Lot> {

  private static final Comparator<Lot> ORDER =
      ((Comparator<Lot>) (one, other) -> Long.compareUnsigned(one.number, other.number))
          .thenComparing(Lot::id);

  static Lot of(String seed, String id) {
    var sha256 = new Sha256();
    sha256.add(seed + "\n" + id);
    return new Lot(sha256.first64Bits(), id);
  }

  @Override
  public int compareTo(Lot other) {
    return ORDER.compare(this, other);
  }
}
