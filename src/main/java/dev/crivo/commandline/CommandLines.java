package dev.crivo.commandline;

import dev.crivo.console.LineInput;
import dev.crivo.console.Passwords;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jline.reader.Completer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.History;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.reader.impl.history.DefaultHistory;
import org.jline.terminal.Terminal;

/** Commands typed on a terminal, with completion and a history that lasts. */
final class CommandLines implements LineInput {

  private final LineReader reader;

  CommandLines(Terminal terminal, Completer completer, Folders folders) {
    // As Words does: a backslash is a letter like others.
    var parser = new DefaultParser();
    parser.setEscapeChars(null);
    this.reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .appName("crivo")
            .parser(parser)
            .completer(completer)
            .history(withoutPasswords())
            .variable(LineReader.HISTORY_FILE, history(folders))
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .option(LineReader.Option.HISTORY_TIMESTAMPED, false)
            .build();
  }

  /** Ctrl-C gives up a line, Ctrl-D ends them. */
  @Override
  public Optional<String> read(
      String prompt, List<String> suggestions, Optional<String> remembered) {
    try {
      return Optional.of(reader.readLine(prompt));
    } catch (UserInterruptException givenUp) {
      return Optional.of("");
    } catch (EndOfFileException ended) {
      return Optional.empty();
    }
  }

  private static History withoutPasswords() {
    return new DefaultHistory() {
      @Override
      public void add(Instant time, String line) {
        if (!Passwords.in(line)) {
          super.add(time, line);
        }
      }
    };
  }

  /** Created for its owner alone: commands name customers. */
  private static Path history(Folders folders) {
    try {
      return Folders.createPrivate(folders.data()).resolve("history");
    } catch (IOException notWritable) {
      return folders.data().resolve("history");
    }
  }
}
