package dev.crivo.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A cell as it stands in a sheet (ECMA-376 Part 1, 18.3.1.4).
 *
 * @param type what the value is: n, s, str, inlineStr, b, e or d
 * @param style its number among the styles, -1 without one
 * @param value as stored: for a formula its result when it was calculated last
 * @param formula if it has one
 */
record XlsxCell(String type, int style, Optional<String> value, boolean formula) {

  /** What spreadsheet programs show of a number; the rest is from counting in binary. */
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

  private static final Set<String> WITHIN = Set.of("v", "is", "f");
  private static final int LONGEST_NUMBER = 400;
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");
  private static final Pattern INDEX = Pattern.compile("[0-9]{1,9}");
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?[0-9]*\\.?[0-9]+([eE][-+]?[0-9]{1,5})?");
  private static final Pattern MIDNIGHT = Pattern.compile("T00:00(:00(\\.0+)?)?Z?$");

  /**
   * What a cell says.
   *
   * @param problem the code of what is wrong with it, see {@link RowProblem}
   */
  record Said(String text, Optional<String> problem) {
    static Said text(String text) {
      return new Said(text, Optional.empty());
    }
  }

  /** The cell that the part is at; goes to its end. */
  static XlsxCell read(PartXml part) throws IOException {
    var type = part.optional("t").orElse("n");
    var style = part.optional("s").map(s -> number(part, s)).orElse(-1);
    var value = Optional.<String>empty();
    var formula = false;
    while (part.to(WITHIN, "c")) {
      switch (part.name()) {
        case "f" -> formula = true;
        case "is" -> value = Optional.of(XlsxText.read(part, "is"));
        default -> value = Optional.of(part.text());
      }
    }
    return new XlsxCell(type, style, value, formula);
  }

  /** A whole number, as an attribute or a value has it. */
  static int number(PartXml part, String digits) {
    if (INDEX.matcher(digits).matches()) {
      return Integer.parseInt(digits);
    }
    throw part.damaged();
  }

  /**
   * @param part where it stands, for what is wrong with the file itself
   */
  Said said(PartXml part, XlsxBook book) throws IOException {
    var stored = value.orElse("");
    if (formula && stored.isEmpty() && !type.equals("str")) {
      return new Said("", Optional.of(RowProblem.NO_STORED_VALUE));
    }
    return switch (type) {
      case "s" -> Said.text(stored.isBlank() ? "" : shared(part, book, stored.strip()));
      case "b" -> Said.text(stored.strip().equals("1") ? "TRUE" : "FALSE");
      case "e" -> new Said(stored, Optional.of(RowProblem.ERROR_VALUE));
      case "str" -> Said.text(XlsxText.plain(stored));
      case "d" -> Said.text(MIDNIGHT.matcher(stored).replaceFirst(""));
      case "n" -> stored.isBlank() ? Said.text("") : number(stored.strip(), book);
      default -> Said.text(stored);
    };
  }

  private static String shared(PartXml part, XlsxBook book, String number) throws IOException {
    var index = number(part, number);
    if (index >= book.strings().count()) {
      throw part.damaged();
    }
    return book.strings().text(index);
  }

  private Said number(String stored, XlsxBook book) {
    var number = stored.length() > LONGEST_NUMBER ? Double.NaN : asDouble(stored);
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      return new Said(stored, Optional.of(RowProblem.BAD_NUMBER));
    } else if (book.styles().isDay(style)) {
      return book.dates()
          .text(number)
          .map(Said::text)
          .orElseGet(() -> new Said(plain(stored), Optional.of(RowProblem.BAD_DATE)));
    }
    return Said.text(plain(stored));
  }

  private static double asDouble(String stored) {
    return NUMBER.matcher(stored).matches() ? Double.parseDouble(stored) : Double.NaN;
  }

  /** Without an exponent or needless zeros; a whole number keeps all its digits. */
  static String plain(String stored) {
    if (WHOLE.matcher(stored).matches()) {
      return stored;
    }
    var shown = new BigDecimal(stored).round(DIGITS).stripTrailingZeros();
    return shown.signum() == 0 ? "0" : shown.toPlainString();
  }
}
