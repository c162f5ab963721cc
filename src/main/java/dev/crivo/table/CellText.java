package dev.crivo.table;

import java.util.Locale;
import java.util.Set;

/** What a value looks like in a file that is opened with a spreadsheet program. */
public final class CellText {

  /**
   * With these, a text begins that such a program would run as a formula (OWASP, "CSV Injection").
   * The wide ones are taken for the narrow ones where people write with them.
   */
  private static final String BEGINS_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private static final String AS_TEXT = "'";

  /** What spreadsheet programs put in the place of a value that they have not. */
  private static final Set<String> ERRORS =
      Set.of(
          "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!");

  /** Stands for a value that was lost. */
  static final String LOST = "#VALUE!";

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

  /** Whether it stands in the place of a value that a spreadsheet program had not. */
  static boolean isError(String text) {
    return ERRORS.contains(text.strip().toUpperCase(Locale.ROOT));
  }

  private static boolean beginsFormula(String text) {
    return !text.isEmpty() && BEGINS_FORMULA.indexOf(text.charAt(0)) >= 0;
  }
}
