package dev.crivo.audit;

import dev.crivo.decision.Decision;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;

/** What findings are counted by. */
public enum Dimension {
  /** All of them: their one value is empty. */
  ALL,
  /** Who decided, in lower case. */
  PERSON,
  /** Empty where the playbook has no such question, or it was not answered. */
  WORKLOAD,
  /** The code of what was chosen: that of today, where there is one. */
  STATUS,
  /** Today's rule that decides the case; empty where none does. */
  RULE,
  /** The version of the rules of the day; empty where it was decided elsewhere. */
  VERSION,
  /** Such as 2026-03. */
  MONTH;

  /**
   * The value of a finding.
   *
   * @param zone where months begin
   */
  String of(Finding finding, ZoneId zone) {
    return switch (this) {
      case ALL -> "";
      case PERSON -> person(finding.decision());
      case WORKLOAD -> workload(finding.decision());
      case STATUS -> finding.status();
      case RULE -> finding.now().decidingRule().orElse("");
      case VERSION -> version(finding.decision());
      case MONTH -> month(finding.decision(), zone);
    };
  }

  static String person(Decision decision) {
    return decision.by().toLowerCase(Locale.ROOT);
  }

  static String workload(Decision decision) {
    return decision.subject().workload().orElse("");
  }

  /**
   * What was imported bears the version that was in use at the import, and nobody decided by it.
   */
  static String version(Decision decision) {
    return decision.imported().isPresent() ? "" : decision.origin().playbookVersion();
  }

  static String month(Decision decision, ZoneId zone) {
    return YearMonth.from(decision.decidedAt().atZone(zone)).toString();
  }
}
