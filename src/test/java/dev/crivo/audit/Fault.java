package dev.crivo.audit;

import java.util.Optional;

/**
 * What was done with a decision of the year.
 *
 * @see YearOfDecisions
 */
enum Fault {
  /** Nothing: the person took what was suggested, and it is right. */
  NONE(Verdict.AGREED),
  /** One person chooses something else now and then. */
  SLIP(Verdict.SLIP),
  /** People do not follow the wrong rule, and say that it is wrong. */
  WRONG_RULE(Verdict.SUSPECTED_RULE_DEFECT),
  /** The rules of before June were followed. */
  CHANGED_IN_JUNE(Verdict.RULES_CHANGED),
  /** They were not, and June proved the person right. */
  KNEW_BETTER(Verdict.JUSTIFIED_OVERRIDE),
  /** The status has another name today, as the crosswalk says. */
  STATUS_RENAMED(Verdict.AGREED),
  /** The status is one of two today. */
  STATUS_SPLIT(Verdict.TAXONOMY_CHANGED),
  /** Today's rules ask what nobody had asked. */
  QUESTION_ADDED(Verdict.FACT_MISSING),
  /** What is stored was changed behind the record's back. */
  ROW_DAMAGED(Verdict.NOT_REPRODUCIBLE),
  /** A file of its playbook was. */
  PLAYBOOK_DAMAGED(Verdict.NOT_REPRODUCIBLE),
  /** It was wrong, and somebody corrected it: there is nothing to judge. */
  CORRECTED();

  private final Optional<Verdict> right;

  Fault(Verdict right) {
    this.right = Optional.of(right);
  }

  Fault() {
    this.right = Optional.empty();
  }

  /** The verdict that is right; empty where none is due. */
  Optional<Verdict> right() {
    return right;
  }
}
