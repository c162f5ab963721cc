package dev.crivo.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The input, line by line. Commands and the answers to their questions come from the same one. */
public final class Lines {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final BufferedReader reader;
  private boolean first = true;

  public Lines(Reader reader) {
    this.reader = new BufferedReader(reader);
  }

  public static Lines of(Surroundings surroundings) {
    return new Lines(new InputStreamReader(surroundings.in(), StandardCharsets.UTF_8));
  }

  /** The next line, or empty at the end of the input. */
  public Optional<String> next() {
    try {
      return Optional.ofNullable(reader.readLine()).map(this::withoutMark);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Windows tools put a mark before text that they pipe. */
  private String withoutMark(String line) {
    var start = first;
    first = false;
    return start && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
  }
}
