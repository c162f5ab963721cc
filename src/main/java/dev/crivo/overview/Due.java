package dev.crivo.overview;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * Something to be done by a day.
 *
 * @param day on which it falls due
 * @param days for how many days it has been due, 0 or more
 * @param matter what it is about
 */
public record Due(Kind kind, LocalDate day, long days, Matter matter) {

  /** What is due, in the order of urgency among what is due equally long. */
  public enum Kind {
    /** The date by which it was to be done has come. */
    TARGET_DATE,
    /** What somebody said to do next. */
    NEXT_ACTION,
    /** What the rules wanted done first. */
    FOLLOW_UP,
    /** The playbook wants such a status looked at again after so many days. */
    REVISIT,
    /** Nobody looked at new entitlements for too long. */
    UNCLASSIFIED
  }

  /** The longest due first. */
  public static final Comparator<Due> BY_URGENCY =
      Comparator.comparing(Due::day)
          .thenComparing(Due::kind)
          .thenComparing(due -> Matter.folded(due.matter().tenant()))
          .thenComparing(due -> due.matter().workload().orElse(""))
          .thenComparing(due -> due.matter() instanceof PresentStatus p ? p.decision() : "");
}
