package dev.crivo.console;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads typed answers: what they mean, and what is wrong with them. */
final class Typed {

  private Typed() {}

  /** The choice meant by its number as shown, its value or its label. */
  static Optional<Choice> choice(String typed, List<Choice> choices) {
    return numbered(typed, choices)
        .or(() -> matching(Typed::code, typed, choices, Choice::value))
        .or(() -> matching(Typed::lower, typed, choices, Choice::label));
  }

  /** The item of a numbered list, counted from 1. */
  static <T> Optional<T> numbered(String typed, List<T> items) {
    if (!isDigits(typed)) {
      return Optional.empty();
    }
    var number = Integer.parseInt(typed);
    return number >= 1 && number <= items.size()
        ? Optional.of(items.get(number - 1))
        : Optional.empty();
  }

  static Optional<Choice> valued(String value, List<Choice> choices) {
    return choices.stream().filter(c -> c.value().equals(value)).findFirst();
  }

  static String withoutLeadingZeros(String digits) {
    return String.valueOf(Integer.parseInt(digits));
  }

  /** Accepts whole numbers that are not negative. */
  static Check wholeNumber(Screen screen) {
    return typed ->
        isDigits(typed)
            ? Optional.empty()
            : Optional.of(screen.text("prompt.not-a-number", Map.of("typed", Visible.line(typed))));
  }

  /** Whether it is a number that fits an int. */
  static boolean isDigits(String typed) {
    return typed.matches("[0-9]{1,9}");
  }

  private static Optional<Choice> matching(
      Function<String, String> form,
      String typed,
      List<Choice> choices,
      Function<Choice, String> part) {
    var wanted = form.apply(typed);
    return choices.stream().filter(c -> form.apply(part.apply(c)).equals(wanted)).findFirst();
  }

  private static String code(String text) {
    return lower(text).replace('_', '-');
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
