package dev.crivo.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.function.DoubleConsumer;

/** A file whose rows can be read, as often as wanted. */
sealed interface Source extends Closeable permits CsvSource, XlsxSource {

  Form form();

  /**
   * @param progress told the share of the file that was read, from 0 to 1
   */
  Rows open(DoubleConsumer progress) throws IOException;
}
