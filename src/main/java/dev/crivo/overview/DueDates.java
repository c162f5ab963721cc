package dev.crivo.overview;

import dev.crivo.decision.Decision.Plan;
import dev.crivo.overview.Due.Kind;
import dev.crivo.playbook.Status.Revisit;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says what is due by a day.
 *
 * @param on the day
 * @param unknownFor after how many days somebody should have looked at new entitlements; where that
 *     is not told, after as many as the playbook gives their status, else {@link #USUAL}
 */
public record DueDates(LocalDate on, Optional<Integer> unknownFor) {

  /** Days. */
  public static final int USUAL = 30;

  /** All that is due about a matter, in no order. */
  public Stream<Due> of(Matter matter) {
    return matter instanceof PresentStatus present
        ? of(present)
        // The follow-ups of an unfinished interview are due from the day on which it was started.
        : due(Kind.FOLLOW_UP, Optional.of(matter.since()), matter);
  }

  private Stream<Due> of(PresentStatus present) {
    if (present.unclassified()) {
      return due(Kind.UNCLASSIFIED, Optional.of(unclassifiedUntil(present)), present);
    }
    return Stream.of(
            due(Kind.TARGET_DATE, present.plan().targetDate(), present),
            nextStep(present),
            due(Kind.REVISIT, revisitOn(present), present))
        .flatMap(some -> some);
  }

  /** Where something had to be done first, that is what the next action is for. */
  private Stream<Due> nextStep(PresentStatus present) {
    var date = present.plan().nextActionDate();
    return present.followUps().isEmpty()
        ? due(Kind.NEXT_ACTION, date, present)
        : due(Kind.FOLLOW_UP, date.or(() -> Optional.of(present.since())), present);
  }

  private static Optional<LocalDate> revisitOn(PresentStatus present) {
    var from = Optional.of(present.plan()).flatMap(Plan::nextActionDate).orElse(present.since());
    return present.revisit().map(revisit -> from.plusDays(revisit.after()));
  }

  private LocalDate unclassifiedUntil(PresentStatus present) {
    var usual = present.revisit().map(Revisit::after).orElse(USUAL);
    return present.since().plusDays(unknownFor.orElse(usual));
  }

  private Stream<Due> due(Kind kind, Optional<LocalDate> day, Matter matter) {
    return day
        .filter(d -> !d.isAfter(on))
        .map(d -> new Due(kind, d, ChronoUnit.DAYS.between(d, on), matter))
        .stream();
  }
}
