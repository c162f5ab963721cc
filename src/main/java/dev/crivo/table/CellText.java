package dev.crivo.table;

/** What a value looks like in a file that is opened with a spreadsheet program. */
public final class CellText {

  /**
   * With these, a text begins that such a program would run as a formula (OWASP, "CSV Injection").
   * The wide ones are taken for the narrow ones where people write with them.
   */
  private static final String BEGINS_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private static final String AS_TEXT = "'";

  private CellText() {}

  /** The text as one that no program runs: an apostrophe in front makes it a text. */
  public static String harmless(String text) {
    return beginsFormula(text) ? AS_TEXT + text : text;
  }

  /** The text that {@link #harmless} was given. */
  public static String original(String text) {
    var rest = text.startsWith(AS_TEXT) ? text.substring(AS_TEXT.length()) : "";
    return beginsFormula(rest) ? rest : text;
  }

  private static boolean beginsFormula(String text) {
    return !text.isEmpty() && BEGINS_FORMULA.indexOf(text.charAt(0)) >= 0;
  }
}
