package dev.crivo.verification;

import java.util.List;
import java.util.Map;

/**
 * What two playbooks declare differently, by name.
 *
 * @param changed names that both declare and mean something else by
 */
public record NamesChanged(List<String> added, List<String> removed, List<String> changed) {

  public NamesChanged {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    changed = List.copyOf(changed);
  }

  /**
   * @param before what each name means in the first playbook, in the order declared
   */
  static NamesChanged between(Map<String, ?> before, Map<String, ?> after) {
    return new NamesChanged(
        after.keySet().stream().filter(name -> !before.containsKey(name)).toList(),
        before.keySet().stream().filter(name -> !after.containsKey(name)).toList(),
        after.keySet().stream()
            .filter(before::containsKey)
            .filter(name -> !before.get(name).equals(after.get(name)))
            .toList());
  }

  /** Whether both declare the same. */
  public boolean isEmpty() {
    return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
  }
}
