package dev.crivo.console;

import java.util.List;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.Parser;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.reader.impl.completer.StringsCompleter;
import org.jline.reader.impl.history.DefaultHistory;
import org.jline.terminal.Terminal;

/**
 * Lines typed on a terminal: edited with its keys, completed by Tab, the remembered one recalled by
 * the Up key. They stay out of the history of commands.
 */
record EditedLines(Terminal terminal) implements LineInput {

  @Override
  public Optional<String> read(
      String prompt, List<String> suggestions, Optional<String> remembered) {
    var history = new DefaultHistory();
    remembered.ifPresent(history::add);
    var reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .appName("crivo")
            .parser(oneWord())
            .completer(new StringsCompleter(suggestions))
            .history(history)
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .option(LineReader.Option.CASE_INSENSITIVE, true)
            .build();
    try {
      return Optional.of(reader.readLine(prompt));
    } catch (UserInterruptException | EndOfFileException left) {
      return Optional.empty();
    }
  }

  /** What is typed is a sentence, not a command: blanks, quotes and backslashes mean nothing. */
  private static Parser oneWord() {
    var parser =
        new DefaultParser() {
          @Override
          public boolean isDelimiterChar(CharSequence buffer, int position) {
            return false;
          }
        };
    parser.setEscapeChars(null);
    parser.setQuoteChars(new char[0]);
    return parser;
  }
}
