package dev.crivo.console;

import java.util.Optional;

/** Says what is wrong with something typed, in the user's words, or nothing where it will do. */
@FunctionalInterface
public interface Check {

  Check ANYTHING = typed -> Optional.empty();

  Optional<String> error(String typed);

  /** This check, and the other where this one finds nothing. */
  default Check and(Check other) {
    return typed -> error(typed).or(() -> other.error(typed));
  }
}
