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
 * @param limit how many at most, the newest
 */
public record DecisionFilter(
    Optional<String> tenant,
    Optional<String> by,
    Optional<String> status,
    Optional<Instant> since,
    Optional<Integer> limit) {

  public static final DecisionFilter ALL =
      new DecisionFilter(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public DecisionFilter {
    if (limit.filter(n -> n < 0).isPresent()) {
      throw new IllegalArgumentException("limit: a whole number, 0 or more");
    }
  }

  public DecisionFilter withTenant(String name) {
    return new DecisionFilter(Optional.of(name), by, status, since, limit);
  }
}
