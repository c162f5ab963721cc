package dev.crivo.shell;

import dev.crivo.decision.Decision;
import dev.crivo.decision.Decision.Subject;
import dev.crivo.decision.Entitlements;
import dev.crivo.decision.NewDecision;
import java.util.Optional;

/**
 * Entitlements of a tenant that get the status of a decision too.
 *
 * @param shared all of the workload
 * @param replaced what was recorded about them together with the decision that is corrected
 */
record OtherWorkload(String workload, Entitlements shared, Optional<Decision> replaced) {

  /** Whether there is anything of it on record that the decision would change. */
  boolean isOnRecord(NewDecision decision) {
    return replaced.isPresent()
        || shared.parts().stream()
            .anyMatch(p -> !p.decision().chosen().status().equals(decision.chosen().status()));
  }

  /** Whether it is what the decision leaves over of its own workload. */
  boolean isRestOf(NewDecision decision) {
    return decision.subject().workload().equals(Optional.of(workload));
  }

  /** All entitlements of the workload, or as many as what is replaced covers. */
  Subject subject(NewDecision decision) {
    var tenant = decision.subject().tenant();
    if (replaced.isPresent()) {
      return shared.correcting(replaced.get(), Optional.empty());
    }
    var number = Optional.of(number(decision)).filter(n -> n > 0);
    return isRestOf(decision)
        // Which those are is known when the decision is on record.
        ? new Subject(tenant, Optional.of(workload), number)
        : shared.subject(tenant, Optional.of(workload), number);
  }

  /** How many get the status, 0 where nobody knows. */
  int number(NewDecision decision) {
    if (replaced.isPresent()) {
      return replaced.get().subject().entitlements().orElse(0);
    }
    return isRestOf(decision) ? rest(decision.subject()) : shared.total();
  }

  private int rest(Subject about) {
    var covered = shared.subject(about.tenant(), about.workload(), about.entitlements());
    return Math.max(0, shared.total() - covered.entitlements().orElse(0));
  }
}
