package dev.crivo.table;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Map;

/**
 * A CSV text on its way to the parser, which would swallow the rest of the file where a quotation
 * mark is never closed, and tell no line. It reads quotation marks as Commons CSV does (RFC 4180).
 */
final class QuoteWatch extends Reader {

  private static final char QUOTE = '"';

  private enum State {
    /** Nothing of the value was read. */
    BEFORE,
    PLAIN,
    QUOTED,
    /** A quotation mark within a quoted value: its end, or the first half of a written one. */
    QUOTE,
    AFTER
  }

  private final Reader text;
  private final Path file;
  private final char separator;
  private State state = State.BEFORE;
  private long line = 1;
  private long rowLine = 1;
  private long quoteLine;
  private int length;
  private boolean carriageReturn;

  QuoteWatch(Reader text, Path file, char separator) {
    this.text = text;
    this.file = file;
    this.separator = separator;
  }

  @Override
  public int read(char[] buffer, int offset, int most) throws IOException {
    var read = text.read(buffer, offset, most);
    if (read < 0 && state == State.QUOTED) {
      throw bad(BadTable.Code.OPEN_QUOTE, quoteLine);
    }
    for (var i = offset; i < offset + read; i++) {
      see(buffer[i]);
    }
    return read;
  }

  private void see(char c) {
    var lineEnd = c == '\r' || c == '\n' && !carriageReturn;
    carriageReturn = c == '\r';
    state = next(c);
    line += lineEnd ? 1 : 0;
    var rowEnd = (c == '\r' || c == '\n') && state == State.BEFORE;
    length = rowEnd ? 0 : length + 1;
    rowLine = rowEnd ? line : rowLine;
    if (length > Table.LONGEST_ROW) {
      throw state == State.QUOTED
          ? bad(BadTable.Code.OPEN_QUOTE, quoteLine)
          : bad(BadTable.Code.TOO_LONG, rowLine);
    }
  }

  private State next(char c) {
    return switch (state) {
      case BEFORE -> c == QUOTE ? opened() : plain(c);
      case PLAIN -> plain(c);
      case QUOTED -> c == QUOTE ? State.QUOTE : State.QUOTED;
      case QUOTE -> c == QUOTE ? State.QUOTED : after(c);
      case AFTER -> after(c);
    };
  }

  private State opened() {
    quoteLine = line;
    return State.QUOTED;
  }

  private State plain(char c) {
    return isEnd(c) ? State.BEFORE : State.PLAIN;
  }

  private State after(char c) {
    if (isEnd(c)) {
      return State.BEFORE;
    } else if (Character.isWhitespace(c)) {
      return State.AFTER;
    }
    throw bad(BadTable.Code.AFTER_QUOTE, line);
  }

  private boolean isEnd(char c) {
    return c == separator || c == '\r' || c == '\n';
  }

  private BadTable bad(BadTable.Code code, long at) {
    return new BadTable(code, file, Map.of("line", at, "most", Table.LONGEST_ROW));
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
