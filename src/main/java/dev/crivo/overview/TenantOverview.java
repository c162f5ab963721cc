package dev.crivo.overview;

import dev.crivo.decision.Decision;
import dev.crivo.decision.Tenant;
import dev.crivo.playbook.Playbook;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a tenant stands.
 *
 * @param workloads in the order in which the record came to know them
 * @param interviews the unfinished ones about it that ask for something to be done
 * @param history all decisions about it, the newest first, corrected ones too
 */
public record TenantOverview(
    String name,
    List<WorkloadOverview> workloads,
    List<OpenInterview> interviews,
    List<Decision> history) {

  public TenantOverview {
    workloads = List.copyOf(workloads);
    interviews = List.copyOf(interviews);
    history = List.copyOf(history);
  }

  /**
   * @param interviews about any tenant
   * @param zone of the person, who decides on which day something was decided
   */
  public static TenantOverview of(
      Tenant tenant, Playbook playbook, List<OpenInterview> interviews, ZoneId zone) {
    var workloads =
        tenant.entitlements().stream()
            .map(
                shared ->
                    new WorkloadOverview(
                        shared,
                        shared.parts().stream()
                            .map(part -> PresentStatus.of(part, playbook, zone))
                            .toList()))
            .toList();
    var own = interviews.stream().filter(i -> Matter.isSame(i.tenant(), tenant.name())).toList();
    return new TenantOverview(tenant.name(), workloads, own, tenant.history());
  }

  /** The present statuses of all workloads. */
  public Stream<PresentStatus> statuses() {
    return workloads.stream().flatMap(workload -> workload.statuses().stream());
  }

  /** How many entitlements there are, as far as it was told. */
  public long total() {
    return workloads.stream().mapToLong(workload -> workload.entitlements().total()).sum();
  }

  /** How many nobody looked at since a list told of them. */
  public long unclassified() {
    return workloads.stream().mapToLong(workload -> workload.entitlements().unclassified()).sum();
  }
}
