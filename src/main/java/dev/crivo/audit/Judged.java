package dev.crivo.audit;

import dev.crivo.decision.DecidedCase;

/** A decision, and what holds of all with its basis. */
record Judged(DecidedCase decided, Alike alike) {

  String id() {
    return decided.id();
  }

  Judgement judgement() {
    return alike.judgement();
  }
}
