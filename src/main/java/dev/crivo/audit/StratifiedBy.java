package dev.crivo.audit;

import dev.crivo.decision.Decision;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;

/** What cases that are drawn among themselves have in common. */
public enum StratifiedBy {
  /** The top level of the status. */
  LEVEL,
  /** The status, its detail left aside. */
  STATUS,
  /** Who decided, in lower case. */
  PERSON,
  /** Empty where the playbook has no such question, or it was not answered. */
  WORKLOAD,
  /** When it was recorded, such as 2026-03. */
  MONTH,
  /**
   * The first digits of the version of the playbook that it was decided under; empty where that was
   * elsewhere.
   */
  VERSION;

  /**
   * The value of a decision.
   *
   * @param zone where months begin
   */
  public String of(Decision decision, Levels levels, ZoneId zone) {
    return switch (this) {
      case LEVEL -> levels.at(Levels.TOP, decision.chosen().status());
      case STATUS -> levels.at(Levels.STATUS, decision.chosen().status());
      case PERSON -> decision.by().toLowerCase(Locale.ROOT);
      case WORKLOAD -> decision.subject().workload().orElse("");
      case MONTH -> YearMonth.from(decision.decidedAt().atZone(zone)).toString();
      case VERSION -> firstDigits(Dimension.version(decision));
    };
  }

  private static String firstDigits(String version) {
    return version.isEmpty() ? version : version.substring(0, 12);
  }
}
