package dev.crivo.verification;

import dev.crivo.playbook.Playbook;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A threshold of which two playbooks differ.
 *
 * @param name as {@code Enum.CONSTANT}
 * @param before its number, or empty where only the other playbook has it
 */
public record ThresholdChange(String name, Optional<Integer> before, Optional<Integer> after) {

  static List<ThresholdChange> between(Playbook before, Playbook after) {
    var names = new TreeSet<>(before.thresholds().keySet());
    names.addAll(after.thresholds().keySet());
    return names.stream()
        .map(name -> new ThresholdChange(name, of(before, name), of(after, name)))
        .filter(change -> !change.before().equals(change.after()))
        .toList();
  }

  private static Optional<Integer> of(Playbook playbook, String name) {
    return Optional.ofNullable(playbook.thresholds().get(name));
  }

  /** Whether it turns one bound of a condition into another. */
  boolean turns(String bound, String into) {
    return before.map(String::valueOf).filter(bound::equals).isPresent()
        && after.map(String::valueOf).filter(into::equals).isPresent();
  }
}
