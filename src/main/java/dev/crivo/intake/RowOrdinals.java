package dev.crivo.intake;

/**
 * Counts rows that are equal, by a hash of each, in two plain arrays: some 30 bytes a row. Two rows
 * of one hash by chance count as equal, which does no harm: each still has a number of its own.
 */
final class RowOrdinals {

  private static final int FIRST_SIZE = 1024;

  private long[] hashes = new long[FIRST_SIZE];
  private int[] counts = new int[FIRST_SIZE];
  private int used;

  /** How many rows of this hash came before. */
  int next(long hash) {
    if (used * 2 >= hashes.length) {
      grow();
    }
    var place = place(hash);
    if (counts[place] == 0) {
      hashes[place] = hash;
      used++;
    }
    return counts[place]++;
  }

  /** Where the hash is, or the free place where it belongs. */
  private int place(long hash) {
    var place = (int) (hash & hashes.length - 1);
    while (counts[place] > 0 && hashes[place] != hash) {
      place = place + 1 & hashes.length - 1;
    }
    return place;
  }

  private void grow() {
    var oldHashes = hashes;
    var oldCounts = counts;
    hashes = new long[oldHashes.length * 2];
    counts = new int[hashes.length];
    for (var i = 0; i < oldHashes.length; i++) {
      if (oldCounts[i] > 0) {
        var place = place(oldHashes[i]);
        hashes[place] = oldHashes[i];
        counts[place] = oldCounts[i];
      }
    }
  }
}
