package dev.crivo.decision;

/** How well a note explains a decision, best first. */
public enum NoteGrade {
  /** It says the intent, or the lack of it, and the why. */
  GOOD,
  /** It says something, and leaves something open. */
  WEAK,
  /** It says nothing that the status does not say already. */
  POOR
}
