package dev.crivo.table;

/**
 * What the cells of all sheets of a workbook refer to.
 *
 * @param strings their texts, by number
 * @param styles which of them show days
 * @param dates how days are counted
 */
record XlsxBook(SharedStrings strings, XlsxStyles styles, XlsxDates dates) {}
