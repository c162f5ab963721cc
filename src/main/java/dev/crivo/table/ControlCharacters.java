package dev.crivo.table;

import java.util.Optional;

/** Characters that are no part of any text, and mostly come from a damaged or foreign file. */
final class ControlCharacters {

  private ControlCharacters() {}

  /** The first one of a text, as U+0000. */
  static Optional<String> first(String text) {
    return text.codePoints()
        .filter(ControlCharacters::isOne)
        .mapToObj(c -> String.format("U+%04X", c))
        .findFirst();
  }

  private static boolean isOne(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c != '\t' && c != '\n' && c != '\r';
      case Character.SURROGATE -> true;
      default -> false;
    };
  }
}
