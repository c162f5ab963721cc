package dev.crivo.verification;

import dev.crivo.verification.GraphWalk.Shape;
import dev.crivo.verification.GraphWalk.Shape.Asked;
import dev.crivo.verification.GraphWalk.Shape.Ended;
import dev.crivo.verification.InterviewGraph.Asking;
import dev.crivo.verification.InterviewGraph.Branch;
import dev.crivo.verification.InterviewGraph.Cut;
import dev.crivo.verification.InterviewGraph.End;
import dev.crivo.verification.InterviewGraph.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers subtrees as a reader meets them, and counts the cases that pass through each. */
final class GraphNumbers {

  private final List<Shape> shapes;

  /** How many finished cases begin at each, once arrived there. */
  private final long[] below;

  /** In how many ways one arrives at each. */
  private final long[] arrivals;

  private final Map<Integer, Integer> numbers = new LinkedHashMap<>();

  /**
   * @param shapes each after those below it, so the root last
   */
  GraphNumbers(List<Shape> shapes) {
    this.shapes = shapes;
    this.below = new long[shapes.size()];
    this.arrivals = new long[shapes.size()];
    for (int i = 0; i < below.length; i++) {
      below[i] = finishedBelow(shapes.get(i));
    }
    arrivals[root()] = 1;
    for (int i = root(); i >= 0; i--) {
      arrive(i);
    }
    number(root());
  }

  List<Node> nodes() {
    return numbers.keySet().stream().map(this::node).toList();
  }

  private int root() {
    return shapes.size() - 1;
  }

  private long finishedBelow(Shape shape) {
    if (shape instanceof Asked asked) {
      return asked.answers().entrySet().stream()
          .mapToLong(e -> e.getValue().size() * below[e.getKey()])
          .sum();
    }
    return shape instanceof Ended ? 1 : 0;
  }

  private void arrive(int index) {
    if (shapes.get(index) instanceof Asked asked) {
      asked.answers().forEach((to, some) -> arrivals[to] += arrivals[index] * some.size());
    }
  }

  private void number(int index) {
    if (numbers.putIfAbsent(index, numbers.size()) == null
        && shapes.get(index) instanceof Asked asked) {
      asked.answers().keySet().forEach(this::number);
    }
  }

  private Node node(int index) {
    var number = numbers.get(index);
    var ends = arrivals[index] * below[index];
    var shape = shapes.get(index);
    if (shape instanceof Asked asked) {
      var branches =
          asked.answers().entrySet().stream()
              .map(e -> branch(index, e.getKey(), e.getValue()))
              .toList();
      return new Asking(number, asked.question(), branches, ends);
    } else if (shape instanceof Ended ended) {
      return new End(number, ended.conclusion(), ended.named(), ends);
    }
    return new Cut(number);
  }

  private Branch branch(int from, int to, List<String> answers) {
    return new Branch(answers, numbers.get(to), arrivals[from] * answers.size() * below[to]);
  }
}
