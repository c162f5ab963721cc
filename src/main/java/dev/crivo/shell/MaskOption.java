package dev.crivo.shell;

import dev.crivo.console.Refusal;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What {@code --mask} asks for.
 *
 * @param named by their own names
 * @param all whether all is to be masked
 */
record MaskOption(Set<MaskedField> named, boolean all) {

  private static final String ALL = "all";

  /**
   * @param written one option for several fields, with commas between, or one for each
   * @throws Refusal where one of them is no field
   */
  static MaskOption of(List<String> written) {
    var names =
        written.stream()
            .flatMap(option -> Arrays.stream(option.split(",", -1)))
            .map(String::strip)
            .toList();
    var fields =
        names.stream()
            .filter(name -> !name.equals(ALL))
            .map(MaskOption::field)
            .collect(Collectors.toSet());
    return new MaskOption(fields, names.contains(ALL));
  }

  private static MaskedField field(String name) {
    return EnumSet.allOf(MaskedField.class).stream()
        .filter(field -> field.shown().equals(name))
        .findFirst()
        .orElseThrow(() -> unknown(name));
  }

  private static Refusal unknown(String name) {
    var known = String.join(", ", names(EnumSet.allOf(MaskedField.class))) + ", " + ALL;
    return Refusal.usage("usage.value", Map.of("input", "--mask", "value", name, "values", known));
  }

  Set<MaskedField> fields() {
    return all ? EnumSet.allOf(MaskedField.class) : named;
  }

  /** As their user writes them, in the order of the fields. */
  static List<String> names(Collection<MaskedField> fields) {
    return fields.stream().sorted().map(MaskedField::shown).toList();
  }
}
