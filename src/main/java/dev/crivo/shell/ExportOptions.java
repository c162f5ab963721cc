package dev.crivo.shell;

import dev.crivo.console.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which of the options of an export were given, by their names, to refuse what does not go
 * together.
 */
final class ExportOptions {

  private final Map<String, Optional<?>> options = new LinkedHashMap<>();

  ExportOptions with(String name, Optional<?> value) {
    options.put(name, value);
    return this;
  }

  /**
   * @throws Refusal where both were given
   */
  void apart(String one, String... others) {
    for (var other : others) {
      if (options.get(one).isPresent() && options.get(other).isPresent()) {
        throw Refusal.usage("export.together", Map.of("one", one, "other", other));
      }
    }
  }

  /**
   * @throws Refusal where the one was given without the other
   */
  void needs(String one, String other) {
    if (options.get(one).isPresent() && options.get(other).isEmpty()) {
      throw Refusal.usage("export.needs", Map.of("one", one, "other", other));
    }
  }
}
