package dev.crivo.verification;

import dev.crivo.playbook.Answers;
import dev.crivo.rulebook.Evaluation;
import dev.crivo.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.List;

/**
 * An interview with somebody who would give certain answers: what it asks of them, and where it
 * ends, at the latest with the first question to which there is no answer.
 *
 * @param would the answers that would be given
 * @param cases what was known after each answer, from nothing on
 */
record Rehearsal(Answers would, List<Evaluation> cases) {

  static Rehearsal of(Rulebook rulebook, Answers would) {
    var cases = new ArrayList<Evaluation>();
    var evaluation = rulebook.evaluate(Answers.NONE);
    cases.add(evaluation);
    while (evaluation.next().filter(q -> would.has(q.name())).isPresent()) {
      var question = evaluation.next().get().name();
      var answer = would.get(question).orElseThrow();
      evaluation = rulebook.evaluate(evaluation.answers().with(question, answer));
      cases.add(evaluation);
    }
    return new Rehearsal(would, cases);
  }

  Evaluation end() {
    return cases.get(cases.size() - 1);
  }

  /** Whether the interview came to an end of its own. */
  boolean isComplete() {
    return end().next().isEmpty();
  }

  /** The questions whose answers were not wanted, in the order given. */
  List<String> unasked() {
    var asked = end().answers();
    return would.byQuestion().keySet().stream().filter(q -> !asked.has(q)).toList();
  }
}
