package dev.crivo.verification;

import dev.crivo.playbook.Answers;
import dev.crivo.rulebook.ExampleCase;
import java.util.List;

/** What the example cases make of a mutant. */
public sealed interface Verdict {

  /** This example case tells it from the playbook. */
  record Killed(ExampleCase by) implements Verdict {}

  /** No example case could tell it: it ends every interview as the playbook does. */
  record Equivalent(Reason reason, Answers where) implements Verdict {}

  /**
   * No example case tells it, but one could.
   *
   * @param draft the first that would, as the playbook decides it now
   * @param differences what would be wrong with it under the mutant
   */
  record Survived(ExampleCase draft, List<String> differences) implements Verdict {}

  /** No example case tells it, nor would any of so many that were tried; there are more. */
  record Undecided(long tried) implements Verdict {}

  /** Why a mutant is equivalent. */
  enum Reason {
    /** No case at all satisfies the one rule and not the other. */
    NO_CASE,
    /** Cases that would, such as {@code where}, no interview gathers. */
    NOT_ASKED,
    /** In cases such as {@code where} it concludes something else, on which nothing depends. */
    NO_EFFECT
  }
}
