package dev.crivo.audit;

import dev.crivo.decision.DecidedCase.Read;
import dev.crivo.decision.Decision;
import java.time.ZoneId;

/** What cases that are drawn among themselves have in common. */
public enum StratifiedBy {
  /** The top level of the status, under its name of today, where there is one. */
  LEVEL,
  /** The status, its detail left aside, under its name of today, where there is one. */
  STATUS,
  /** Who decided, in lower case. */
  PERSON,
  /** Empty where the playbook has no such question, or it was not answered. */
  WORKLOAD,
  /** When it was decided, such as 2026-03. */
  MONTH,
  /**
   * The first digits of the version of the playbook that it was decided under; empty where that was
   * elsewhere.
   */
  VERSION;

  private static final int VERSION_DIGITS = 12;

  /**
   * The value of a decision.
   *
   * @param zone where months begin
   */
  public String of(Decision decision, Levels levels, ZoneId zone) {
    return switch (this) {
      case LEVEL -> levels.at(Levels.TOP, levels.current(decision.chosen().status()));
      case STATUS -> levels.at(Levels.STATUS, levels.current(decision.chosen().status()));
      case PERSON -> Dimension.person(decision.by());
      case WORKLOAD -> Dimension.workload(Read.of(decision));
      case MONTH -> Dimension.month(decision.decidedAt().toString(), zone);
      case VERSION -> first(VERSION_DIGITS, Dimension.version(Read.of(decision)));
    };
  }

  private static String first(int digits, String version) {
    return version.substring(0, Math.min(digits, version.length()));
  }
}
