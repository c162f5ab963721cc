package dev.crivo.shell;

import dev.crivo.audit.Agreement;
import dev.crivo.audit.Concordance;
import dev.crivo.audit.Levels;
import dev.crivo.audit.Opinion;
import dev.crivo.audit.Reviewed;
import dev.crivo.audit.Sample;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How far reviewers agree with decisions and with each other.
 *
 * @param levels by which they are compared
 * @param cases all of them, reviewed or not
 * @param right what the blind reviews of a sample tell of all that it was drawn from; empty where
 *     they are too few, or there is no sample
 */
record AgreementReport(
    Levels levels, List<Reviewed> cases, List<Concordance> concordances, Optional<Right> right) {

  /**
   * An estimate of how many decisions a second person would make likewise.
   *
   * @param share 0 to 1, weighted by the strata of the sample
   * @param margin how far it may be off at most, 95 times out of 100
   * @param population how many decisions it is about
   */
  record Right(double share, double margin, long n, long population) {}

  /**
   * @param sample that the cases were drawn in
   */
  static AgreementReport of(List<Reviewed> cases, Optional<Sample> sample, Levels levels) {
    return new AgreementReport(
        levels,
        cases,
        Concordance.of(cases, levels, Agreement.MINIMUM),
        sample.flatMap(s -> right(cases, s, levels)));
  }

  /** By the first blind review of each case that can be held against its decision. */
  private static Optional<Right> right(List<Reviewed> cases, Sample sample, Levels levels) {
    var known = new HashSet<String>();
    var agreeing = new HashSet<String>();
    for (var reviewed : cases) {
      var decided = Opinion.of(reviewed.decision(), levels);
      var first =
          levels.isJudged(decided) ? firstBlind(reviewed, levels) : Optional.<Opinion>empty();
      first.ifPresent(found -> known.add(reviewed.decision().id()));
      first
          .filter(found -> levels.agree(decided, found))
          .ifPresent(found -> agreeing.add(reviewed.decision().id()));
    }
    if (known.size() < Agreement.MINIMUM) {
      return Optional.empty();
    }
    var part = sample.only(known);
    return Optional.of(
        new Right(part.share(agreeing), part.margin(), known.size(), sample.population()));
  }

  private static Optional<Opinion> firstBlind(Reviewed reviewed, Levels levels) {
    return reviewed.reviews().stream()
        .filter(review -> review.shown().isBlind())
        .map(review -> Opinion.of(review, levels))
        .filter(levels::isJudged)
        .findFirst();
  }

  long reviewed() {
    return cases.stream().filter(c -> !c.reviews().isEmpty()).count();
  }

  long reviewedTwice() {
    return cases.stream().filter(c -> c.reviews().size() > 1).count();
  }

  List<Reviewed> disputed() {
    return cases.stream().filter(c -> c.isDisputed(levels)).toList();
  }

  /** Those that are found to be something else than what is on record. */
  List<Reviewed> overruled() {
    return cases.stream().filter(c -> c.overruling(levels).isPresent()).toList();
  }

  /** By the statuses, decided or found, that are several today or none, in how many cases. */
  SortedMap<String, Long> notJudged() {
    return cases.stream()
        .flatMap(c -> c.notJudged(levels).stream())
        .collect(Collectors.groupingBy(code -> code, TreeMap::new, Collectors.counting()));
  }
}
