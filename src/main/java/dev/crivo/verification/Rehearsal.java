package dev.crivo.verification;

import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Question;
import dev.crivo.rulebook.Evaluation;
import dev.crivo.rulebook.Rulebook;
import dev.crivo.rulebook.TellingAnswers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * An interview with somebody who would give certain answers: what it asks of them, and where it
 * ends, at the latest with the first question to which there is no answer.
 *
 * @param would the answers that would be given
 * @param cases what was known after each answer, from nothing on
 */
record Rehearsal(Answers would, List<Evaluation> cases) {

  static Rehearsal of(Rulebook rulebook, Answers would) {
    return of(rulebook, would, evaluation -> Optional.empty());
  }

  /** The same, giving any answer to a question to which there is none. */
  static Rehearsal toTheEnd(Rulebook rulebook, Answers would) {
    var telling = TellingAnswers.of(rulebook.playbook());
    return of(
        rulebook, would, e -> e.next().map(question -> telling.to(question, e.answers()).get(0)));
  }

  private static Rehearsal of(
      Rulebook rulebook, Answers would, Function<Evaluation, Optional<String>> otherwise) {
    var cases = new ArrayList<Evaluation>();
    var evaluation = Optional.of(rulebook.evaluate(Answers.NONE));
    while (evaluation.isPresent()) {
      var known = evaluation.get();
      cases.add(known);
      evaluation =
          known
              .next()
              .map(Question::name)
              .flatMap(
                  question ->
                      would
                          .get(question)
                          .or(() -> otherwise.apply(known))
                          .map(answer -> known.answers().with(question, answer)))
              .map(rulebook::evaluate);
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
