package dev.crivo.decision;

import dev.crivo.decision.Decision.Subject;
import dev.crivo.decision.Decision.Taken;
import dev.crivo.decision.DecisionRefused.Code;
import dev.crivo.decision.EntitlementRows.Key;
import java.util.Optional;
import java.util.function.Function;

/**
 * Gives decisions their share of the entitlements, while nobody else can write.
 *
 * @param entitlements how they are shared so far
 */
record EntitlementCheck(Function<Key, Entitlements> entitlements, DecisionRows decisions) {

  /**
   * The decision with where its entitlements come from, as it tells or else as is usual.
   *
   * @throws DecisionRefused where it is about more than there are, naming the numbers
   */
  NewDecision sharing(NewDecision decision) {
    var corrected = decision.corrects().flatMap(decisions::get);
    corrected.ifPresent(old -> refuseLessThanWasTaken(decision, old));
    var shared = entitlements.apply(Key.of(decision.subject()));
    var told = isTold(decision) ? decision : decision.about(usual(decision, corrected, shared));
    var without = corrected.map(old -> shared.without(old.id())).orElse(shared);
    told.subject().taken().forEach(taken -> refuseMoreThanIsLeft(taken, without));
    if (shared.isListed()) {
      var fresh = corrected.map(d -> d.subject().fresh()).orElse(0);
      refuseMoreThanIsListed(told.subject(), fresh, shared.total());
    }
    return told;
  }

  private static boolean isTold(NewDecision decision) {
    var subject = decision.subject();
    return !subject.taken().isEmpty() || subject.addedOn().isPresent();
  }

  private static Subject usual(
      NewDecision decision, Optional<Decision> corrected, Entitlements shared) {
    var about = decision.subject();
    return corrected
        .filter(old -> isAboutTheSame(old, decision))
        .map(old -> shared.correcting(old, about.entitlements()))
        .orElseGet(() -> shared.subject(about.tenant(), about.workload(), about.entitlements()));
  }

  private static boolean isAboutTheSame(Decision old, NewDecision decision) {
    return Key.of(old.subject()).equals(Key.of(decision.subject()));
  }

  private void refuseLessThanWasTaken(NewDecision decision, Decision old) {
    var gone = entitlements.apply(Key.of(old.subject())).takenFrom(old.id());
    var covered =
        isAboutTheSame(old, decision)
            ? decision.subject().entitlements().or(old.subject()::entitlements).orElse(0)
            : 0;
    if (covered < gone) {
      throw DecisionRefused.entitlements(Code.TOO_FEW_ENTITLEMENTS, old.id(), covered, gone);
    }
  }

  private static void refuseMoreThanIsLeft(Taken taken, Entitlements shared) {
    var left = shared.part(taken.decision()).map(Entitlements.Part::count).orElse(0);
    if (left < taken.entitlements()) {
      throw DecisionRefused.entitlements(
          Code.ENTITLEMENTS_TAKEN, taken.decision(), taken.entitlements(), left);
    }
  }

  /**
   * @param fresh how many the decision that it corrects brought, which nobody else held
   * @param there how many there are
   */
  private static void refuseMoreThanIsListed(Subject subject, int fresh, int there) {
    var wanted = subject.entitlements().orElse(0);
    if (subject.fresh() > fresh || wanted > there) {
      throw DecisionRefused.entitlements(
          Code.TOO_MANY_ENTITLEMENTS, subject.tenant(), wanted, there);
    }
  }
}
