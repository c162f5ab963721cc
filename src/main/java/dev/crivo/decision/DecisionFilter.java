package dev.crivo.decision;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which decisions to list. What is empty does not restrict.
 *
 * @param tenant whatever its case
 * @param by the person who decided, whatever the case
 * @param statuses the codes of statuses: they and everything below them
 * @param since decided then or later, which for what was imported is before it was recorded
 * @param until decided before then
 * @param workload as it is recorded
 * @param version the whole version of the playbook it was made under, so none that was made
 *     elsewhere
 * @param standing whether to leave out what was corrected
 * @param byPeople whether to leave out what a list of entitlements brought and nobody classified
 * @param source what it was imported from, as it is recorded
 * @param limit how many at most, the newest
 */
public record DecisionFilter(
    Optional<String> tenant,
    Optional<String> by,
    Set<String> statuses,
    Optional<Instant> since,
    Optional<Instant> until,
    Optional<String> workload,
    Optional<String> version,
    boolean standing,
    boolean byPeople,
    Optional<String> source,
    Optional<Integer> limit) {

  public static final DecisionFilter ALL =
      new DecisionFilter(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public DecisionFilter {
    statuses = Set.copyOf(statuses);
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
        status.map(Set::of).orElse(Set.of()),
        since,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        Optional.empty(),
        limit);
  }

  public DecisionFilter withTenant(String name) {
    return new DecisionFilter(
        Optional.of(name),
        by,
        statuses,
        since,
        until,
        workload,
        version,
        standing,
        byPeople,
        source,
        limit);
  }

  /** The same with decisions that another replaces. */
  public DecisionFilter withCorrected() {
    return new DecisionFilter(
        tenant, by, statuses, since, until, workload, version, false, byPeople, source, limit);
  }

  /** The same with what lists of entitlements brought. */
  public DecisionFilter withListed() {
    return new DecisionFilter(
        tenant, by, statuses, since, until, workload, version, standing, false, source, limit);
  }

  public DecisionFilter withSource(Optional<String> name) {
    return new DecisionFilter(
        tenant, by, statuses, since, until, workload, version, standing, byPeople, name, limit);
  }
}
