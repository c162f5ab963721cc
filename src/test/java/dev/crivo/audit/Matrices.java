package dev.crivo.audit;

import dev.crivo.audit.ConfusionMatrix.Cell;

/** Confusion matrices from tables: rows chosen, columns suggested, categories a, b, c and so on. */
final class Matrices {

  private Matrices() {}

  static ConfusionMatrix of(long[]... rows) {
    var counts = new Counts<Cell>();
    for (var row = 0; row < rows.length; row++) {
      for (var column = 0; column < rows[row].length; column++) {
        counts.add(new Cell(name(row), name(column)), rows[row][column]);
      }
    }
    return ConfusionMatrix.of(counts);
  }

  static long[] row(long... counts) {
    return counts;
  }

  static String name(int index) {
    return String.valueOf((char) ('a' + index));
  }
}
