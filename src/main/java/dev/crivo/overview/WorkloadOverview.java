package dev.crivo.overview;

import dev.crivo.decision.Entitlements;
import java.util.List;
import java.util.Optional;

/**
 * How the entitlements of one workload of a tenant stand.
 *
 * @param entitlements how they are shared, with all decisions
 * @param statuses the present ones, the oldest first
 */
public record WorkloadOverview(Entitlements entitlements, List<PresentStatus> statuses) {

  public WorkloadOverview {
    statuses = List.copyOf(statuses);
  }

  /** The workload, where the playbook has such a thing. */
  public Optional<String> workload() {
    return entitlements.workload();
  }
}
