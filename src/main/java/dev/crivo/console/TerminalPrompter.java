package dev.crivo.console;

import java.util.List;
import java.util.Optional;
import org.jline.keymap.BindingReader;
import org.jline.keymap.KeyMap;
import org.jline.reader.EndOfFileException;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.Display;

/** Asks on a terminal: choices by arrow keys in a menu, texts with line editing. */
public final class TerminalPrompter implements Prompter {

  private final Screen screen;
  private final Terminal terminal;
  private final Prompter typed;

  /** Where the mark stood when the person asked for help, to be there again afterwards. */
  private Optional<Choice> explained = Optional.empty();

  public TerminalPrompter(Screen screen, Terminal terminal) {
    this.screen = screen;
    this.terminal = terminal;
    this.typed = new PlainPrompter(screen, new EditedLines(terminal));
  }

  @Override
  public Reply choose(Ask ask, List<Choice> choices) {
    screen.blank();
    terminal.flush();
    var before = terminal.enterRawMode();
    try {
      // Ctrl-C is a key like others here: it leaves the question, not the program.
      var raw = terminal.getAttributes();
      raw.setLocalFlag(LocalFlag.ISIG, false);
      terminal.setAttributes(raw);
      var marked = explained.filter(choices::contains).map(Choice::value);
      explained = Optional.empty();
      return run(ask, new Menu(choices, marked.or(ask::remembered)));
    } finally {
      terminal.setAttributes(before);
      terminal.flush();
    }
  }

  @Override
  public Reply text(Ask ask, List<String> suggestions, Check check) {
    return leftAtEnd(typed.text(ask, suggestions, check));
  }

  @Override
  public Reply number(Ask ask, Check check) {
    return leftAtEnd(typed.number(ask, check));
  }

  private Reply run(Ask ask, Menu menu) {
    var display = new Display(terminal, false);
    var keys = MenuKey.map(terminal);
    var reader = new BindingReader(terminal.reader());
    while (true) {
      draw(display, ask, menu);
      var key = read(reader, keys);
      if (key == MenuKey.PICK) {
        end(display, MenuPicture.answered(screen, ask, menu.marked()));
        return new Reply.Answer(menu.marked().value());
      }
      var reply = key.reply();
      if (reply.isPresent()) {
        explained = reply.filter(Reply.Help.class::isInstance).map(help -> menu.marked());
        end(display, List.of());
        return reply.get();
      }
      move(menu, key, reader.getLastBinding());
    }
  }

  private MenuKey read(BindingReader reader, KeyMap<MenuKey> keys) {
    try {
      var key = reader.readBinding(keys);
      return key == null ? MenuKey.LOST : key;
    } catch (EndOfFileException hungUp) {
      return MenuKey.LOST;
    }
  }

  private void move(Menu menu, MenuKey key, String typed) {
    switch (key) {
      case UP -> menu.up();
      case DOWN -> menu.down();
      case FIRST -> menu.first();
      case LAST -> menu.last();
      case DIGIT -> menu.digit(Integer.parseInt(typed));
      default -> {}
    }
  }

  /** Draws the menu, with the cursor on the mark for those who follow the cursor. */
  private void draw(Display display, Ask ask, Menu menu) {
    var size = SystemTerminal.size(terminal);
    var picture = MenuPicture.of(screen, ask, menu, size);
    display.resize(size.getRows(), size.getColumns());
    display.update(picture.lines(), size.cursorPos(picture.markedLine(), 0));
  }

  /** Puts what is to stay in place of the menu, and the cursor on the line after it. */
  private void end(Display display, List<AttributedString> lines) {
    var size = SystemTerminal.size(terminal);
    display.update(lines, size.cursorPos(Math.max(0, lines.size() - 1), 0));
    if (!lines.isEmpty()) {
      terminal.writer().println();
    }
    terminal.flush();
  }

  /** On a terminal the end of the input is somebody's Ctrl-C or Ctrl-D. */
  private static Reply leftAtEnd(Reply reply) {
    return reply instanceof Reply.Ended ? new Reply.Leave() : reply;
  }
}
