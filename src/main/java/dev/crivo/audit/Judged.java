package dev.crivo.audit;

import dev.crivo.decision.DecidedCase;

/** A decision, and what holds of all with its basis. */
record Judged(DecidedCase decided, Judgement judgement) {

  String id() {
    return decided.id();
  }
}
