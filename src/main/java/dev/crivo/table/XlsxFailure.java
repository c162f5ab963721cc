package dev.crivo.table;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;

/** What it means that the library cannot read a workbook: it throws exceptions of many kinds. */
final class XlsxFailure {

  /** How its exception begins, which is of no kind of its own. */
  private static final String BOMB = "Zip bomb detected";

  private XlsxFailure() {}

  /**
   * @param part of the workbook that is read: its own name, or that of a sheet
   * @throws BadTable where it cannot be read
   */
  static <T> T reading(Path file, String part, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (BadTable refused) {
      throw refused;
    } catch (RuntimeException failed) {
      refuseOwn(failed);
      var bad = new BadTable(code(failed), file, Map.of("part", part));
      bad.initCause(failed);
      throw bad;
    }
  }

  /** For want of memory, say: no fault of the workbook. */
  private static void refuseOwn(RuntimeException failed) {
    if (causes(failed).anyMatch(Error.class::isInstance)) {
      throw failed;
    }
  }

  private static BadTable.Code code(RuntimeException failed) {
    if (causes(failed).anyMatch(cause -> String.valueOf(cause.getMessage()).contains(BOMB))) {
      return BadTable.Code.BOMB;
    }
    return causes(failed).anyMatch(XlsxFailure::isOfAnotherKind)
        ? BadTable.Code.NOT_XLSX
        : BadTable.Code.DAMAGED;
  }

  private static boolean isOfAnotherKind(Throwable cause) {
    return cause instanceof UnsupportedFileFormatException
        || cause instanceof InvalidFormatException;
  }

  private static Stream<Throwable> causes(Throwable failed) {
    return Stream.iterate(failed, cause -> cause != null, Throwable::getCause);
  }
}
