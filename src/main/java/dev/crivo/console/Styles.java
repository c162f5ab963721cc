package dev.crivo.console;

import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/** Emphasis on the screen; none at all where colour is off. Never the only sign of anything. */
public record Styles(boolean on) {

  static final Styles OFF = new Styles(false);

  /** Colour is for terminals, unless their owner wants none (see no-color.org). */
  public static Styles of(Surroundings surroundings, boolean plain) {
    return new Styles(!plain && surroundings.setting("NO_COLOR").isEmpty());
  }

  public String bold(String text) {
    return styled(text, AttributedStyle.BOLD);
  }

  public String dim(String text) {
    return styled(text, AttributedStyle.DEFAULT.faint());
  }

  public String good(String text) {
    return styled(text, AttributedStyle.DEFAULT.foreground(AttributedStyle.GREEN));
  }

  public String warning(String text) {
    return styled(text, AttributedStyle.DEFAULT.foreground(AttributedStyle.YELLOW));
  }

  public String bad(String text) {
    return styled(text, AttributedStyle.DEFAULT.foreground(AttributedStyle.RED));
  }

  String accent(String text) {
    return styled(text, AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN));
  }

  private String styled(String text, AttributedStyle style) {
    return on ? new AttributedString(text, style).toAnsi() : text;
  }
}
