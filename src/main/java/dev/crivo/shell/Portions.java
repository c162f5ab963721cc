package dev.crivo.shell;

import dev.crivo.decision.Decision;
import dev.crivo.decision.Decision.Taken;
import dev.crivo.decision.Entitlements;
import java.util.List;
import java.util.Optional;

/**
 * Which of the entitlements on record an interview can be about, and how many.
 *
 * @param all the portions with a status of their own
 * @param chosen the value of the one that was chosen
 * @param corrected the decision to replace, whose entitlements it is about; there is no choice then
 */
record Portions(
    Entitlements shared, List<Portion> all, Optional<String> chosen, Optional<Decision> corrected) {

  static Portions of(Sitting sitting) {
    var shared = sitting.shared();
    var corrected = sitting.corrected();
    var all = corrected.isPresent() ? List.<Portion>of() : Portion.of(shared);
    return new Portions(shared, all, sitting.about().portion(), corrected);
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** Whether there is more than one to choose from. */
  boolean isChoice() {
    return all.size() > 1;
  }

  List<Portion> choices() {
    return Portion.choices(all);
  }

  /** The first, which is the one that nobody classified yet, where there is such a one. */
  Optional<Portion> usual() {
    return all.stream().findFirst();
  }

  /** The one chosen; all where nobody chose, or there is but one; empty where there is none. */
  Optional<Portion> portion() {
    var choices = choices();
    return chosen
        .flatMap(value -> choices.stream().filter(p -> p.value().equals(value)).findFirst())
        .or(() -> choices.stream().skip(Math.max(0, choices.size() - 1)).findFirst());
  }

  /** The one that some were taken from. */
  Optional<Portion> holding(List<Taken> taken) {
    var number = Taken.total(taken);
    return isChoice() && number > 0
        ? choices().stream().filter(p -> p.countIn(taken) == number).findFirst()
        : Optional.empty();
  }

  List<Taken> taking(int number) {
    return portion().map(portion -> portion.taking(number)).orElse(List.of());
  }

  /** How many, unless the person says otherwise. */
  Optional<Integer> usualNumber() {
    return corrected
        .flatMap(decision -> decision.subject().entitlements())
        .or(() -> portion().map(Portion::count));
  }

  /** The most that there are; empty where nobody told how many there are. */
  Optional<Integer> most() {
    if (corrected.isPresent()) {
      var old = corrected.get();
      // What later decisions took of it, they hold whether or not it is there.
      var others = shared.without(old.id()).total() - shared.takenFrom(old.id());
      return Optional.of(others + old.subject().fresh()).filter(number -> shared.isListed());
    }
    return portion()
        .filter(portion -> shared.isListed() || isChoice() && !portion.isAll())
        .map(Portion::count);
  }

  /** The fewest: what later decisions took of the one to replace has to come from somewhere. */
  int least() {
    return Math.max(1, corrected.map(old -> shared.takenFrom(old.id())).orElse(0));
  }

  boolean allows(int number) {
    return number >= least() && most().filter(most -> number > most).isEmpty();
  }
}
