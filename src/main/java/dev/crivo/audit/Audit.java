package dev.crivo.audit;

import dev.crivo.decision.Decision;
import dev.crivo.rulebook.Rulebook;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;

/**
 * Holds decisions against the rules of their days and of today.
 *
 * @param now today's rules
 * @param zone where months begin
 * @param most how many findings to name
 */
public record Audit(
    Rulebook now, Crosswalk crosswalk, PastRules past, Suspicion suspicion, ZoneId zone, int most) {

  /**
   * What came of it.
   *
   * @param totals with suspicions counted as such
   * @param overrides of which rules, by which decisions
   * @param worst ids of the decisions with the worst findings, the worst first
   */
  public record Result(
      Totals totals,
      Map<Cluster, Suspicion.Evidence> suspects,
      Overrides overrides,
      List<String> worst) {

    /** The same under other names of people. */
    public Result renaming(UnaryOperator<String> person) {
      return new Result(totals.renaming(Dimension.PERSON, person), suspects, overrides, worst);
    }
  }

  private record Part(Totals totals, Overrides overrides, Worst worst) {
    Part combine(Part other) {
      return new Part(
          totals.combine(other.totals),
          overrides.combine(other.overrides),
          worst.combine(other.worst));
    }
  }

  /**
   * Judges decisions in whatever order they come.
   *
   * @param done told how many were taken so far
   */
  public Result of(Iterator<Decision> decisions, LongConsumer done) {
    return of(decisions, Batches.usual(), done);
  }

  Result of(Iterator<Decision> decisions, Batches batches, LongConsumer done) {
    var none = new Part(Totals.NONE, Overrides.NONE, Worst.of(most, List.of()));
    Function<List<Decision>, Part> judged = this::part;
    var all = batches.run(decisions, none, judged, Part::combine, done);
    var suspects = suspicion.in(all.totals);
    return new Result(
        all.totals.suspecting(suspects.keySet()),
        suspects,
        all.overrides,
        all.worst.ids(suspects.keySet()));
  }

  private Part part(List<Decision> decisions) {
    var findings = decisions.stream().map(this::finding).toList();
    return new Part(
        Totals.of(findings, judge(), zone), Overrides.of(findings), Worst.of(most, findings));
  }

  /**
   * What today's rules would have made of decisions, in whatever order they come.
   *
   * @param before the rules to compare with; those of the days of the decisions where empty
   */
  public Impact impact(Iterator<Decision> decisions, Optional<Rulebook> before, LongConsumer done) {
    return impact(decisions, before, Batches.usual(), done);
  }

  Impact impact(
      Iterator<Decision> decisions, Optional<Rulebook> before, Batches batches, LongConsumer done) {
    Function<List<Decision>, Impact> judged =
        some ->
            some.stream()
                .map(
                    decision ->
                        Impact.of(decision, before(decision, before), now(decision), crosswalk))
                .reduce(Impact.NONE, Impact::combine);
    return batches.run(decisions, Impact.NONE, judged, Impact::combine, done);
  }

  private Optional<Replayed> before(Decision decision, Optional<Rulebook> before) {
    return before.isPresent()
        ? before.map(rules -> past.replays().of(rules, decision.answers()))
        : past.of(decision) instanceof Then.Followed followed
            ? Optional.of(followed.replayed())
            : Optional.empty();
  }

  /** The finding about one decision, before the others are known. */
  public Finding finding(Decision decision) {
    return judge().judge(decision, past.of(decision), now(decision));
  }

  private Replayed now(Decision decision) {
    return past.replays().of(now, decision.answers());
  }

  private Judge judge() {
    return new Judge(now.playbook(), crosswalk);
  }
}
