package dev.crivo.rulebook;

import dev.crivo.playbook.Rule;
import dev.crivo.rulebook.Evaluation.RuleState;
import java.util.BitSet;
import java.util.function.Predicate;

/** Where all rules and conclusions stand in one case. Filled by {@link ConditionModel}. */
final class Standing {

  /** Where a conclusion stands in a case. */
  enum Truth {
    HOLDS,
    FAILED,
    OPEN
  }

  /** In place of a question: none. It comes after all of them. */
  static final int NOTHING = Integer.MAX_VALUE;

  private final ConditionModel model;
  private final RuleState[] states;
  private final int[] waiting;
  private final Truth[] truths;
  private final BitSet satisfied = new BitSet();

  Standing(ConditionModel model, int rules, int conclusions) {
    this.model = model;
    this.states = new RuleState[rules];
    this.waiting = new int[rules];
    this.truths = new Truth[conclusions];
  }

  void set(int rule, RuleState state) {
    states[rule] = state;
    waiting[rule] = NOTHING;
    if (state instanceof RuleState.Satisfied) {
      satisfied.set(rule);
    }
  }

  /**
   * @param question the place of the first question that the rule waits for
   */
  void setOpen(int rule, RuleState.Open state, int question) {
    states[rule] = state;
    waiting[rule] = question;
  }

  void set(int conclusion, Truth truth) {
    truths[conclusion] = truth;
  }

  /** Of a rule that was set: the place of the first question that it waits for, or nothing. */
  int waiting(int rule) {
    return waiting[rule];
  }

  /** Of a conclusion that was set; null before. */
  Truth truth(int conclusion) {
    return truths[conclusion];
  }

  /** The places of the rules that are satisfied; not to be changed. */
  BitSet satisfied() {
    return satisfied;
  }

  boolean isSatisfied(Rule rule) {
    return satisfied.get(model.place(rule));
  }

  RuleStates states() {
    return model.states(states);
  }

  /**
   * The place of the question to ask next: the first that a rule waits for whose premises hold and
   * whose conclusion does not yet.
   *
   * @param matters whether what a rule concludes could still change the result
   */
  int next(Predicate<Rule> matters) {
    var next = NOTHING;
    for (var rule : model.rules()) {
      if (waiting[rule.place()] < next
          && truths[rule.conclusion()] != Truth.HOLDS
          && premisesHold(rule)
          && matters.test(rule.rule())) {
        next = waiting[rule.place()];
      }
    }
    return next;
  }

  private boolean premisesHold(ModelRule rule) {
    for (var premise : rule.premises()) {
      if (truths[premise] != Truth.HOLDS) {
        return false;
      }
    }
    return true;
  }
}
