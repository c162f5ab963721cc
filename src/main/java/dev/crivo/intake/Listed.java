package dev.crivo.intake;

import dev.crivo.decision.NewDecision;

/**
 * What a row of a list tells.
 *
 * @param row see {@link dev.crivo.table.TableRow#number()}
 * @param decision on all the entitlements that the row tells of, if none of them were known
 */
public record Listed(long row, NewDecision decision) {

  /** How many it tells of. */
  int entitlements() {
    return decision.subject().entitlements().orElseThrow();
  }
}
