package dev.crivo.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.DoubleConsumer;

/** A CSV file, of which the encoding and the separator were found. */
final class CsvSource implements Source {

  private static final int SAMPLE = 65_536;

  private final Path file;
  private final Encoding encoding;
  private final char separator;
  private final boolean separatorStated;

  private CsvSource(Path file, Encoding encoding, char separator, boolean separatorStated) {
    this.file = file;
    this.encoding = encoding;
    this.separator = separator;
    this.separatorStated = separatorStated;
  }

  static CsvSource of(Path file, Encoding encoding) throws IOException {
    var sample = sample(file, encoding);
    if (isMarkup(sample)) {
      throw new BadTable(BadTable.Code.MARKUP, file);
    }
    var stated = Separators.stated(sample);
    var separator = stated.orElseGet(() -> Separators.in(sample, sample.length() < SAMPLE));
    return new CsvSource(file, encoding, separator, stated.isPresent());
  }

  private static String sample(Path file, Encoding encoding) throws IOException {
    try (var text = text(file, encoding, share -> {})) {
      var sample = new char[SAMPLE];
      var length = 0;
      var read = 0;
      while (read >= 0 && length < SAMPLE) {
        length += read;
        read = text.read(sample, length, SAMPLE - length);
      }
      return new String(sample, 0, length);
    }
  }

  private static boolean isMarkup(String text) {
    var beginning = text.stripLeading().toLowerCase(Locale.ROOT);
    return beginning.startsWith("<?xml")
        || beginning.startsWith("<!doctype")
        || beginning.startsWith("<html")
        || beginning.startsWith("<table");
  }

  private static Reader text(Path file, Encoding encoding, DoubleConsumer progress)
      throws IOException {
    var counted = new CountedBytes(Files.newInputStream(file), Files.size(file), progress);
    counted.skipNBytes(encoding.markLength());
    return new InputStreamReader(new BufferedInputStream(counted, SAMPLE), encoding.charset());
  }

  @Override
  public Form form() {
    return new Form.Csv(encoding, separator);
  }

  @Override
  public Rows open(DoubleConsumer progress) throws IOException {
    var text = new QuoteWatch(text(file, encoding, progress), file, separator);
    return new CsvRows(file, Separators.format(separator).parse(text), separatorStated);
  }

  @Override
  public void close() {}
}
