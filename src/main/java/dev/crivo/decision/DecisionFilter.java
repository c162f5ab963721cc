package dev.crivo.decision;

import java.time.Instant;
import java.util.Optional;

/**
 * Which decisions to list. What is empty does not restrict.
 *
 * @param tenant whatever its case
 * @param by the person who decided, whatever the case
 * @param status the code of a status: it and everything below it
 * @param since recorded then or later
 * @param until recorded before then
 * @param workload as it is recorded
 * @param version the whole version of the playbook it was made under
 * @param standing whether to leave out what was corrected
 * @param limit how many at most, the newest
 */
public record DecisionFilter(
    Optional<String> tenant,
    Optional<String> by,
    Optional<String> status,
    Optional<Instant> since,
    Optional<Instant> until,
    Optional<String> workload,
    Optional<String> version,
    boolean standing,
    Optional<Integer> limit) {

  public static final DecisionFilter ALL =
      new DecisionFilter(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public DecisionFilter {
    if (limit.filter(n -> n < 0).isPresent()) {
      throw new IllegalArgumentException("limit: a whole number, 0 or more");
    }
  }

  /** Whatever the workload and the version, up to now, corrected or not. */
  public DecisionFilter(
      Optional<String> tenant,
      Optional<String> by,
      Optional<String> status,
      Optional<Instant> since,
      Optional<Integer> limit) {
    this(
        tenant,
        by,
        status,
        since,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        limit);
  }

  public DecisionFilter withTenant(String name) {
    return new DecisionFilter(
        Optional.of(name), by, status, since, until, workload, version, standing, limit);
  }

  /** The same with decisions that another replaces. */
  public DecisionFilter withCorrected() {
    return new DecisionFilter(tenant, by, status, since, until, workload, version, false, limit);
  }
}
