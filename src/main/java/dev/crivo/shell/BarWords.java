package dev.crivo.shell;

import dev.crivo.console.Screen;
import dev.crivo.page.AuditPage.Counted;
import dev.crivo.page.AuditPage.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Counts as numbers and as bars. */
record BarWords(Screen screen) {

  /**
   * One thing of several.
   *
   * @param colour the code of its piece
   */
  Counted counted(String name, String colour, long count, long whole) {
    var percent = new Percent(screen);
    return new Counted(
        name, percent.number(count), percent.of(count, whole), bar(Map.of(colour, count), whole));
  }

  /**
   * @param counts by the codes of pieces, in the order in which they stand
   */
  static List<Piece> bar(Map<String, Long> counts, long whole) {
    var pieces = new ArrayList<Piece>();
    var before = 0L;
    for (var count : counts.entrySet()) {
      pieces.add(
          new Piece(count.getKey(), percent(before, whole), percent(count.getValue(), whole)));
      before += count.getValue();
    }
    return pieces;
  }

  /** With as many digits as a wide screen can show. */
  private static double percent(long part, long whole) {
    return Math.round(1e5 * part / whole) / 1e3;
  }
}
