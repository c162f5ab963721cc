package dev.crivo.intake;

/**
 * Counts rows that are equal, by a hash of each. Two rows of one hash by chance count as equal,
 * which does no harm: each still has a number of its own.
 */
final class RowOrdinals {

  private final HashNumbers counts = new HashNumbers();

  /** How many rows of this hash came before. */
  int next(long hash) {
    var before = counts.get(hash);
    counts.put(hash, before + 1);
    return before;
  }
}
