package dev.crivo.console;

/**
 * Makes text from users and files safe to print: what would steer the terminal or reorder the line
 * is shown as its code instead.
 */
public final class Visible {

  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int SOFT_HYPHEN = 0x00AD;

  private Visible() {}

  /** Text that stays on one line. */
  public static String line(String text) {
    if (text.codePoints().noneMatch(Visible::hidden)) {
      return text;
    }
    var shown = new StringBuilder();
    text.codePoints().forEach(c -> append(shown, c));
    return shown.toString();
  }

  /** Text that may have several lines. */
  public static String lines(String text) {
    return String.join("\n", text.lines().map(Visible::line).toList());
  }

  private static void append(StringBuilder shown, int c) {
    switch (c) {
      case '\n' -> shown.append("\\n");
      case '\r' -> shown.append("\\r");
      case '\t' -> shown.append("\\t");
      default -> {
        if (hidden(c)) {
          shown.append(String.format("\\u{%04X}", c));
        } else {
          shown.appendCodePoint(c);
        }
      }
    }
  }

  private static boolean hidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      // The joiners belong to the spelling of some scripts and to emoji.
      case Character.FORMAT ->
          c != ZERO_WIDTH_JOINER && c != ZERO_WIDTH_NON_JOINER && c != SOFT_HYPHEN;
      default -> false;
    };
  }
}
