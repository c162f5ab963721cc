package dev.crivo.decision;

import dev.crivo.decision.Decision.Imported;
import java.time.Instant;
import java.util.Optional;

/** A decision that was made elsewhere, about to be recorded: nobody here suggested anything. */
public record PastDecision(NewDecision decision, Imported imported) {

  String key() {
    return imported.key();
  }

  Decision recorded(String id, Instant at) {
    return new Decision(
        id,
        at,
        Optional.empty(),
        decision.by(),
        decision.subject(),
        decision.answers(),
        decision.suggested(),
        decision.alternatives(),
        decision.chosen(),
        decision.note(),
        decision.plan(),
        decision.origin(),
        decision.corrects(),
        Optional.of(imported));
  }
}
