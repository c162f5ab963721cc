package dev.crivo.console;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.WCWidth;

/** Breaks text into lines that fit the screen, counted in cells: a wide letter takes two. */
final class Wrapping {

  private Wrapping() {}

  /**
   * Wraps at blanks, and inside a word only where it is wider than a line.
   *
   * @param text may hold styles and line breaks
   * @param width in cells, indents included
   * @param first blanks before the first line
   * @param rest blanks before every other line
   */
  static List<String> wrap(String text, int width, int first, int rest) {
    return attributed(AttributedString.fromAnsi(text), width, first, rest).stream()
        .map(AttributedString::toAnsi)
        .toList();
  }

  /** How many cells a text takes on the screen. */
  static int cells(String text) {
    return AttributedString.fromAnsi(text).columnLength();
  }

  static List<AttributedString> attributed(AttributedString text, int width, int first, int rest) {
    var lines = new ArrayList<AttributedString>();
    for (var paragraph : text.columnSplitLength(Integer.MAX_VALUE)) {
      var indent = lines.isEmpty() ? first : rest;
      var from = 0;
      do {
        var end = end(paragraph, from, Math.max(1, width - indent));
        lines.add(indented(indent, paragraph.subSequence(from, end)));
        from = skipBlanks(paragraph, end);
        indent = rest;
      } while (from < paragraph.length());
    }
    return lines;
  }

  /** Where the line that begins at an index ends: at the last blank that fits, if there is one. */
  private static int end(AttributedString text, int from, int cells) {
    var used = 0;
    var blank = -1;
    for (var i = from; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (text.charAt(i) == ' ') {
        blank = i;
      }
      used += Math.max(0, WCWidth.wcwidth(text.codePointAt(i)));
      if (used > cells) {
        return blank > from ? blank : Math.max(i, afterFirst(text, from));
      }
    }
    return text.length();
  }

  private static int afterFirst(AttributedString text, int from) {
    return from + Character.charCount(text.codePointAt(from));
  }

  private static int skipBlanks(AttributedString text, int from) {
    var i = from;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    return i;
  }

  private static AttributedString indented(int indent, AttributedString line) {
    return AttributedString.join(
        AttributedString.EMPTY, new AttributedString(" ".repeat(indent)), line);
  }
}
