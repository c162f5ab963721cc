package dev.crivo.audit;

/** Where what is wrong with a decision is to be mended. */
public enum Blame {
  NOBODY,
  /** Who decided. */
  PERSON,
  /** The rules, of its day or of today. */
  RULE,
  /** What is on record of the case does not tell its status. */
  MISSING_FACT,
  /** The record or the program: what was suggested cannot be had again. */
  RECORD
}
