package dev.crivo.table;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A file that cannot be read as a table, whatever its rows say. Nothing of it is to be taken. */
public class BadTable extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** What is wrong with it; the arguments that go with each are named in brackets. */
  public enum Code {
    /** There is no such file. */
    NO_FILE,
    /** It is a folder, a pipe or a device. */
    NOT_A_FILE,
    /** It cannot be read. */
    NO_ACCESS,
    /** It was written to while it was read. */
    CHANGED,
    /** It has no row at all, not even of column names. */
    EMPTY,
    /** A column before the last has no name [row, column]. */
    BLANK_HEADER,
    /** Two columns have the same name [row, header, columns]. */
    DUPLICATE_HEADER,
    /** A column's name is an error value or a formula never calculated [row, column, value]. */
    HEADER_VALUE,
    /** What stands in the first row is too long for column names [row, column, most]. */
    LONG_HEADER,
    /** It is neither text nor a workbook. */
    NOT_TEXT,
    /** It is a web page or XML, whatever its name ends in. */
    MARKUP,
    /** It is UTF-16 without the mark that tells so. */
    UTF_16_WITHOUT_MARK,
    /** It has bytes that its encoding does not have [line, encoding]. */
    BAD_ENCODING,
    /** It is UTF-8 but for a few places [line]. */
    MIXED_ENCODING,
    /** A quotation mark that opens a value has none that closes it [line]. */
    OPEN_QUOTE,
    /** Something follows the quotation mark that closes a value [line]. */
    AFTER_QUOTE,
    /** A row is longer than any row of a table is [line, most]. */
    TOO_LONG,
    /** It is a workbook in the format from before 2007. */
    OLD_EXCEL,
    /** It is a workbook that asks for a password. */
    LOCKED,
    /** It is a ZIP file, but no workbook in the format XLSX. */
    NOT_XLSX,
    /** It is a workbook of which a part is missing or broken [part]. */
    DAMAGED,
    /** It would grow beyond measure when unpacked [part]. */
    BOMB,
    /** It has no sheet of this name [sheet, near, sheets]. */
    NO_SHEET,
    /** A sheet is named, but it is a text file, which has none [sheet]. */
    NO_SHEETS,
    /** The system's folder for temporary files cannot be written or is full [folder]. */
    NO_TEMPORARY
  }

  private final Code code;
  private final transient Map<String, String> arguments;

  BadTable(Code code, Path file, Map<String, ?> arguments) {
    super(code + " " + file + " " + arguments);
    this.code = code;
    var all = new LinkedHashMap<String, String>();
    arguments.forEach((name, value) -> all.put(name, String.valueOf(value)));
    all.put("file", file.toString());
    this.arguments = all;
  }

  BadTable(Code code, Path file) {
    this(code, file, Map.of());
  }

  BadTable(Code code, Path file, Throwable cause) {
    this(code, file);
    initCause(cause);
  }

  public Code code() {
    return code;
  }

  /** The file, and what else its text needs, by name. They are as they stand in the file. */
  public Map<String, String> arguments() {
    return arguments;
  }
}
