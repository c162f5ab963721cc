package dev.crivo.console;

import dev.crivo.playbook.Texts;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntSupplier;

/**
 * What a command shows its user, in the user's language and fitted to the terminal. Text that comes
 * from users or files goes through {@link Visible} before it is set into a line.
 */
public final class Screen {

  private static final int LABEL_COLUMN = 17;

  private final Language language;
  private final Texts texts;
  private final Styles styles;
  private final IntSupplier width;
  private final PrintWriter out;
  private final boolean plain;

  /**
   * @param width of the terminal in cells, asked for each time as windows change
   * @param plain whether to do without cursor movement
   */
  public Screen(
      Language language, Styles styles, IntSupplier width, PrintWriter out, boolean plain) {
    this.language = language;
    this.texts = ScreenTexts.in(language);
    this.styles = styles;
    this.width = width;
    this.out = out;
    this.plain = plain;
  }

  public boolean plain() {
    return plain;
  }

  public Language language() {
    return language;
  }

  public Locale locale() {
    return language.locale();
  }

  public Texts texts() {
    return texts;
  }

  public Styles styles() {
    return styles;
  }

  /** In cells. */
  int width() {
    return width.getAsInt();
  }

  public String text(String key) {
    return texts.get(key);
  }

  public String text(String key, Map<String, ?> arguments) {
    return texts.get(key, arguments);
  }

  /** Shows a text of the program. */
  public void say(String key) {
    line(text(key));
  }

  public void say(String key, Map<String, ?> arguments) {
    line(text(key, arguments));
  }

  public void line(String text) {
    line(0, text);
  }

  public void line(int indent, String text) {
    wrapped(text, indent, indent);
  }

  /** A sign such as "-" and a text beside it that stays clear of the sign when it is wrapped. */
  public void item(int indent, String sign, String text) {
    wrapped(sign + " " + text, indent, indent + Wrapping.cells(sign) + 1);
  }

  /** A label and what belongs to it, in two columns. */
  public void row(String label, String text) {
    row(0, LABEL_COLUMN, label, text);
  }

  /**
   * @param column where the text begins, counted from the indent; a longer label has a line alone
   */
  public void row(int indent, int column, String label, String text) {
    var gap = column - Wrapping.cells(label);
    if (gap > 0) {
      wrapped(styles.dim(label) + " ".repeat(gap) + text, indent, indent + column);
    } else {
      line(indent, styles.dim(label));
      line(indent + column, text);
    }
  }

  public void blank() {
    out.println();
  }

  /** Text that is shown as it stands: for other programs, never wrapped. */
  public void verbatim(String text) {
    out.println(text);
  }

  /** Shows a value as indented JSON, for other programs. */
  public void json(Object value) {
    verbatim(Json.indented(value));
  }

  /**
   * A bar for what may take longer than a moment, to be closed when it is done. Nothing of it stays
   * on the screen, and a plain screen shows none.
   *
   * @param task what is going on, in a word or two
   */
  public Progress progress(String task) {
    return plain ? Progress.NONE : new Progress(task, this::width, out);
  }

  /** Brings what was shown before the user's eyes at once, also where the output is a pipe. */
  public void flush() {
    out.flush();
  }

  /** Text without a line end, for a prompt. */
  void prompt(String text) {
    out.print(text);
    out.flush();
  }

  private void wrapped(String text, int first, int rest) {
    Wrapping.wrap(text, width(), first, rest).forEach(out::println);
  }
}
