package dev.crivo.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** The terminal that the process was started in. */
public final class SystemTerminal {

  private static final Size UNKNOWN_SIZE = new Size(80, 24);

  private SystemTerminal() {}

  static Terminal open() {
    try {
      return TerminalBuilder.builder()
          .name("crivo")
          .system(true)
          .dumb(true)
          .encoding(StandardCharsets.UTF_8)
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The size to draw for, that of a classic terminal where it is not known. */
  public static Size size(Terminal terminal) {
    var size = terminal.getSize();
    return size.getColumns() > 0 && size.getRows() > 0 ? size : UNKNOWN_SIZE;
  }
}
