package dev.crivo.shell;

import dev.crivo.console.Check;
import dev.crivo.console.Refusal;
import dev.crivo.console.Screen;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * What a person may write in their own words, by prompt, option or file: something that others can
 * see, of a length that they can read, and without characters that steer terminals.
 */
enum FreeText {
  /** A tenant, a person, an owner, a next action, a name that is no choice: one line. */
  NAME(200),
  /** May have several lines. */
  NOTE(4_000);

  /** What some keyboards and web pages put for a blank although Unicode calls it none. */
  private static final String INVISIBLE = "\u200B\u2060\uFEFF\u115F\u1160\u3164\uFFA0\u2800";

  /** What becomes of bytes that are no text. */
  private static final int REPLACEMENT = 0xFFFD;

  private final int most;

  /**
   * @param most characters
   */
  FreeText(int most) {
    this.most = most;
  }

  /** The text without blanks of any kind around it. */
  static String stripped(String written) {
    var characters = written.codePoints().toArray();
    var start = 0;
    var end = characters.length;
    while (start < end && isBlank(characters[start])) {
      start++;
    }
    while (end > start && isBlank(characters[end - 1])) {
      end--;
    }
    return new String(characters, start, end - start);
  }

  /** For prompts. What passes is to be {@link #stripped} before it is kept. */
  Check check(Screen screen) {
    return typed -> problem(typed).map(p -> screen.text("text." + p, Map.of("most", most)));
  }

  /**
   * The stripped value of an option, as it may be recorded.
   *
   * @param input the option as it is called in messages, such as {@code --tenant}
   * @throws Refusal where it is given and no such text
   */
  Optional<String> option(String input, Optional<String> written) {
    written
        .flatMap(this::problem)
        .ifPresent(
            problem -> {
              throw Refusal.usage("usage.text." + problem, Map.of("input", input, "most", most));
            });
    return written.map(FreeText::stripped);
  }

  /** The last part of the key of the text that says what is wrong; empty where nothing is. */
  Optional<String> problem(String written) {
    var text = stripped(written);
    if (text.codePoints().noneMatch(FreeText::isSeen)) {
      return Optional.of("blank");
    }
    var refused = (IntPredicate) c -> isControl(c) && !(this == NOTE && isLayout(c));
    if (text.codePoints().anyMatch(refused)) {
      return Optional.of("control");
    }
    return text.codePointCount(0, text.length()) > most ? Optional.of("long") : Optional.empty();
  }

  private static boolean isSeen(int c) {
    return !isBlank(c) && !isControl(c) && Character.getType(c) != Character.FORMAT;
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || INVISIBLE.indexOf(c) >= 0;
  }

  private static boolean isLayout(int c) {
    return c == '\n' || c == '\r' || c == '\t';
  }

  private static boolean isControl(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> c == REPLACEMENT;
    };
  }
}
