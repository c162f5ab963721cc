package dev.crivo.console;

import java.util.Optional;

/** The keys that mean the same at every prompt where answers are typed. */
final class Keys {

  private Keys() {}

  /** Those of a prompt where any text may be the answer. */
  static Optional<Reply> inText(String typed) {
    return switch (typed) {
      case "?" -> Optional.of(new Reply.Help());
      case "<" -> Optional.of(new Reply.Back());
      case "q", "Q" -> Optional.of(new Reply.Leave());
      default -> Optional.empty();
    };
  }

  /** Those of a prompt that offers choices or wants a number. */
  static Optional<Reply> inList(String typed) {
    return switch (typed) {
      case "e", "E" -> Optional.of(new Reply.Edit());
      default -> inText(typed);
    };
  }
}
