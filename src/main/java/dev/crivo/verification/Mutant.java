package dev.crivo.verification;

import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Rule;
import java.util.Optional;

/**
 * A playbook with one change in one rule.
 *
 * @param rule as it stands in the playbook
 * @param mutated what becomes of it; empty where it is dropped
 * @param before the condition, premise or conclusion that is changed, written as in DRL; the name
 *     of the rule where all of it is dropped; the question where a choice is added or dropped
 * @param after what becomes of it; the choice that is added or dropped; empty where the whole piece
 *     is dropped
 * @param line where the piece stands in the rule's file, counted from 1
 */
public record Mutant(
    Operator operator, Rule rule, Optional<Rule> mutated, String before, String after, int line) {

  /** What kind of change it is, in the order reported. */
  public enum Operator {
    RULE_DROPPED,
    PREMISE_DROPPED,
    CONDITION_DROPPED,
    CHOICE_REPLACED,
    CHOICE_ADDED,
    CHOICE_DROPPED,
    BOUND_SHIFTED,
    CONCLUSION_REPLACED
  }

  /** The playbook that it is a mutant of, changed. */
  Playbook in(Playbook playbook) {
    return playbook.with(
        playbook.rules().stream()
            .flatMap(r -> r.equals(rule) ? mutated.stream() : Optional.of(r).stream())
            .toList());
  }

  /** Whether it can never again make a difference, whatever is answered next. */
  boolean isSettled(Answers answers) {
    return Remainder.of(rule, answers)
        .equals(mutated.flatMap(other -> Remainder.of(other, answers)));
  }

  /** Whether it makes no difference as long as nothing more is answered. */
  boolean isIdle(Answers answers) {
    var before = Remainder.of(rule, answers);
    var after = mutated.flatMap(other -> Remainder.of(other, answers));
    return before.isPresent() && after.isPresent()
        ? before.get().asksLike(after.get())
        : before.equals(after);
  }
}
