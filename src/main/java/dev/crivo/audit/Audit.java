package dev.crivo.audit;

import dev.crivo.decision.DecidedCase;
import dev.crivo.decision.DecidedCase.Basis;
import dev.crivo.decision.DecidedCase.Read;
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
  public Result of(Iterator<DecidedCase> decisions, LongConsumer done) {
    return of(decisions, Batches.usual(), done);
  }

  Result of(Iterator<DecidedCase> decisions, Batches batches, LongConsumer done) {
    var none = new Part(Totals.NONE, Overrides.NONE, Worst.of(most, List.of()));
    var known = new Remembered<Basis, Alike>(Replays.REMEMBERED);
    Function<List<DecidedCase>, Part> judged = some -> part(some, known);
    var all = batches.run(decisions, none, judged, Part::combine, done);
    var suspects = suspicion.in(all.totals);
    return new Result(
        all.totals.suspecting(suspects.keySet()),
        suspects,
        all.overrides,
        all.worst.ids(suspects.keySet()));
  }

  private Part part(List<DecidedCase> decisions, Remembered<Basis, Alike> known) {
    var judged =
        decisions.stream()
            .map(one -> new Judged(one, known.of(one.basis(), () -> alike(one.read()))))
            .toList();
    return new Part(Tally.of(judged, zone), Overrides.of(judged), Worst.of(most, judged));
  }

  /**
   * What today's rules would have made of decisions, in whatever order they come.
   *
   * @param before the rules to compare with; those of the days of the decisions where empty
   */
  public Impact impact(
      Iterator<DecidedCase> decisions, Optional<Rulebook> before, LongConsumer done) {
    return impact(decisions, before, Batches.usual(), done);
  }

  Impact impact(
      Iterator<DecidedCase> decisions,
      Optional<Rulebook> before,
      Batches batches,
      LongConsumer done) {
    Function<List<DecidedCase>, Impact> judged =
        some ->
            some.stream()
                .map(one -> impact(one.id(), one.read(), before))
                .reduce(Impact.NONE, Impact::combine);
    return batches.run(decisions, Impact.NONE, judged, Impact::combine, done);
  }

  private Impact impact(String id, Read basis, Optional<Rulebook> before) {
    return Impact.of(id, basis.chosen(), before(basis, before), now(basis), crosswalk);
  }

  private Optional<Replayed> before(Read basis, Optional<Rulebook> before) {
    return before.isPresent()
        ? before.map(rules -> past.replays().of(rules, basis.answers()))
        : past.of(basis) instanceof Then.Followed followed
            ? Optional.of(followed.replayed())
            : Optional.empty();
  }

  /** The finding about one decision, before the others are known. */
  public Finding finding(Decision decision) {
    return new Finding(decision, judgement(Read.of(decision)));
  }

  private Alike alike(Read basis) {
    return Alike.of(judgement(basis), judge());
  }

  private Judgement judgement(Read basis) {
    return judge().judge(basis, past.of(basis), now(basis));
  }

  private Replayed now(Read basis) {
    return past.replays().of(now, basis.answers());
  }

  private Judge judge() {
    return new Judge(now.playbook(), crosswalk);
  }
}
