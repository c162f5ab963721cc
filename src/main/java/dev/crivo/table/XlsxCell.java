package dev.crivo.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;

/** What a cell of a workbook says; for a formula, what came of it when it was calculated last. */
final class XlsxCell {

  /** What spreadsheet programs keep of a number; the rest is from counting in binary. */
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

  private static final double MOST = 1e15;
  private static final int LAST_YEAR = 9999;

  /** What the library puts before an error value. */
  private static final String ERROR = "ERROR:  ";

  /**
   * @param problem the code of what is wrong with it, see {@link RowProblem}
   */
  record Said(String text, Optional<String> problem) {
    static Said text(String text) {
      return new Said(text, Optional.empty());
    }

    static Said problem(String text, String code) {
      return new Said(text, Optional.of(code));
    }
  }

  private XlsxCell() {}

  /**
   * @param from1904 if the workbook counts days from 1904
   */
  static Said said(Cell cell, boolean from1904) {
    try {
      return switch (type(cell)) {
        case STRING -> Said.text(text(cell));
        case NUMERIC -> number(cell, from1904);
        case BOOLEAN -> Said.text(cell.getBooleanCellValue() ? "TRUE" : "FALSE");
        case ERROR -> Said.problem(error(cell), RowProblem.ERROR_VALUE);
        default -> nothing(cell);
      };
    } catch (NumberFormatException e) {
      return Said.problem("", RowProblem.BAD_NUMBER);
    }
  }

  private static CellType type(Cell cell) {
    return isFormula(cell) ? cell.getCachedFormulaResultType() : cell.getCellType();
  }

  private static boolean isFormula(Cell cell) {
    return cell.getCellType() == CellType.FORMULA;
  }

  /** What XML cannot hold is written as _x000D_, which only the slower way reads. */
  private static String text(Cell cell) {
    var text = cell.getStringCellValue();
    return text.contains("_x") ? cell.getRichStringCellValue().getString() : text;
  }

  private static String error(Cell cell) {
    var text = cell.getStringCellValue();
    return text.startsWith(ERROR) ? text.substring(ERROR.length()) : text;
  }

  private static Said nothing(Cell cell) {
    return isFormula(cell) ? Said.problem("", RowProblem.NO_STORED_VALUE) : Said.text("");
  }

  private static Said number(Cell cell, boolean from1904) {
    try {
      var number = cell.getNumericCellValue();
      if (!(Math.abs(number) < MOST)) {
        return Said.problem(shown(number), RowProblem.BAD_NUMBER);
      }
      return DateUtil.isCellDateFormatted(cell) ? day(number, from1904) : Said.text(plain(number));
    } catch (NumberFormatException e) {
      var text = cell.getStringCellValue();
      return text.isEmpty() ? nothing(cell) : Said.problem(text, RowProblem.BAD_NUMBER);
    } catch (IllegalStateException e) {
      return Said.problem(cell.getStringCellValue(), RowProblem.BAD_DATE);
    }
  }

  private static String shown(double number) {
    return Double.isFinite(number) ? plain(number) : "";
  }

  /** Without an exponent or needless zeros. */
  private static String plain(double number) {
    var shown = new BigDecimal(number).round(DIGITS).stripTrailingZeros();
    return shown.signum() == 0 ? "0" : shown.toPlainString();
  }

  /**
   * As {@code 2026-03-31}, with the time where it has one, to the second; below 1, a time alone.
   */
  private static Said day(double number, boolean from1904) {
    var day = DateUtil.getLocalDateTime(number, from1904, true);
    if (day.getYear() > LAST_YEAR) {
      return Said.problem(plain(number), RowProblem.BAD_DATE);
    }
    return Said.text(number < 1 ? day.toLocalTime().toString() : text(day));
  }

  private static String text(LocalDateTime day) {
    return day.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? day.toLocalDate().toString()
        : day.toString();
  }
}
