package dev.crivo.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/** The input, line by line. Commands and the answers to their questions come from the same one. */
public final class Lines {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final BufferedReader reader;
  private boolean first = true;

  public Lines(Reader reader) {
    this.reader = new BufferedReader(reader);
  }

  public static Lines of(Surroundings surroundings) {
    // Unlike the charset, its decoder puts nothing in the place of what is no UTF-8.
    return new Lines(new InputStreamReader(surroundings.in(), StandardCharsets.UTF_8.newDecoder()));
  }

  /**
   * The next line, or empty at the end of the input.
   *
   * @throws Refusal where the input is not UTF-8
   */
  public Optional<String> next() {
    try {
      return Optional.ofNullable(reader.readLine()).map(this::withoutMark);
    } catch (CharacterCodingException e) {
      throw Refusal.usage("usage.not-utf8", Map.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * All lines that are left; where they are longer in sum, only the first of them.
   *
   * @param most characters
   * @throws Refusal where the input is not UTF-8
   */
  public String rest(int most) {
    var text = new StringJoiner("\n");
    for (var line = next(); line.isPresent(); line = next()) {
      text.add(line.get());
      if (text.length() > most) {
        break;
      }
    }
    return text.toString();
  }

  /** Windows tools put a mark before text that they pipe. */
  private String withoutMark(String line) {
    var start = first;
    first = false;
    return start && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
  }
}
