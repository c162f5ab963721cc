package dev.crivo.overview;

/** What a present status lacks. */
public enum Missing {
  /** Its playbook wants to know when, and nobody said. */
  TARGET_DATE,
  /** The note says nothing that the status does not say already. */
  NOTE,
  /** The rules asked for something to be done first, and nobody decided again since. */
  FOLLOW_UP
}
