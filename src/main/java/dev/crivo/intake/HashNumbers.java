package dev.crivo.intake;

/** A number for each of many hashes, in two plain arrays: some 30 bytes for each. */
final class HashNumbers {

  private static final int FIRST_SIZE = 1024;

  private long[] hashes = new long[FIRST_SIZE];
  private int[] numbers = new int[FIRST_SIZE];
  private int used;

  /** Its number, or 0 where it has none. */
  int get(long hash) {
    return numbers[place(hash)];
  }

  /**
   * @param number 1 or more
   */
  void put(long hash, int number) {
    if (used * 2 >= hashes.length) {
      grow();
    }
    var place = place(hash);
    if (numbers[place] == 0) {
      hashes[place] = hash;
      used++;
    }
    numbers[place] = number;
  }

  /** Where the hash is, or the free place where it belongs. */
  private int place(long hash) {
    var place = (int) (hash & hashes.length - 1);
    while (numbers[place] > 0 && hashes[place] != hash) {
      place = place + 1 & hashes.length - 1;
    }
    return place;
  }

  private void grow() {
    var oldHashes = hashes;
    var oldNumbers = numbers;
    hashes = new long[oldHashes.length * 2];
    numbers = new int[hashes.length];
    for (var i = 0; i < oldHashes.length; i++) {
      if (oldNumbers[i] > 0) {
        var place = place(oldHashes[i]);
        hashes[place] = oldHashes[i];
        numbers[place] = oldNumbers[i];
      }
    }
  }
}
