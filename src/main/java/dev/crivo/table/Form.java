package dev.crivo.table;

import java.util.List;

/** What a table's file turned out to be, to be shown before its rows are trusted. */
public sealed interface Form {

  /**
   * What parts the values of a row in a file written from this table.
   *
   * @return the separator of a CSV file, a comma for all else
   */
  default char separator() {
    return ',';
  }

  /**
   * Text with one row a line.
   *
   * @param separator a comma, semicolon, tab or vertical bar
   */
  record Csv(Encoding encoding, char separator) implements Form {}

  /**
   * A workbook.
   *
   * @param sheet the one that is read
   * @param others its other sheets, in their order
   */
  record Xlsx(String sheet, List<String> others) implements Form {}
}
