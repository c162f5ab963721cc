package dev.crivo.decision;

/** What became of one of several decisions that were to be recorded, each for itself. */
public sealed interface Attempt {

  /** It is on record. */
  record Recorded(Decision decision) implements Attempt {}

  /** It is not, for this reason; the others are. */
  record Refused(DecisionRefused why) implements Attempt {}
}
