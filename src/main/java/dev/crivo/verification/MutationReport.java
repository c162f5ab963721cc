package dev.crivo.verification;

import java.util.List;

/**
 * What became of all mutants of a playbook.
 *
 * @param results in the order of the rules
 * @param idle how many choices were not added to a condition because the rest of the rule and its
 *     premises exclude every case that has them, so that nothing would have changed
 */
public record MutationReport(List<Result> results, int idle) {

  /** One mutant and what the example cases make of it. */
  public record Result(Mutant mutant, Verdict verdict) {}

  /** How many mutants ended in each way. */
  public record Tally(int killed, int equivalent, int survived, int undecided) {

    public int all() {
      return killed + equivalent + survived + undecided;
    }

    /** Killed mutants in percent of all; 100 where there is none. */
    public double score() {
      return percent(all());
    }

    /** Killed mutants in percent of those that are not known to be equivalent. */
    public double scoreWithoutEquivalent() {
      return percent(killed + survived + undecided);
    }

    private double percent(int of) {
      return of == 0 ? 100 : 100.0 * killed / of;
    }
  }

  public MutationReport {
    results = List.copyOf(results);
  }

  public Tally tally() {
    return tally(results);
  }

  public Tally tally(Mutant.Operator operator) {
    return tally(results.stream().filter(r -> r.mutant().operator() == operator).toList());
  }

  private static Tally tally(List<Result> results) {
    return new Tally(
        count(results, Verdict.Killed.class),
        count(results, Verdict.Equivalent.class),
        count(results, Verdict.Survived.class),
        count(results, Verdict.Undecided.class));
  }

  private static int count(List<Result> results, Class<? extends Verdict> verdict) {
    return (int) results.stream().map(Result::verdict).filter(verdict::isInstance).count();
  }
}
