package dev.crivo.verification;

import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Question;
import dev.crivo.rulebook.Conclusion;
import dev.crivo.rulebook.Rulebook;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;

/**
 * The interview as it unfolds: questions, answers and ends. It is a graph and no tree, because what
 * goes on alike from two points is one node; so it grows with what differs and not with the number
 * of cases.
 *
 * @param from answers that were known from the start
 * @param nodes the first question, or the only end, first; each after one that leads to it
 * @param cases how many cases were walked, unfinished ones included
 * @param complete whether these are all there are; if not, there are nodes that are {@link Cut}
 */
public record InterviewGraph(Answers from, List<Node> nodes, long cases, boolean complete) {

  /** Stands for a name that was picked or typed: no rule reads which. */
  public static final String ANY_NAME = "";

  /** A point of the interview. Its number is its place in the list of nodes, counted from 0. */
  public sealed interface Node {
    int number();

    /** How many finished cases pass through it or end there. */
    long ends();
  }

  /** A question is asked. */
  public record Asking(int number, Question question, List<Branch> branches, long ends)
      implements Node {

    public Asking {
      branches = List.copyOf(branches);
    }

    /**
     * The numbers that take a branch, where the question asks for a number. Rules compare with
     * bounds, so the answers walked stand for all between them, and the highest for all above it.
     */
    public List<Range> ranges(Branch branch) {
      var all =
          branches.stream()
              .flatMap(b -> b.answers().stream())
              .map(Integer::valueOf)
              .sorted()
              .toList();
      return Range.of(all, branch.answers().stream().map(Integer::valueOf).toList());
    }
  }

  /**
   * Answers that lead to the same point.
   *
   * @param answers in the order shown or counted; {@link #ANY_NAME} for each name that was tried
   * @param to the number of the node they lead to
   * @param ends how many finished cases go this way
   */
  public record Branch(List<String> answers, int to, long ends) {
    public Branch {
      answers = List.copyOf(answers);
    }
  }

  /**
   * Nothing is asked any more.
   *
   * @param conclusion without what is missing for a follow-up and without the name picked, which
   *     would only multiply the ends
   * @param named whether a detail was picked by name
   */
  public record End(int number, Conclusion conclusion, boolean named, long ends) implements Node {}

  /** Here the walk had reached its limit: what follows is not known. */
  public record Cut(int number) implements Node {
    @Override
    public long ends() {
      return 0;
    }
  }

  public InterviewGraph {
    nodes = List.copyOf(nodes);
  }

  /**
   * Unfolds an interview.
   *
   * @param from answers known from the start, in canonical form; they are not asked for
   * @param limit how many cases to walk at most; what lies beyond becomes a {@link Cut}
   * @param progress told how much is done, from 0 to 1
   */
  public static InterviewGraph of(
      Rulebook rulebook, Answers from, long limit, DoubleConsumer progress) {
    return new GraphWalk(rulebook, limit, progress).from(from);
  }

  public Stream<Asking> questions() {
    return nodes.stream().filter(Asking.class::isInstance).map(Asking.class::cast);
  }

  public Stream<End> ends() {
    return nodes.stream().filter(End.class::isInstance).map(End.class::cast);
  }

  /** How many edges it has; answers that lead to the same point share one. */
  public int edges() {
    return questions().mapToInt(q -> q.branches().size()).sum();
  }

  /** How many finished cases it stands for. */
  public long finished() {
    return nodes.get(0).ends();
  }
}
