package dev.crivo.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/**
 * A table in a file, CSV or XLSX by its content, whose rows are read one after the other: a million
 * of them need no more memory than a few.
 */
public final class Table implements AutoCloseable {

  /** Characters: far more than a row of values has, and few enough for any memory. */
  static final int LONGEST_ROW = 1_000_000;

  private final Path file;
  private final Stamp stamp;
  private final String sha256;
  private final Source source;
  private final Headers headers;

  /** What changes when a file is written to. */
  private record Stamp(long size, FileTime time) {
    static Stamp of(Path file) throws IOException {
      return new Stamp(Files.size(file), Files.getLastModifiedTime(file));
    }
  }

  private Table(Path file, Stamp stamp, String sha256, Source source) throws IOException {
    this.file = file;
    this.stamp = stamp;
    this.sha256 = sha256;
    this.source = source;
    try (var rows = source.open(share -> {})) {
      this.headers = Headers.of(file, filled(rows).orElseThrow(() -> bad(BadTable.Code.EMPTY)));
    }
  }

  /** The first sheet of a workbook, or a CSV file, without progress. */
  public static Table open(Path file) {
    return open(file, Optional.empty(), share -> {});
  }

  /**
   * Reads all bytes of the file once, to find out what it is.
   *
   * @param sheet of a workbook; empty for the first one that is not hidden
   * @param progress told the share of the work that is done, from 0 to 1
   * @throws BadTable where it is no table
   */
  public static Table open(Path file, Optional<String> sheet, DoubleConsumer progress) {
    return reading(
        file,
        () -> {
          var stamp = Stamp.of(file);
          var pass = FirstPass.over(file, share -> progress.accept(share / 2));
          var source = source(file, sheet, pass);
          try {
            return new Table(file, stamp, pass.fingerprint(), source);
          } catch (IOException | RuntimeException e) {
            source.close();
            throw e;
          }
        });
  }

  private static Source source(Path file, Optional<String> sheet, FirstPass pass)
      throws IOException {
    return switch (Kind.of(pass.beginning())) {
      case ZIP -> XlsxSource.of(file, sheet);
      case OLE -> throw OleFile.refusal(file);
      case TEXT -> {
        sheet.ifPresent(name -> refuseSheet(file, name));
        yield CsvSource.of(file, pass.encoding());
      }
    };
  }

  private static void refuseSheet(Path file, String name) {
    throw new BadTable(BadTable.Code.NO_SHEETS, file, Map.of("sheet", name));
  }

  public Path file() {
    return file;
  }

  /** What the file turned out to be. */
  public Form form() {
    return source.form();
  }

  /** The names of the columns, in their order, without blanks around them. */
  public List<String> headers() {
    return headers.names();
  }

  /** SHA-256 of the whole file, in hexadecimal digits: the same file is known again by it. */
  public String sha256() {
    return sha256;
  }

  /**
   * Reads all rows below the column names, but empty ones. A row that is not as wide as the table
   * has a problem that says so. It can be called again, to check all rows before any is taken.
   *
   * @param progress told the share that was read, from 0 to 1
   * @throws BadTable where the file cannot be read to its end as a table; rows before that place
   *     were given to {@code take} already
   */
  public void each(Consumer<TableRow> take, DoubleConsumer progress) {
    reading(
        file,
        () -> {
          refuseChange();
          try (var rows = source.open(progress)) {
            filled(rows);
            for (var row = filled(rows); row.isPresent(); row = filled(rows)) {
              take.accept(headers.shaped(row.get(), rows.leaveOutEmptyEnds()));
            }
          }
          refuseChange();
          return file;
        });
  }

  private void refuseChange() throws IOException {
    if (!Stamp.of(file).equals(stamp)) {
      throw bad(BadTable.Code.CHANGED);
    }
  }

  private static Optional<TableRow> filled(Rows rows) throws IOException {
    var row = rows.next();
    while (row.isPresent() && row.get().isBlank()) {
      row = rows.next();
    }
    return row;
  }

  private BadTable bad(BadTable.Code code) {
    return new BadTable(code, file);
  }

  /** Something that reads the file. */
  private interface Reading<T> {
    T read() throws IOException;
  }

  private static <T> T reading(Path file, Reading<T> reading) {
    if (!Files.exists(file)) {
      throw new BadTable(BadTable.Code.NO_FILE, file);
    } else if (!Files.isRegularFile(file)) {
      throw new BadTable(BadTable.Code.NOT_A_FILE, file);
    }
    try {
      return reading.read();
    } catch (NoSuchFileException e) {
      throw new BadTable(BadTable.Code.NO_FILE, file, e);
    } catch (IOException e) {
      throw new BadTable(BadTable.Code.NO_ACCESS, file, e);
    }
  }

  /** Lets go of the file, and takes away what was unpacked of it. */
  @Override
  public void close() {
    try {
      source.close();
    } catch (IOException e) {
      throw new BadTable(BadTable.Code.NO_ACCESS, file, e);
    }
  }
}
