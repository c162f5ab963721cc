package dev.crivo.verification;

import dev.crivo.playbook.Rule;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** How findings name things. */
final class Words {

  private Words() {}

  static String quoted(Rule rule) {
    return quoted(rule.name());
  }

  static String quoted(String name) {
    return '"' + name + '"';
  }

  static String quoted(Collection<String> names) {
    return and(names.stream().map(Words::quoted).toList());
  }

  /** "a", "a and b", "a, b and c". */
  static String and(List<?> things) {
    var last = things.size() - 1;
    if (last < 1) {
      return things.stream().map(Object::toString).collect(Collectors.joining());
    }
    var before = things.subList(0, last);
    return before.stream().map(Object::toString).collect(Collectors.joining(", "))
        + " and "
        + things.get(last);
  }
}
