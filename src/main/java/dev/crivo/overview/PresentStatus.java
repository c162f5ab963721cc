package dev.crivo.overview;

import dev.crivo.decision.Decision;
import dev.crivo.decision.Decision.Chosen;
import dev.crivo.decision.Decision.Plan;
import dev.crivo.decision.Decision.Subject;
import dev.crivo.decision.Entitlements.Part;
import dev.crivo.decision.NoteGrade;
import dev.crivo.decision.Suggested;
import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Status;
import dev.crivo.playbook.Status.Need;
import dev.crivo.playbook.Status.PickList;
import dev.crivo.playbook.Status.Revisit;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Entitlements that share a status now: what matters of their decision, so that those of thousands
 * of tenants fit into memory.
 *
 * @param decision the id of the decision that gave it to them
 * @param subject the tenant, the workload and how many of its entitlements have it still
 * @param since the day of the decision; of those not classified yet, since when they are there
 * @param unclassified whether nobody looked at them since a list told of them
 * @param offered the answer on which it depends whether a picked name was on the list
 * @param followUps codes of what the rules wanted done before a status is given
 * @param revisit when it is to be looked at again, by the playbook in use
 */
public record PresentStatus(
    String decision,
    Subject subject,
    LocalDate since,
    String by,
    boolean unclassified,
    Chosen chosen,
    Answers offered,
    Plan plan,
    List<String> followUps,
    Set<Missing> missing,
    Optional<Revisit> revisit)
    implements Matter {

  public PresentStatus {
    followUps = List.copyOf(followUps);
    missing = missing.isEmpty() ? Set.of() : EnumSet.copyOf(missing);
  }

  /**
   * @param zone of the person, who decides on which day something was decided
   */
  static PresentStatus of(Part part, Playbook playbook, ZoneId zone) {
    var decision = part.decision();
    var about = decision.subject();
    var status = playbook.status(decision.chosen().status());
    return new PresentStatus(
        decision.id(),
        new Subject(about.tenant(), about.workload(), part.entitlements()),
        since(part, zone),
        decision.by(),
        part.isUnclassified(),
        decision.chosen(),
        offered(decision, playbook),
        decision.plan(),
        followUps(part),
        missing(part, status),
        status.flatMap(Status::revisit));
  }

  private static LocalDate since(Part part, ZoneId zone) {
    var decision = part.decision();
    return Optional.of(part)
        .filter(Part::isUnclassified)
        .flatMap(unclassified -> decision.subject().addedOn())
        .orElseGet(() -> decision.decidedAt().atZone(zone).toLocalDate());
  }

  private static Answers offered(Decision decision, Playbook playbook) {
    return decision
        .chosen()
        .picked()
        .flatMap(picked -> playbook.status(decision.chosen().status()))
        .flatMap(Status::pick)
        .map(PickList::by)
        .flatMap(by -> decision.answers().get(by).map(answer -> new Answers(Map.of(by, answer))))
        .orElse(Answers.NONE);
  }

  private static List<String> followUps(Part part) {
    var suggested = part.decision().suggested();
    var asked = suggested.kind() == Suggested.Kind.FOLLOW_UPS && !part.isUnclassified();
    return asked ? suggested.codes() : List.of();
  }

  /** Of what no person decided nothing is missing but the decision. */
  private static Set<Missing> missing(Part part, Optional<Status> status) {
    var missing = EnumSet.noneOf(Missing.class);
    if (part.isUnclassified()) {
      return missing;
    }
    var decision = part.decision();
    if (status.filter(s -> s.needs().targetDate() == Need.REQUIRED).isPresent()
        && decision.plan().targetDate().isEmpty()) {
      missing.add(Missing.TARGET_DATE);
    }
    if (decision.note().grade() == NoteGrade.POOR) {
      missing.add(Missing.NOTE);
    }
    if (!followUps(part).isEmpty()) {
      missing.add(Missing.FOLLOW_UP);
    }
    return missing;
  }

  @Override
  public String tenant() {
    return subject.tenant();
  }

  @Override
  public Optional<String> workload() {
    return subject.workload();
  }

  @Override
  public Optional<Integer> entitlements() {
    return subject.entitlements();
  }

  @Override
  public boolean concerns(String person) {
    return Matter.isSame(by, person)
        || plan.owner().filter(owner -> Matter.isSame(owner, person)).isPresent();
  }

  /** Whether it is this status, given by its code, or one below it. */
  public boolean isBelow(String code) {
    return (chosen.status() + ".").startsWith(code + ".");
  }
}
