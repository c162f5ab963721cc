package dev.crivo.shell;

import dev.crivo.audit.Agreement;
import dev.crivo.audit.Concordance;
import dev.crivo.audit.Levels;
import dev.crivo.audit.Opinion;
import dev.crivo.audit.Reviewed;
import dev.crivo.audit.Sample;
import dev.crivo.decision.Decisions;
import dev.crivo.decision.Review;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * How far reviewers agree with decisions and with each other.
 *
 * @param cases all of them, reviewed or not
 * @param right what the blind reviews of a sample tell of all that it was drawn from; empty where
 *     they are too few, or there is no sample
 */
record AgreementReport(
    List<Reviewed> cases, List<Concordance> concordances, Optional<Right> right) {

  /**
   * An estimate of how many decisions a second person would make likewise.
   *
   * @param share 0 to 1, weighted by the strata of the sample
   * @param margin how far it may be off at most, 95 times out of 100
   * @param population how many decisions it is about
   */
  record Right(double share, double margin, long n, long population) {}

  static AgreementReport of(SampledCases sampled, Decisions decisions, Wording wording) {
    return of(sampled.reviewed(decisions), Optional.of(sampled.drawn().sample()), wording);
  }

  static AgreementReport of(List<Reviewed> cases, Optional<Sample> sample, Wording wording) {
    var levels = new Levels(wording.playbook());
    return new AgreementReport(
        cases,
        Concordance.of(cases, levels, Agreement.MINIMUM),
        sample.flatMap(s -> right(cases, s, levels)));
  }

  /** By the first blind review of each case. */
  private static Optional<Right> right(List<Reviewed> cases, Sample sample, Levels levels) {
    var known = new HashSet<String>();
    var agreeing = new HashSet<String>();
    for (var reviewed : cases) {
      var first = reviewed.reviews().stream().filter(r -> r.shown().isBlind()).findFirst();
      first.ifPresent(review -> known.add(review.decision()));
      first
          .filter(r -> levels.agree(Opinion.of(reviewed.decision()), Opinion.of(r)))
          .map(Review::decision)
          .ifPresent(agreeing::add);
    }
    if (known.size() < Agreement.MINIMUM) {
      return Optional.empty();
    }
    var part = sample.only(known);
    return Optional.of(
        new Right(part.share(agreeing), part.margin(), known.size(), sample.population()));
  }

  long reviewed() {
    return cases.stream().filter(c -> !c.reviews().isEmpty()).count();
  }

  long reviewedTwice() {
    return cases.stream().filter(c -> c.reviews().size() > 1).count();
  }

  List<Reviewed> disputed(Levels levels) {
    return cases.stream().filter(c -> c.isDisputed(levels)).toList();
  }
}
