package dev.crivo.verification;

import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Condition;
import dev.crivo.playbook.Rule;
import java.util.List;
import java.util.Optional;

/**
 * What some answers leave of a rule: two rules with the same remainder are the same rule for
 * whatever is answered next.
 *
 * @param open conditions whose questions are unanswered
 */
record Remainder(List<String> premises, List<Condition> open, String conclusion) {

  /** Empty where the answers rule it out. */
  static Optional<Remainder> of(Rule rule, Answers answers) {
    var isRuledOut =
        rule.conditions().stream()
            .anyMatch(c -> answers.get(c.question()).filter(a -> !c.test(a)).isPresent());
    return isRuledOut
        ? Optional.empty()
        : Optional.of(new Remainder(rule.premises(), open(rule, answers), rule.conclusion()));
  }

  private static List<Condition> open(Rule rule, Answers answers) {
    return rule.conditions().stream().filter(c -> !answers.has(c.question())).toList();
  }

  /** Whether nothing tells the two rules apart until more is answered. */
  boolean asksLike(Remainder other) {
    return premises.equals(other.premises)
        && conclusion.equals(other.conclusion)
        && questions().equals(other.questions());
  }

  private List<String> questions() {
    return open.stream().map(Condition::question).toList();
  }
}
