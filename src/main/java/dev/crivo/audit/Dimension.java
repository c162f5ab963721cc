package dev.crivo.audit;

import dev.crivo.decision.DecidedCase.Read;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
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

  /** Those whose values hang on the basis of a decision alone. */
  static final List<Dimension> OF_BASIS = List.of(ALL, WORKLOAD, STATUS, RULE, VERSION);

  /** The value of all decisions that were judged so, of one of {@link #OF_BASIS}. */
  String of(Judgement judgement) {
    return switch (this) {
      case ALL -> "";
      case WORKLOAD -> workload(judgement.basis());
      case STATUS -> judgement.status();
      case RULE -> judgement.now().decidingRule().orElse("");
      case VERSION -> version(judgement.basis());
      case PERSON, MONTH -> throw new IllegalStateException("told by each decision itself");
    };
  }

  static String person(String by) {
    return by.toLowerCase(Locale.ROOT);
  }

  static String workload(Read basis) {
    return basis.workload().orElse("");
  }

  /**
   * What was imported bears the version that was in use at the import, and nobody decided by it.
   */
  static String version(Read basis) {
    return basis.version().orElse("");
  }

  /**
   * @param decidedAt in UTC, as 2026-03-31T12:00:00Z
   */
  static String month(String decidedAt, ZoneId zone) {
    var day = Integer.parseInt(decidedAt, 8, 10, 10);
    // No place is a whole day from UTC, so that of most days it says the month itself.
    return day > 1 && day < 28
        ? decidedAt.substring(0, 7)
        : YearMonth.from(Instant.parse(decidedAt).atZone(zone)).toString();
  }
}
