package dev.crivo.shell;

import dev.crivo.console.Refusal;
import dev.crivo.decision.Decision;
import dev.crivo.decision.Decisions;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds the one decision that somebody means by an id or a piece of it. */
final class DecisionLookup {

  /** How many a message names; {@link Decisions#find} finds more, which tells that there are. */
  private static final int NAMED = 10;

  private DecisionLookup() {}

  /**
   * @throws Refusal where there is none, or more than one
   */
  static Decision one(Decisions decisions, String part) {
    var found = decisions.find(part);
    if (found.isEmpty()) {
      throw Refusal.usage("decisions.none", Map.of("id", part));
    }
    if (found.size() > 1) {
      var ids = found.stream().limit(NAMED).map(Decision::id).collect(Collectors.joining(", "));
      var all = found.size() > NAMED ? "no" : "yes";
      throw Refusal.usage("decisions.several", Map.of("id", part, "ids", ids, "all", all));
    }
    return found.get(0);
  }

  /**
   * The decision to correct.
   *
   * @throws Refusal where there is none, more than one, or it was corrected already
   */
  static Decision correctable(Decisions decisions, String part) {
    var decision = one(decisions, part);
    decisions
        .correctionOf(decision.id())
        .ifPresent(
            correction -> {
              throw Refusal.usage(
                  "refused.already-corrected",
                  Map.of("about", decision.id(), "correction", correction.id()));
            });
    return decision;
  }
}
