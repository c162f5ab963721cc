package dev.crivo.drawing;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Breaks text into lines of about equal width where nobody knows the font. */
final class Wrapped {

  private static final int FIRST_WIDE = 0x1100;

  private Wrapped() {}

  /**
   * @param cells the width of a line in letters of usual width
   */
  static List<String> lines(String text, int cells) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (var piece : pieces(text, BreakIterator.getLineInstance(Locale.ROOT))) {
      for (var part : cells(piece.strip()) > cells ? letters(piece) : List.of(piece)) {
        if (cells(line + part.stripTrailing()) > cells) {
          add(line, lines);
        }
        line.append(part);
      }
    }
    add(line, lines);
    return lines;
  }

  private static void add(StringBuilder line, List<String> lines) {
    var text = line.toString().strip();
    if (!text.isEmpty()) {
      lines.add(text);
    }
    line.setLength(0);
  }

  private static List<String> letters(String word) {
    return pieces(word, BreakIterator.getCharacterInstance(Locale.ROOT));
  }

  private static List<String> pieces(String text, BreakIterator breaks) {
    var pieces = new ArrayList<String>();
    breaks.setText(text);
    var from = breaks.first();
    for (var to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      pieces.add(text.substring(from, to));
      from = to;
    }
    return pieces;
  }

  /** Letters of East Asian scripts and emoji are twice as wide, near enough. */
  private static int cells(String text) {
    return text.codePoints().map(c -> Character.isIdeographic(c) || wide(c) ? 2 : 1).sum();
  }

  private static boolean wide(int c) {
    return c >= FIRST_WIDE && (Character.isSupplementaryCodePoint(c) || Character.isLetter(c));
  }
}
