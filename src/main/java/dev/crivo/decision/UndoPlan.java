package dev.crivo.decision;

import dev.crivo.decision.Undo.Obstacle;
import dev.crivo.decision.Undo.Obstacle.Code;
import dev.crivo.decision.Undo.Step;
import dev.crivo.decision.UndoSource.Before;
import dev.crivo.decision.UndoSource.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds how to take back some decisions about a tenant. */
final class UndoPlan {

  private final Tenant tenant;

  /** The decisions to take back, by the id of what stands for each. */
  private final Map<String, Target> targets = new LinkedHashMap<>();

  private final List<Step> steps = new ArrayList<>();
  private final List<Obstacle> obstacles = new ArrayList<>();

  UndoPlan(Tenant tenant, List<Decision> members) {
    this.tenant = tenant;
    members.forEach(this::stand);
  }

  /** The last first, as whatever took from others then gives back before they do. */
  Undo undo() {
    var lastFirst = new ArrayList<>(targets.values());
    Collections.reverse(lastFirst);
    for (var target : lastFirst) {
      var decision = target.standing();
      var shared = shared(decision);
      var before = new UndoSource(shared, targets).before(target);
      before.why().ifPresent(code -> obstacles.add(new Obstacle(code, decision, before.others())));
      before.value().ifPresent(value -> plan(decision, value, shared));
    }
    return new Undo(steps, obstacles);
  }

  /** A correction that says the same as what it corrects is taken back in its place. */
  private void stand(Decision member) {
    var now = shared(member).standing(member.id());
    now.filter(d -> d.equals(member) || isSame(d, member))
        .ifPresentOrElse(
            d -> targets.put(d.id(), new Target(d, member)),
            () -> obstacles.add(new Obstacle(Code.CORRECTED, member, now.stream().toList())));
  }

  private static boolean isSame(Decision one, Decision other) {
    return Undo.saysTheSame(one.chosen(), other.chosen())
        && one.subject().entitlements().equals(other.subject().entitlements());
  }

  private Entitlements shared(Decision decision) {
    return tenant.entitlements().stream()
        .filter(shared -> shared.decisions().contains(decision))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("decision: of another tenant"));
  }

  /**
   * One decision, and before it those that only gave some of its entitlements back to it: they say
   * then what it says then, of no more than it has then.
   */
  private void plan(Decision decision, Before before, Entitlements shared) {
    var takers = shared.takers(decision.id());
    var others = takers.stream().filter(d -> !targets.containsKey(d.id())).toList();
    var since = since(decision, others, before, shared);
    if (!since.isEmpty()) {
      obstacles.add(new Obstacle(Code.DECIDED_SINCE, decision, since));
      return;
    }
    var left = room(decision, others, before, shared);
    for (var other : others) {
      var some = Math.min(other.subject().entitlements().orElseThrow(), left + 1);
      left -= some - 1;
      plan(other, before.of(other, decision, some), shared);
    }
    steps.add(new Step(decision, before.restated(), before.subject(), before.back()));
  }

  /** How many more than one each others can have of what one decision is about afterwards. */
  private static int room(
      Decision decision, List<Decision> others, Before before, Entitlements shared) {
    var takenByOthers = others.stream().mapToInt(d -> d.subject().entitlements().orElse(0)).sum();
    var takenByTargets = shared.takenFrom(decision.id()) - takenByOthers;
    return before.subject().entitlements().orElse(0) - takenByTargets - others.size();
  }

  /** The decisions that gave entitlements of this one another status; empty where none did. */
  private static List<Decision> since(
      Decision decision, List<Decision> others, Before before, Entitlements shared) {
    var changing = others.stream().filter(d -> !givesBackTo(decision, d, shared)).toList();
    if (!changing.isEmpty()) {
      return changing;
    }
    var gone = shared.takenFrom(decision.id());
    var held = shared.part(decision.id()).map(part -> part.count() + gone).orElse(gone);
    var covered = decision.subject().entitlements();
    var isHeld =
        covered.isPresent()
            ? covered.get() == held && room(decision, others, before, shared) >= 0
            : shared.part(decision.id()).isPresent();
    return isHeld ? List.of() : later(decision, shared);
  }

  private static boolean givesBackTo(Decision decision, Decision taker, Entitlements shared) {
    return taker.corrects().isPresent()
        && Undo.saysTheSame(taker.chosen(), decision.chosen())
        && taker.subject().taken().stream()
            .map(taken -> shared.standing(taken.decision()))
            .allMatch(Optional.of(decision)::equals);
  }

  private static List<Decision> later(Decision decision, Entitlements shared) {
    var parts = shared.parts().stream().map(Entitlements.Part::decision);
    return Stream.concat(shared.takers(decision.id()).stream(), parts)
        .filter(d -> d.id().compareTo(decision.id()) > 0)
        .distinct()
        .toList();
  }
}
