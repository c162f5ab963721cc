package dev.crivo.verification;

import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Playbook;
import dev.crivo.rulebook.ExampleCase;
import dev.crivo.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Changes a playbook's rules, one change at a time, and sees whether its example cases notice. What
 * none notices is tried on the cases that the interview can reach: either an example is missing, or
 * the change makes no difference there.
 */
public final class MutationTest {

  private final Original original;
  private final List<Prepared> examples;
  private final long limit;

  /** An example case and what is known at each question of its interview, all its answers last. */
  private record Prepared(ExampleCase example, List<Answers> known) {
    static Prepared of(ExampleCase example, Rulebook rulebook) {
      var known = new ArrayList<>(example.interview(rulebook));
      known.add(example.answers());
      return new Prepared(example, known);
    }

    boolean names(Mutant mutant) {
      return example.rules().contains(mutant.rule().name());
    }

    /** Where its interview goes the mutant's way, the example sees nothing of the change. */
    boolean canNotice(Mutant mutant, Predicate<Answers> differs) {
      return known.stream().anyMatch(answers -> !mutant.isIdle(answers) && differs.test(answers));
    }
  }

  /**
   * @param examples of the playbook, all of which pass
   * @param limit on how many cases to try a mutant that none of them notices
   */
  public MutationTest(Playbook playbook, List<ExampleCase> examples, long limit) {
    this.limit = limit;
    this.original = new Original(playbook);
    this.examples = examples.stream().map(e -> Prepared.of(e, original.rulebook())).toList();
  }

  /**
   * Tries every mutant, on all processors.
   *
   * @param progress told after every mutant how much is done, from 0 to 1
   */
  public MutationReport run(DoubleConsumer progress) {
    var mutants = Mutants.of(original.playbook());
    var done = new AtomicInteger();
    var results =
        mutants.all().parallelStream()
            .map(
                mutant -> {
                  var verdict = verdict(mutant);
                  progress.accept((double) done.incrementAndGet() / mutants.all().size());
                  return new MutationReport.Result(mutant, verdict);
                })
            .toList();
    return new MutationReport(results, mutants.idle());
  }

  private Verdict verdict(Mutant mutant) {
    var mutated = Rulebook.ofConditions(mutant.in(original.playbook()));
    return nearestFirst(mutant, mutated)
        .filter(example -> isNoticed(example, mutated))
        .findFirst()
        .<Verdict>map(Verdict.Killed::new)
        .orElseGet(() -> unnoticed(mutant, mutated));
  }

  private Stream<ExampleCase> nearestFirst(Mutant mutant, Rulebook mutated) {
    return Stream.concat(
            examples.stream().filter(e -> e.names(mutant)),
            examples.stream().filter(e -> !e.names(mutant)))
        .filter(e -> e.canNotice(mutant, known -> differs(known, mutated)))
        .map(Prepared::example);
  }

  private static boolean isNoticed(ExampleCase example, Rulebook mutated) {
    return !example.differences(mutated).isEmpty();
  }

  private Verdict unnoticed(Mutant mutant, Rulebook mutated) {
    try {
      return draft(mutant, mutated)
          .<Verdict>map(draft -> new Verdict.Survived(draft, draft.differences(mutated)))
          .orElseGet(() -> new Equivalence(original, mutant, mutated, limit).verdict());
    } catch (Original.OutOfReach tooMany) {
      return new Verdict.Undecided(limit);
    }
  }

  /**
   * The first example case that would notice. Up to the first difference both interviews ask the
   * same, so that the cases which the playbook's own interview reaches show them all.
   */
  private Optional<ExampleCase> draft(Mutant mutant, Rulebook mutated) {
    return original
        .first(known -> isTold(known, mutant, mutated), mutant::isSettled, limit)
        .map(original::draft);
  }

  /** Whether an example case that begins like this would tell the mutant. */
  private boolean isTold(Answers known, Mutant mutant, Rulebook mutated) {
    return !mutant.isIdle(known)
        && differs(known, mutated)
        && isNoticed(original.draft(known), mutated);
  }

  private boolean differs(Answers known, Rulebook mutated) {
    return !original.ending(known).equals(Original.Ending.of(mutated.evaluate(known)));
  }
}
