package dev.crivo.verification;

/** How bad a finding is, the worst first. */
public enum Severity {
  /** Some case goes wrong, or something said in the playbook can never be. */
  ERROR,
  /** Probably a mistake. */
  WARNING,
  /** May well be meant. */
  NOTE
}
