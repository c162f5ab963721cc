package dev.crivo.verification;

import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.PlaybookException;
import dev.crivo.rulebook.Evaluation;
import dev.crivo.rulebook.ReachableCases;
import dev.crivo.rulebook.ReachableCases.Extent;
import dev.crivo.rulebook.ReachableCases.Limit;
import dev.crivo.rulebook.Rulebook;
import dev.crivo.rulebook.Unfolding;
import dev.crivo.verification.CheckResult.Share;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Looks for everything that can be wrong with a playbook that loads: in every case that its
 * interview can reach, each seen once, and by comparing the conditions of its rules. What is kept
 * of the cases is counts and a few examples.
 */
public final class Check {

  private final Rulebook rulebook;
  private final Playbook playbook;
  private final Unfolding unfolding;
  private final NeedlessRules needless;
  private final Conflicts conflicts;
  private final Reached reached;
  private final Gaps gaps;
  private final MissingDetails missingDetails;
  private final PointlessQuestions pointless;
  private final EngineAgreement agreement;

  private Check(Rulebook compiled, Function<Answers, Optional<Set<String>>> fired) {
    // The conditions give every explanation; Drools is asked beside them.
    this.rulebook = compiled.byConditions();
    this.playbook = compiled.playbook();
    this.unfolding = new Unfolding(playbook);
    this.needless = new NeedlessRules(playbook, unfolding);
    this.conflicts = new Conflicts(playbook, unfolding, new Exclusions(playbook));
    this.reached = new Reached(playbook);
    this.gaps = new Gaps(rulebook);
    this.missingDetails = new MissingDetails(playbook);
    this.pointless = new PointlessQuestions(playbook);
    this.agreement = new EngineAgreement(playbook, fired);
  }

  /**
   * Checks a playbook.
   *
   * @param rulebook compiled, so that Drools is compared with the conditions in every case
   * @param limit how many cases to walk before sampling
   * @param progress told how much of the walk is done, from 0 to 1
   */
  public static CheckResult of(Rulebook rulebook, Limit limit, DoubleConsumer progress) {
    return of(rulebook, rulebook::fired, limit, progress);
  }

  /**
   * @param fired the names of the rules that Drools fires in a case
   */
  static CheckResult of(
      Rulebook rulebook,
      Function<Answers, Optional<Set<String>>> fired,
      Limit limit,
      DoubleConsumer progress) {
    var check = new Check(rulebook, fired);
    var extent = ReachableCases.of(check.rulebook).forEach(limit, check::see, progress);
    return check.result(extent, limit);
  }

  /** The findings that tell why a playbook does not load. */
  public static List<Finding> refused(PlaybookException refusal) {
    return refusal.problems().stream().map(Finding::of).sorted(Finding.ORDER).toList();
  }

  private void see(Evaluation evaluation) {
    reached.see(evaluation);
    gaps.see(evaluation);
    conflicts.see(evaluation);
    missingDetails.see(evaluation);
    pointless.see(evaluation);
    agreement.see(evaluation);
  }

  private CheckResult result(Extent extent, Limit limit) {
    var unreached =
        new Unreached(
            rulebook,
            unfolding,
            reached,
            rule -> needless.has(rule) || conflicts.tellsOf(rule),
            extent.exhausted() ? Optional.empty() : Optional.of(limit));
    var findings =
        Stream.of(
                gaps.findings(),
                conflicts.findings(reached, extent.exhausted()),
                unreached.findings(),
                needless.findings(),
                pointless.findings(),
                missingDetails.findings(reached),
                new SameChoices(playbook).findings(),
                new ExampleAnswers(rulebook).findings(),
                new NewWithoutStatus(rulebook).findings(),
                agreement.findings())
            .flatMap(List::stream)
            .toList();
    return new CheckResult(
        extent,
        new Share(reached.statusCount(), Reached.suggestible(playbook).size()),
        new Share(reached.ruleCount(), playbook.rules().size()),
        findings);
  }
}
