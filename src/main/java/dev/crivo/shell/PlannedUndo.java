package dev.crivo.shell;

import dev.crivo.console.Refusal;
import dev.crivo.decision.Decision;
import dev.crivo.decision.Decisions;
import dev.crivo.decision.Undo;
import dev.crivo.decision.Undo.Obstacle;
import dev.crivo.shell.Undoing.Correction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Decisions that can be taken back as the record is now, and the corrections that do it.
 *
 * @param asked the decision that the person named
 * @param corrections those of the steps of the undo, in their order
 */
record PlannedUndo(
    Decisions decisions, Decision asked, Undo undo, Undoing undoing, List<Correction> corrections) {

  /**
   * @param why says in words what stands in the way
   * @throws Refusal where something does, or there is nothing to go back to
   */
  static PlannedUndo of(
      Decisions decisions, Decision asked, Undoing undoing, Function<List<Obstacle>, String> why) {
    var undo = undo(decisions, asked, why);
    var corrections = undo.steps().stream().map(undoing::correction).toList();
    return new PlannedUndo(decisions, asked, undo, undoing, corrections);
  }

  private static Undo undo(
      Decisions decisions, Decision asked, Function<List<Obstacle>, String> why) {
    var tenant = decisions.tenants().get(asked.subject().tenant()).orElseThrow();
    var undo = Undo.of(tenant, asked);
    var blocking = undo.obstacles().stream().filter(o -> o.code().blocks()).toList();
    if (!blocking.isEmpty() || undo.steps().isEmpty()) {
      var reasons = blocking.isEmpty() ? undo.obstacles() : blocking;
      throw Refusal.usage("undo.refused", Map.of("why", why.apply(reasons)));
    }
    return undo;
  }

  /**
   * Records the corrections: what the person agreed to or, where the record changed meanwhile,
   * nothing. That is looked at before the transaction: what somebody else decides in the moment
   * between the two keeps its entitlements, and is not told.
   *
   * @param note why all is taken back, where that is said
   * @throws Refusal where the record changed
   */
  List<Decision> record(Optional<String> note, Function<List<Obstacle>, String> why) {
    if (!undo(decisions, asked, why).equals(undo)) {
      throw Refusal.usage("undo.changed", Map.of("id", asked.id()));
    }
    var all = corrections.stream().map(correction -> undoing.decision(correction, note)).toList();
    return decisions.record(undoing.rulebook().playbook(), all);
  }
}
