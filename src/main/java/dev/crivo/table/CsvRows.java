package dev.crivo.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of a CSV file, one after the other. */
final class CsvRows implements Rows {

  private final Path file;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final boolean separatorStated;

  /**
   * @param separatorStated if the first line states the separator, and is no row of the table
   */
  CsvRows(Path file, CSVParser parser, boolean separatorStated) {
    this.file = file;
    this.parser = parser;
    this.records = parser.iterator();
    this.separatorStated = separatorStated;
  }

  @Override
  public Optional<TableRow> next() throws IOException {
    var line = parser.getCurrentLineNumber() + 1;
    try {
      if (!records.hasNext()) {
        return Optional.empty();
      }
      var cells = records.next().toList();
      var skipped = separatorStated && parser.getRecordNumber() == 1;
      return Optional.of(
          new TableRow(parser.getRecordNumber(), line, skipped ? List.of() : cells, List.of()));
    } catch (UncheckedIOException e) {
      throw e.getCause() instanceof org.apache.commons.csv.CSVException quote
          ? refusal(line, quote)
          : e.getCause();
    }
  }

  @Override
  public boolean leaveOutEmptyEnds() {
    return false;
  }

  /** Which {@link QuoteWatch} sees first, if it reads quotation marks as the parser does. */
  private IOException refusal(long line, IOException quote) {
    var bad = new BadTable(BadTable.Code.AFTER_QUOTE, file, Map.of("line", line));
    bad.initCause(quote);
    throw bad;
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
