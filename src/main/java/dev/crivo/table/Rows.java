package dev.crivo.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The rows of a file as they stand there, the column names and empty ones among them. */
sealed interface Rows extends Closeable permits CsvRows, XlsxRows {

  /** The next row, or empty after the last. */
  Optional<TableRow> next() throws IOException;

  /** If empty values at the end of a row are left out of the file, as workbooks do. */
  boolean leaveOutEmptyEnds();
}
