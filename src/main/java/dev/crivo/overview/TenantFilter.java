package dev.crivo.overview;

import java.util.Optional;

/**
 * Which present statuses of tenants to count. What is empty or false does not restrict.
 *
 * @param status the code of a status: with those below it
 * @param by who decided, owns or asks, whatever the case
 * @param missing only those that lack something
 * @param unclassified only those that nobody looked at yet
 */
public record TenantFilter(
    Optional<String> status,
    Optional<String> workload,
    Optional<String> by,
    boolean missing,
    boolean unclassified) {

  public static final TenantFilter ALL =
      new TenantFilter(Optional.empty(), Optional.empty(), Optional.empty(), false, false);

  boolean fits(PresentStatus present) {
    return fits((Matter) present)
        && status.filter(code -> !present.isBelow(code)).isEmpty()
        && (!missing || !present.missing().isEmpty())
        && (!unclassified || present.unclassified());
  }

  boolean fits(OpenInterview interview) {
    return fits((Matter) interview) && status.isEmpty() && !unclassified;
  }

  private boolean fits(Matter matter) {
    return by.filter(person -> !matter.concerns(person)).isEmpty()
        && (workload.isEmpty() || workload.equals(matter.workload()));
  }
}
