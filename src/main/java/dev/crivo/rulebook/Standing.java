package dev.crivo.rulebook;

import dev.crivo.playbook.Rule;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * Where all rules and conclusions stand in one case, each known by its place. {@link
 * ConditionModel} fills it.
 */
final class Standing {

  /** Where a conclusion stands in a case. */
  enum Truth {
    HOLDS,
    FAILED,
    OPEN
  }

  /** In place of a question: none. It comes after all of them. */
  static final int NOTHING = Integer.MAX_VALUE;

  private final BitSet satisfied;
  private final int[] waiting;
  private final Truth[] truths;
  private final int[] waitedFor;

  /** One in which no rule is satisfied or open. */
  Standing(int rules, int conclusions) {
    this.satisfied = new BitSet(rules);
    this.waiting = new int[rules];
    this.truths = new Truth[conclusions];
    this.waitedFor = new int[conclusions];
    Arrays.fill(waiting, NOTHING);
    Arrays.fill(waitedFor, NOTHING);
    Arrays.fill(truths, Truth.FAILED);
  }

  void satisfy(ModelRule rule) {
    satisfied.set(rule.place());
    truths[rule.conclusion()] = Truth.HOLDS;
  }

  /**
   * @param question the place of the first question that the rule waits for
   */
  void leaveOpen(ModelRule rule, int question) {
    waiting[rule.place()] = question;
    waitedFor[rule.conclusion()] = Math.min(waitedFor[rule.conclusion()], question);
    if (truths[rule.conclusion()] == Truth.FAILED) {
      truths[rule.conclusion()] = Truth.OPEN;
    }
  }

  /** The rules that are satisfied; not to be changed. */
  BitSet satisfied() {
    return satisfied;
  }

  /** The first question that an open rule waits for; nothing for other rules. */
  int waiting(int rule) {
    return waiting[rule];
  }

  /** The first question that an open rule with this conclusion waits for, or nothing. */
  int waitedFor(int conclusion) {
    return waitedFor[conclusion];
  }

  Truth truth(int conclusion) {
    return truths[conclusion];
  }

  /** Whether some premise of a rule stands there. */
  boolean anyPremise(ModelRule rule, Truth truth) {
    for (var premise : rule.premises()) {
      if (truths[premise] == truth) {
        return true;
      }
    }
    return false;
  }

  /**
   * The question to ask next: the first that a rule waits for whose premises hold and whose
   * conclusion does not yet.
   *
   * @param matters whether what a rule concludes could still change the result
   */
  int next(List<ModelRule> rules, Predicate<Rule> matters) {
    var next = NOTHING;
    for (var rule : rules) {
      if (waiting[rule.place()] < next
          && truths[rule.conclusion()] != Truth.HOLDS
          && !anyPremise(rule, Truth.OPEN)
          && matters.test(rule.rule())) {
        next = waiting[rule.place()];
      }
    }
    return next;
  }
}
