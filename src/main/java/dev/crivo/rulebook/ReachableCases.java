package dev.crivo.rulebook;

import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Question;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;

/**
 * Walks every case that an interview can reach, unfinished ones included, each once and after those
 * with fewer answers on its way. Memory does not grow with their number.
 *
 * @param <T> what is shown of a case
 */
public final class ReachableCases<T> {

  /**
   * How far to walk.
   *
   * @param cases after so many, the rest is sampled
   * @param samples how many interviews to sample then, with answers drawn evenly at each question
   * @param seed for drawing them: the same seed, the same sample
   */
  public record Limit(long cases, int samples, long seed) {
    public static final Limit NONE = new Limit(Long.MAX_VALUE, 0, 0);
  }

  /**
   * How far a walk came.
   *
   * @param cases how many were shown
   * @param ends how many of them were finished
   * @param exhausted whether these are all there are; if not, some were shown more than once
   */
  public record Extent(long cases, long ends, boolean exhausted) {}

  /**
   * What two rulebooks make of the same answers; each sees those that it knows. One that still asks
   * what is answered does not know the answer: its interview ends there, undetermined.
   */
  public record Both(Answers answers, Evaluation before, Evaluation after) {

    /** The question that comes next in either interview, the first one's before the other's. */
    public Optional<Question> next() {
      return unanswered(before).or(() -> unanswered(after));
    }

    private Optional<Question> unanswered(Evaluation evaluation) {
      return evaluation.next().filter(question -> !answers.has(question.name()));
    }
  }

  private final Function<Answers, T> look;
  private final Function<T, Optional<Question>> next;
  private final TellingAnswers answers;

  private ReachableCases(
      Function<Answers, T> look, Function<T, Optional<Question>> next, TellingAnswers answers) {
    this.look = look;
    this.next = next;
    this.answers = answers;
  }

  /** The cases of one interview; an evaluation without a next question is an end. */
  public static ReachableCases<Evaluation> of(Rulebook rulebook) {
    return new ReachableCases<>(
        rulebook::evaluate, Evaluation::next, TellingAnswers.of(rulebook.playbook()));
  }

  /**
   * The cases of two interviews held side by side: what either asks is asked, until neither has a
   * question left.
   */
  public static ReachableCases<Both> ofBoth(Rulebook before, Rulebook after) {
    return new ReachableCases<>(
        a -> new Both(a, before.evaluateKnown(a), after.evaluateKnown(a)),
        Both::next,
        TellingAnswers.of(before.playbook(), after.playbook()));
  }

  /** Shows every case. */
  public Extent forEach(Consumer<T> visitor) {
    return forEach(Limit.NONE, visitor, done -> {});
  }

  /**
   * Shows every case up to a limit, and a sample of the rest.
   *
   * @param progress told after every case how much is done, from 0 to 1
   */
  public Extent forEach(Limit limit, Consumer<T> visitor, DoubleConsumer progress) {
    var walk = new Walk(limit, visitor, progress);
    walk.all(Answers.NONE, 0, 1);
    return walk.cut ? walk.sample() : new Extent(walk.cases, walk.ends, true);
  }

  private final class Walk {
    private final Limit limit;
    private final Consumer<T> visitor;
    private final DoubleConsumer progress;
    private long cases;
    private long ends;
    private boolean cut;

    Walk(Limit limit, Consumer<T> visitor, DoubleConsumer progress) {
      this.limit = limit;
      this.visitor = visitor;
      this.progress = progress;
    }

    boolean full() {
      return cases >= limit.cases();
    }

    /**
     * @param from how much of the whole is done before this case, and
     * @param to after all that begin like it
     */
    void all(Answers known, double from, double to) {
      var question = visit(known);
      if (question.isEmpty()) {
        progress.accept(to);
        return;
      }
      var branches = answers.to(question.get(), known);
      var share = (to - from) / branches.size();
      for (int i = 0; i < branches.size() && !cut; i++) {
        if (full()) {
          cut = true;
          return;
        }
        var more = known.with(question.get().name(), branches.get(i));
        all(more, from + i * share, from + (i + 1) * share);
      }
    }

    private Optional<Question> visit(Answers known) {
      var found = look.apply(known);
      var question = next.apply(found);
      cases++;
      ends += question.isEmpty() ? 1 : 0;
      visitor.accept(found);
      return question;
    }

    Extent sample() {
      var random = new Random(limit.seed());
      for (int i = 0; i < limit.samples(); i++) {
        interview(random);
        progress.accept((i + 1.0) / limit.samples());
      }
      return new Extent(cases, ends, false);
    }

    private void interview(Random random) {
      var known = Answers.NONE;
      var question = visit(known);
      while (question.isPresent()) {
        var branches = answers.to(question.get(), known);
        known = known.with(question.get().name(), branches.get(random.nextInt(branches.size())));
        question = visit(known);
      }
    }
  }
}
