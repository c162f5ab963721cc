package dev.crivo.shell;

import dev.crivo.decision.Decision;
import dev.crivo.decision.Tenant;
import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Question;
import java.util.Comparator;
import java.util.Optional;

/**
 * An answer that tells of a tenant as a whole and was given when another of its workloads was
 * decided on.
 *
 * @param from the newest decision that it was given for
 */
record TenantAnswer(String answer, Decision from) {

  /**
   * The answer to offer again.
   *
   * @param workload the one that is asked about now
   * @return empty where no person gave such an answer, or it is none any more
   */
  static Optional<TenantAnswer> of(
      Tenant tenant, Playbook playbook, Question question, Optional<String> workload) {
    return tenant.entitlements().stream()
        .flatMap(entitlements -> entitlements.standing().stream())
        .filter(Decision::isByPerson)
        .filter(decision -> isOfAnother(decision, workload))
        .sorted(Comparator.comparing(Decision::decidedAt).thenComparing(Decision::id).reversed())
        .flatMap(decision -> of(decision, playbook, question).stream())
        .findFirst();
  }

  private static boolean isOfAnother(Decision decision, Optional<String> workload) {
    var its = decision.subject().workload();
    return its.isPresent() && workload.isPresent() && !its.equals(workload);
  }

  private static Optional<TenantAnswer> of(
      Decision decision, Playbook playbook, Question question) {
    return decision
        .answers()
        .get(question.name())
        .flatMap(question::canonical)
        .filter(answer -> playbook.isAboutTenant(question.name(), answer))
        .map(answer -> new TenantAnswer(answer, decision));
  }
}
