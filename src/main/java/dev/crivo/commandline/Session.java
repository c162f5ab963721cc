package dev.crivo.commandline;

import dev.crivo.console.Interrupts;
import dev.crivo.console.Language;
import dev.crivo.console.Lines;
import dev.crivo.console.PlainLines;
import dev.crivo.console.PlainPrompter;
import dev.crivo.console.Prompter;
import dev.crivo.console.Screen;
import dev.crivo.console.ScreenTexts;
import dev.crivo.console.Styles;
import dev.crivo.console.Surroundings;
import dev.crivo.console.SystemTerminal;
import dev.crivo.console.TerminalPrompter;
import dev.crivo.console.Visible;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jline.terminal.Terminal;
import org.springframework.stereotype.Component;

/** What all commands of one run share: the input, the output and the terminal, opened if needed. */
@Component
public class Session implements AutoCloseable {

  private final Surroundings surroundings;
  private final PrintWriter plainOut;
  private Optional<Language> language = Optional.empty();
  private Lines lines;
  private Terminal terminal;

  /** One that has opened nothing yet. */
  public Session(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.plainOut =
        new PrintWriter(new OutputStreamWriter(surroundings.out(), StandardCharsets.UTF_8));
  }

  public Surroundings surroundings() {
    return surroundings;
  }

  /** Whether input and output both are a terminal. */
  public boolean hasTerminal() {
    return surroundings.terminal().isPresent();
  }

  PrintWriter writer() {
    return plainOut;
  }

  /** Only where there is one. Opening takes a tenth of a second: plain screens do without. */
  Terminal terminal() {
    if (terminal == null) {
      terminal = surroundings.terminal().orElseThrow().get();
    }
    return terminal;
  }

  /** The input by lines: through the terminal once that is open, as it may have read ahead. */
  Lines lines() {
    if (lines == null) {
      lines = terminal == null ? Lines.of(surroundings) : new Lines(terminal.reader());
    }
    return lines;
  }

  /**
   * What is left of the input: where that is a file or a pipe of commands, all after this one.
   *
   * @param most characters; of a longer input there may come more than these, but not all
   */
  public String restOfInput(int most) {
    return (hasTerminal() ? Lines.of(surroundings) : lines()).rest(most);
  }

  /**
   * Carries out what goes on until its user stops it: by Ctrl-C at a terminal, elsewhere by the end
   * of the input or a line of it. The thread is interrupted then, and the work is to return.
   */
  public void untilStopped(Runnable work) {
    try {
      if (hasTerminal()) {
        Interrupts.stop(work);
      } else {
        EndOfInput.stops(work, lines());
      }
    } finally {
      // What comes next in this thread was not meant.
      Thread.interrupted();
    }
  }

  Screen screen(Language language, boolean plain) {
    this.language = Optional.of(language);
    var styles = Styles.of(surroundings, plain);
    return plain
        ? new Screen(language, styles, () -> 80, plainOut, true)
        : new Screen(language, styles, this::columns, terminal().writer(), false);
  }

  Prompter prompter(Screen screen) {
    return screen.plain()
        ? new PlainPrompter(screen, new PlainLines(screen, lines(), hasTerminal()))
        : new TerminalPrompter(screen, terminal());
  }

  /**
   * Tells something beside the output, which may go to a file or another program: in one line, with
   * what was shown before it on the screen before it.
   */
  public void notice(String text) {
    flush();
    surroundings.err().println("crivo: " + Visible.line(text));
    surroundings.err().flush();
  }

  /** The same, with one of the program's texts in the language of the screen. */
  public void noticeOf(String key) {
    var spoken = language.orElseGet(() -> Language.preferred(surroundings));
    notice(ScreenTexts.in(spoken).get(key));
  }

  void flush() {
    plainOut.flush();
    surroundings.out().flush();
    if (terminal != null) {
      terminal.flush();
    }
  }

  @Override
  public void close() throws IOException {
    flush();
    if (terminal != null) {
      terminal.close();
    }
  }

  private int columns() {
    return SystemTerminal.size(terminal()).getColumns();
  }
}
