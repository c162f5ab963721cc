package dev.crivo.shell;

import dev.crivo.playbook.Texts;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntSupplier;

/**
 * What a command shows its user, in the user's language and fitted to the terminal. Text that comes
 * from users or files goes through {@link Visible} before it is set into a line.
 */
final class Screen {

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
  Screen(Language language, Styles styles, IntSupplier width, PrintWriter out, boolean plain) {
    this.language = language;
    this.texts = ScreenTexts.in(language);
    this.styles = styles;
    this.width = width;
    this.out = out;
    this.plain = plain;
  }

  boolean plain() {
    return plain;
  }

  Language language() {
    return language;
  }

  Locale locale() {
    return language.locale();
  }

  Texts texts() {
    return texts;
  }

  Styles styles() {
    return styles;
  }

  /** In cells. */
  int width() {
    return width.getAsInt();
  }

  String text(String key) {
    return texts.get(key);
  }

  String text(String key, Map<String, ?> arguments) {
    return texts.get(key, arguments);
  }

  /** Shows a text of the program. */
  void say(String key) {
    line(text(key));
  }

  void say(String key, Map<String, ?> arguments) {
    line(text(key, arguments));
  }

  void line(String text) {
    line(0, text);
  }

  void line(int indent, String text) {
    wrapped(text, indent, indent);
  }

  /** A sign such as "-" and a text beside it that stays clear of the sign when it is wrapped. */
  void item(int indent, String sign, String text) {
    wrapped(sign + " " + text, indent, indent + sign.length() + 1);
  }

  /** A label and what belongs to it, in two columns. */
  void row(String label, String text) {
    row(0, LABEL_COLUMN, label, text);
  }

  /**
   * @param column where the text begins, counted from the indent; a longer label has a line alone
   */
  void row(int indent, int column, String label, String text) {
    var gap = column - Wrapping.cells(label);
    if (gap > 0) {
      wrapped(styles.dim(label) + " ".repeat(gap) + text, indent, indent + column);
    } else {
      line(indent, styles.dim(label));
      line(indent + column, text);
    }
  }

  void blank() {
    out.println();
  }

  /** Text that is shown as it stands: for other programs, never wrapped. */
  void verbatim(String text) {
    out.println(text);
  }

  /** Shows a value as indented JSON, for other programs. */
  void json(Object value) {
    verbatim(Json.indented(value));
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
