package dev.crivo.verification;

import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Question;
import dev.crivo.rulebook.Conclusion;
import dev.crivo.rulebook.Evaluation;
import dev.crivo.rulebook.Rulebook;
import dev.crivo.rulebook.TellingAnswers;
import dev.crivo.verification.GraphWalk.Shape.Asked;
import dev.crivo.verification.GraphWalk.Shape.Beyond;
import dev.crivo.verification.GraphWalk.Shape.Ended;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/**
 * Unfolds an interview from its ends upwards, so that each subtree can be compared with those known
 * already and only new ones are kept.
 */
final class GraphWalk {

  /** A subtree without its place and its counts; equal ones are the same subtree. */
  sealed interface Shape {
    /**
     * @param answers by the subtree they lead to
     */
    record Asked(Question question, Map<Integer, List<String>> answers) implements Shape {}

    record Ended(Conclusion conclusion, boolean named) implements Shape {}

    record Beyond() implements Shape {}
  }

  private final Rulebook rulebook;
  private final TellingAnswers telling;
  private final long limit;
  private final DoubleConsumer progress;

  /** Every subtree with its index, each after those below it. */
  private final Map<Shape, Integer> indices = new LinkedHashMap<>();

  private long cases;
  private boolean complete = true;

  GraphWalk(Rulebook rulebook, long limit, DoubleConsumer progress) {
    this.rulebook = rulebook;
    this.telling = TellingAnswers.of(rulebook.playbook());
    this.limit = limit;
    this.progress = progress;
  }

  InterviewGraph from(Answers known) {
    unfold(known, 0, 1);
    var nodes = new GraphNumbers(List.copyOf(indices.keySet())).nodes();
    return new InterviewGraph(known, nodes, cases, complete);
  }

  /**
   * @param from how much of the whole is done before this case, and
   * @param to after all that begin like it
   * @return the index of the subtree that begins with this case
   */
  private int unfold(Answers known, double from, double to) {
    if (cases >= limit) {
      complete = false;
      return index(new Beyond());
    }
    cases++;
    var evaluation = rulebook.evaluate(known);
    var shape =
        evaluation
            .next()
            .map(question -> asked(question, known, from, to))
            .orElseGet(() -> ended(evaluation));
    progress.accept(to);
    return index(shape);
  }

  private Shape asked(Question question, Answers known, double from, double to) {
    var answers = telling.to(question, known);
    var share = (to - from) / answers.size();
    var byIndex = new LinkedHashMap<Integer, List<String>>();
    for (int i = 0; i < answers.size(); i++) {
      var more = known.with(question.name(), answers.get(i));
      var below = unfold(more, from + i * share, from + (i + 1) * share);
      byIndex
          .computeIfAbsent(below, index -> new ArrayList<>())
          .add(question.kind() == Question.Kind.TEXT ? InterviewGraph.ANY_NAME : answers.get(i));
    }
    return new Asked(question, byIndex);
  }

  private static Shape ended(Evaluation evaluation) {
    var conclusion = evaluation.conclusion();
    var plain =
        new Conclusion(
            conclusion.kind(), conclusion.codes(), Optional.empty(), List.of(), Optional.empty());
    return new Ended(plain, conclusion.picked().isPresent());
  }

  private int index(Shape shape) {
    var next = indices.size();
    var known = indices.putIfAbsent(shape, next);
    return known == null ? next : known;
  }
}
