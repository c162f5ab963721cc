package dev.crivo.audit;

import dev.crivo.audit.Crosswalk.Today;
import dev.crivo.audit.OverrideRates.Decided;
import dev.crivo.decision.DecidedCase.Read;
import dev.crivo.decision.Decision.Chosen;
import dev.crivo.decision.Suggested;
import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Status;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Gives one decision its verdict: a pure function of it and of what follows from its answers then
 * and now. {@link Verdict} holds the table.
 *
 * @param playbook today's
 * @param crosswalk from the statuses of older playbooks to those of today's
 */
public record Judge(Playbook playbook, Crosswalk crosswalk) {

  /** What there is to say of one decision, before the others are known. */
  public Judgement judge(Read basis, Then then, Replayed now) {
    var today = crosswalk.today(basis.chosen().status(), playbook);
    var verdict = verdict(basis, then, now, today);
    var apart =
        today instanceof Today.Known chosen && !agrees(basis.chosen(), chosen.code(), now)
            ? Optional.of(Apart.of(playbook, chosen.code(), now))
            : Optional.<Apart>empty();
    var cluster =
        verdict == Verdict.SLIP
                && today instanceof Today.Known chosen
                && overrode(basis.chosen(), then)
                && then instanceof Then.Followed told
            ? chain(told, now).overridden(chosen.code())
            : Optional.<Cluster>empty();
    return new Judgement(basis, then, now, today, verdict, apart, cluster);
  }

  private Verdict verdict(Read basis, Then then, Replayed now, Today today) {
    if (!isReproduced(basis.suggested(), then)) {
      return Verdict.NOT_REPRODUCIBLE;
    }
    return today instanceof Today.Known chosen
        ? compared(basis.chosen(), chosen.code(), then, now)
        : Verdict.TAXONOMY_CHANGED;
  }

  /**
   * @param code that of today for what was chosen
   */
  private Verdict compared(Chosen chosen, String code, Then then, Replayed now) {
    if (agrees(chosen, code, now)) {
      return overrode(chosen, then) ? Verdict.JUSTIFIED_OVERRIDE : Verdict.AGREED;
    } else if (mayBecome(chosen, code, now)) {
      return Verdict.FACT_MISSING;
    } else if (followed(chosen, then)) {
      return Verdict.RULES_CHANGED;
    }
    return switch (now.conclusion().kind()) {
      case CONFLICT -> Verdict.FACT_MISSING;
      case UNDETERMINED ->
          now.conclusion().isFinal() ? Verdict.SUSPECTED_RULE_DEFECT : Verdict.SLIP;
      case SUGGESTION, FOLLOW_UPS -> Verdict.SLIP;
    };
  }

  /** A name picked from a list that there is no more does not count. */
  private boolean agrees(Chosen chosen, String code, Replayed now) {
    return now.suggests(code, picked(chosen, code));
  }

  private Optional<String> picked(Chosen chosen, String code) {
    var picks = playbook.status(code).flatMap(Status::pick).isPresent();
    return chosen.picked().filter(name -> picks);
  }

  /** Whether the person chose what the rules of its day suggest. */
  private static boolean followed(Chosen chosen, Then then) {
    return then instanceof Then.Followed rules
        && rules.replayed().suggests(chosen.status(), chosen.picked());
  }

  /** Whether the person chose something else than those, and said why. */
  private static boolean overrode(Chosen chosen, Then then) {
    return then instanceof Then.Followed
        && !followed(chosen, then)
        && chosen.overriding().isPresent();
  }

  /** Whether a further answer may lead to what was chosen. */
  private boolean mayBecome(Chosen chosen, String code, Replayed now) {
    var outcome = new Levels(playbook).at(Levels.STATUS, code);
    return now.mayLeadTo(code, outcome, picked(chosen, code));
  }

  /** Nothing can be held against a decision that was made elsewhere. */
  private static boolean isReproduced(Suggested stored, Then then) {
    return then instanceof Then.NoRules
        || then instanceof Then.Followed followed && isSame(stored, followed.replayed());
  }

  private static boolean isSame(Suggested stored, Replayed replayed) {
    var conclusion = replayed.conclusion();
    var rules = stored.reasons().stream().map(Suggested.Reason::rule).collect(Collectors.toSet());
    return replayed.unfit().isEmpty()
        && stored.kind().name().equals(conclusion.kind().name())
        && hasCodes(stored, replayed)
        && stored.picked().equals(conclusion.picked())
        && rules.equals(replayed.rules().keySet());
  }

  private static boolean hasCodes(Suggested stored, Replayed replayed) {
    var codes = replayed.outcome().map(List::of).orElse(replayed.conclusion().codes());
    return new HashSet<>(stored.codes()).equals(new HashSet<>(codes))
        && stored.status().equals(replayed.status());
  }

  /**
   * The rules that a person was told and that decided, with whether they were overridden: none of a
   * decision that came from elsewhere, nor those that say something else than the rules of its day.
   * Where the rules suggest no status, only overrides would be on record, and they tell no rate.
   */
  List<Decided> decided(Judgement judgement) {
    if (judgement.now().status().isEmpty() || !(judgement.then() instanceof Then.Followed told)) {
      return List.of();
    }
    var chain = chain(told, judgement.now());
    return judgement
        .cluster()
        .map(chain::followedUpTo)
        .orElseGet(() -> judgement.verdict() == Verdict.AGREED ? chain.followed() : List.of());
  }

  private RuleChain chain(Then.Followed told, Replayed now) {
    return new RuleChain(playbook, crosswalk, told.replayed(), now);
  }
}
