package dev.crivo.shell;

import dev.crivo.console.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Which options of a command were given, by their names, to refuse what does not go together. */
final class GivenOptions {

  private final Map<String, Optional<?>> options = new LinkedHashMap<>();

  GivenOptions with(String name, boolean given) {
    return with(name, given ? Optional.of(name) : Optional.empty());
  }

  GivenOptions with(String name, Optional<?> value) {
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
   * @throws Refusal where one of these was given without the one that they belong to
   */
  void only(String with, String... those) {
    for (var one : those) {
      if (options.get(one).isPresent() && options.get(with).isEmpty()) {
        throw Refusal.usage("classify.only-with", Map.of("option", one, "with", with));
      }
    }
  }

  /**
   * @throws Refusal where the one was given without the other
   */
  void needs(String one, String other) {
    needs(one, other, "export.needs");
  }

  /**
   * @param key of the text that says so, by {@code one} and {@code other}
   */
  void needs(String one, String other, String key) {
    if (options.get(one).isPresent() && options.get(other).isEmpty()) {
      throw Refusal.usage(key, Map.of("one", one, "other", other));
    }
  }

  /**
   * @param key of the text that says that one of both is needed
   * @throws Refusal where neither was given
   */
  void oneOf(String one, String other, String key) {
    if (options.get(one).isEmpty() && options.get(other).isEmpty()) {
      throw Refusal.usage(key, Map.of());
    }
  }

  /** The first that was given. */
  Optional<String> first() {
    return options.keySet().stream().filter(name -> options.get(name).isPresent()).findFirst();
  }
}
