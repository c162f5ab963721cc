package dev.crivo.decision;

import dev.crivo.decision.Decision.Subject;
import dev.crivo.decision.Decision.Taken;
import dev.crivo.decision.Entitlements.Part;
import dev.crivo.decision.Undo.Obstacle.Code;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stood for the entitlements of decisions before these.
 *
 * @param targets all that are taken back together, by the id of what stands for each
 */
record UndoSource(Entitlements shared, Map<String, Target> targets) {

  /**
   * A decision to take back.
   *
   * @param standing the correction that says the same now, or itself
   */
  record Target(Decision standing, Decision meant) {}

  /**
   * What a correction says to bring it back.
   *
   * @param back which decision stands for how many then
   * @param addedOn since when those are there that nobody will have looked at then
   */
  record Before(Decision restated, Subject subject, List<Part> back, Optional<LocalDate> addedOn) {

    /** The same for a decision that holds some of those that are brought back with another. */
    Before of(Decision taker, Decision from, int number) {
      var about = taker.subject();
      var taken = List.of(new Taken(from.id(), number));
      var same = new Subject(about.tenant(), about.workload(), Optional.of(number), addedOn, taken);
      return new Before(restated, same, List.of(), addedOn);
    }
  }

  /** That, or why there is none. */
  record Found(Optional<Before> value, Optional<Code> why, List<Decision> others) {

    static Found of(Before before) {
      return new Found(Optional.of(before), Optional.empty(), List.of());
    }

    static Found none(Code why, List<Decision> others) {
      return new Found(Optional.empty(), Optional.of(why), others);
    }
  }

  Found before(Target target) {
    if (target.meant().corrects().isPresent()) {
      return beforeCorrection(target);
    }
    var decision = target.standing();
    return restated(target)
        .map(d -> Found.of(new Before(d, subject(decision, d), back(decision, d), added(d))))
        .orElseGet(() -> Found.none(Code.NOTHING_BEFORE, List.of()));
  }

  private Optional<Decision> restated(Target target) {
    if (target.meant().corrects().isPresent()) {
      return corrected(target.meant());
    }
    var taken = target.standing().subject().taken();
    return taken.isEmpty() ? ofUnknownNumber(target.standing()) : source(taken.get(0));
  }

  private Optional<Decision> corrected(Decision decision) {
    return shared.decisions().stream()
        .filter(d -> decision.corrects().filter(d.id()::equals).isPresent())
        .findFirst();
  }

  /** The decision that stands where these come from, once all is taken back. */
  private Optional<Decision> source(Taken taken) {
    var source = shared.standing(taken.decision());
    var target = source.map(d -> targets.get(d.id()));
    return target.isPresent() ? target.flatMap(this::restated) : source;
  }

  /** A decision of nobody knows how many stands for all others of which nobody knows either. */
  private Optional<Decision> ofUnknownNumber(Decision decision) {
    return decision.subject().entitlements().isPresent()
        ? Optional.empty()
        : shared.without(decision.id()).parts().stream()
            .filter(part -> part.entitlements().isEmpty())
            .map(Part::decision)
            .filter(d -> d.id().compareTo(decision.id()) < 0)
            .findFirst();
  }

  private Subject subject(Decision decision, Decision restated) {
    var about = decision.subject();
    var first = about.taken().stream().limit(1).toList();
    var number = first.stream().map(Taken::entitlements).findFirst();
    return new Subject(about.tenant(), about.workload(), number, added(restated), first);
  }

  /** What nobody had looked at is once more what nobody looked at. */
  private Optional<LocalDate> added(Decision restated) {
    return shared.isUnclassified(restated) ? restated.subject().addedOn() : Optional.empty();
  }

  private List<Part> back(Decision decision, Decision restated) {
    var taken = decision.subject().taken();
    return taken.isEmpty()
        ? List.of(part(restated, Optional.empty()))
        : taken.stream()
            .flatMap(
                some -> source(some).map(d -> part(d, Optional.of(some.entitlements()))).stream())
            .toList();
  }

  private Part part(Decision decision, Optional<Integer> number) {
    return new Part(decision, number, shared.isUnclassified(decision));
  }

  private Found beforeCorrection(Target target) {
    var decision = target.standing();
    var found = corrected(target.meant());
    if (found.isEmpty()) {
      return Found.none(Code.MOVED, List.of());
    }
    var old = found.get().subject();
    if (!isTold(old) && !isSameNumber(decision.subject(), old)) {
      return Found.none(Code.OTHER_NUMBER, List.of());
    }
    var without = shared.without(decision.id());
    var gone =
        old.taken().stream()
            .filter(taken -> !isTarget(taken) && !isThere(taken, without))
            .flatMap(taken -> shared.takers(taken.decision()).stream())
            .filter(d -> !d.equals(decision))
            .distinct()
            .toList();
    return gone.isEmpty()
        ? Found.of(
            new Before(
                found.get(),
                old,
                List.of(part(found.get(), old.entitlements())),
                added(found.get())))
        : Found.none(Code.SOURCE_TAKEN, gone);
  }

  private boolean isTarget(Taken taken) {
    return shared
        .standing(taken.decision())
        .map(Decision::id)
        .filter(targets::containsKey)
        .isPresent();
  }

  private static boolean isThere(Taken taken, Entitlements without) {
    return without
        .part(taken.decision())
        .filter(part -> part.count() >= taken.entitlements())
        .isPresent();
  }

  private static boolean isTold(Subject subject) {
    return !subject.taken().isEmpty() || subject.addedOn().isPresent();
  }

  /** Of one that took none it cannot be told that it took none: the record would let it take. */
  private static boolean isSameNumber(Subject now, Subject old) {
    return now.taken().isEmpty()
        && now.entitlements().isPresent() == old.entitlements().isPresent()
        && now.entitlements().orElse(0) >= old.entitlements().orElse(0);
  }
}
