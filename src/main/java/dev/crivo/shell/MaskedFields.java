package dev.crivo.shell;

import dev.crivo.console.Refusal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads {@code --mask}: which fields are to be masked. */
final class MaskedFields {

  private static final String ALL = "all";

  private MaskedFields() {}

  /**
   * The fields named, one option for several or for each, or all of them.
   *
   * @throws Refusal where there is no such field
   */
  static Set<MaskedField> of(List<String> mask) {
    var fields = EnumSet.noneOf(MaskedField.class);
    mask.stream()
        .flatMap(written -> Arrays.stream(written.split(",", -1)))
        .map(String::strip)
        .forEach(name -> fields.addAll(named(name)));
    return fields;
  }

  private static Set<MaskedField> named(String name) {
    var fields =
        EnumSet.allOf(MaskedField.class).stream()
            .filter(field -> name.equals(ALL) || field.shown().equals(name))
            .collect(Collectors.toSet());
    if (fields.isEmpty()) {
      var known = String.join(", ", names(EnumSet.allOf(MaskedField.class))) + ", " + ALL;
      throw Refusal.usage("usage.value", Map.of("input", "--mask", "value", name, "values", known));
    }
    return fields;
  }

  /** As their user writes them. */
  static List<String> names(Set<MaskedField> fields) {
    return fields.stream().sorted().map(MaskedField::shown).toList();
  }
}
