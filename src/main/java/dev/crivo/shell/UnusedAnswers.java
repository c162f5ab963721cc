package dev.crivo.shell;

import dev.crivo.interview.Interview;
import dev.crivo.playbook.Answers;
import dev.crivo.rulebook.Evaluation;
import dev.crivo.rulebook.Rulebook;
import java.util.List;

/**
 * Finds the answers that played no part in a result: an interview would not have asked for them,
 * and without them everything would be the same. Often they contradict those that decided.
 */
record UnusedAnswers(Rulebook rulebook) {

  /** The questions of those answers, in the order given. */
  List<String> of(Evaluation evaluation) {
    var asked = Interview.resume(rulebook, evaluation.answers()).asked();
    return evaluation.answers().byQuestion().keySet().stream()
        .filter(question -> !asked.contains(question))
        .filter(question -> isSame(evaluation, evaluation.answers().without(question)))
        .toList();
  }

  private boolean isSame(Evaluation evaluation, Answers fewer) {
    var without = rulebook.evaluate(fewer);
    return without.result().equals(evaluation.result())
        && without.possible().equals(evaluation.possible())
        && without.next().equals(evaluation.next());
  }
}
