package dev.crivo.decision;

import static dev.crivo.decision.Examples.PLAYBOOK;

import dev.crivo.decision.Decision.Subject;
import dev.crivo.decision.Decision.Taken;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A record in which decisions share the entitlements of tenants to lend books. */
record Shares(Decisions decisions) {

  static final LocalDate ADDED = LocalDate.of(2026, 2, 1);

  private static final Optional<String> BOOKS = Optional.of("BOOKS");

  /** A list tells how many there are; how many were known before. */
  int list(String tenant, int entitlements) {
    return list(new Subject(tenant, BOOKS, Optional.of(entitlements)));
  }

  int list(Subject subject) {
    var told = about(subject.addedOn(ADDED), "new", Optional.empty());
    return decisions.tenants().recordListed(PLAYBOOK, List.of(told)).get(0);
  }

  Decision decide(String tenant, Integer entitlements, String status, Taken... taken) {
    var subject = new Subject(tenant, BOOKS, Optional.ofNullable(entitlements));
    return record(subject.taking(Arrays.asList(taken)), status, Optional.empty());
  }

  Decision correct(Decision old, Integer entitlements, String status) {
    var subject =
        new Subject(
            old.subject().tenant(), old.subject().workload(), Optional.ofNullable(entitlements));
    return record(subject, status, Optional.of(old.id()));
  }

  Decision record(Subject subject, String status, Optional<String> corrects) {
    return decisions.record(PLAYBOOK, about(subject, status, corrects));
  }

  Entitlements of(String tenant) {
    return decisions.tenants().entitlements(tenant, BOOKS);
  }

  /** Status to number of entitlements, the oldest decision first; 0 where nobody told how many. */
  Map<String, Integer> statuses(String tenant) {
    var numbers = new LinkedHashMap<String, Integer>();
    of(tenant)
        .parts()
        .forEach(
            part -> numbers.merge(part.decision().chosen().status(), part.count(), Integer::sum));
    return numbers;
  }

  static NewDecision about(Subject subject, String status, Optional<String> corrects) {
    return Examples.decision(subject.tenant(), subject.workload(), status, corrects).about(subject);
  }
}
