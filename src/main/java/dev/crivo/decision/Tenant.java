package dev.crivo.decision;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A customer's tenant as the record knows it.
 *
 * @param name as the newest decision writes it
 * @param entitlements those of each workload, in the order in which the record came to know them
 */
public record Tenant(String name, List<Entitlements> entitlements) {

  static Tenant of(List<Entitlements> entitlements) {
    var newest = history(entitlements).findFirst().orElseThrow();
    return new Tenant(newest.subject().tenant(), List.copyOf(entitlements));
  }

  /** All decisions about it, the newest first, corrected ones too. */
  public List<Decision> history() {
    return history(entitlements).toList();
  }

  private static Stream<Decision> history(List<Entitlements> entitlements) {
    return entitlements.stream()
        .flatMap(e -> e.decisions().stream())
        .sorted(Comparator.comparing(Decision::id).reversed());
  }
}
