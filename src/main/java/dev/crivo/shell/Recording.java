package dev.crivo.shell;

import dev.crivo.decision.Alternative;
import dev.crivo.decision.Decision;
import dev.crivo.decision.Decision.Chosen;
import dev.crivo.decision.Decision.Origin;
import dev.crivo.decision.Decision.Plan;
import dev.crivo.decision.Decision.Subject;
import dev.crivo.decision.NewDecision;
import dev.crivo.decision.Note;
import dev.crivo.decision.Suggested;
import dev.crivo.explanation.OneAnswerAway;
import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Status;
import dev.crivo.rulebook.Conclusion;
import dev.crivo.rulebook.Evaluation;
import dev.crivo.rulebook.Evaluation.Conflict;
import dev.crivo.rulebook.Evaluation.FollowUps;
import dev.crivo.rulebook.Evaluation.Suggestion;
import dev.crivo.rulebook.Rulebook;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Puts a decision together from what was answered, suggested and entered.
 *
 * @param by who decides
 * @param corrects the id of the decision to replace
 */
record Recording(
    Rulebook rulebook, Wording wording, String by, Origin origin, Optional<String> corrects) {

  NewDecision decision(
      String tenant,
      Optional<Integer> entitlements,
      Evaluation evaluation,
      Chosen chosen,
      Note note,
      Plan plan) {
    var workload = wording.playbook().subject().flatMap(evaluation.answers()::get);
    return new NewDecision(
        by,
        new Subject(tenant, workload, entitlements),
        evaluation.answers(),
        suggested(evaluation, wording.texts()::reason),
        alternatives(evaluation),
        chosen,
        note,
        plan,
        origin,
        corrects);
  }

  /** The same decision for another subject in the tenant, under the rules for that one. */
  NewDecision forWorkload(
      NewDecision decision, Subject subject, Evaluation evaluation, Optional<String> corrected) {
    return new NewDecision(
        by,
        subject,
        evaluation.answers(),
        suggested(evaluation, wording.texts()::reason),
        alternatives(evaluation),
        decision.chosen(),
        decision.note(),
        decision.plan(),
        origin.withoutInterview(),
        corrected);
  }

  /** A correction that says again what another decision says, with what the rules say today. */
  NewDecision restating(
      Decision restated, Subject subject, Evaluation evaluation, Chosen chosen, Note note) {
    return new NewDecision(
        by,
        subject,
        evaluation.answers(),
        suggested(evaluation, wording.texts()::reason),
        alternatives(evaluation),
        chosen,
        note,
        restated.plan(),
        origin,
        corrects);
  }

  /** The answers with another workload in the place of theirs. */
  Answers answersFor(Answers answers, String workload) {
    return answers.with(wording.playbook().subject().orElseThrow(), workload);
  }

  List<Alternative> alternatives(Evaluation evaluation) {
    var now = evaluation.conclusion();
    return OneAnswerAway.of(rulebook, evaluation).stream()
        .filter(alternative -> !isToldAs(alternative.conclusion(), now))
        .map(Recording::alternative)
        .toList();
  }

  /** How much would be missing for a follow-up is not kept. */
  private static boolean isToldAs(Conclusion then, Conclusion now) {
    return then.kind() == now.kind()
        && then.codes().equals(now.codes())
        && then.picked().equals(now.picked())
        && then.next().equals(now.next());
  }

  private static Alternative alternative(OneAnswerAway.Alternative alternative) {
    var then = alternative.conclusion();
    return new Alternative(
        alternative.question(),
        alternative.answer(),
        Suggested.Kind.valueOf(then.kind().name()),
        then.codes(),
        then.picked(),
        then.next());
  }

  /**
   * What is kept of a suggestion.
   *
   * @param sentence gives the reason that a rule stands for, in words
   */
  static Suggested suggested(Evaluation evaluation, UnaryOperator<String> sentence) {
    var result = evaluation.result();
    var reasons =
        result.reasons().stream()
            .map(
                reason ->
                    new Suggested.Reason(
                        reason.rule().name(),
                        reason.rule().source(),
                        reason.facts(),
                        sentence.apply(reason.rule().name())))
            .toList();
    if (result instanceof Suggestion suggestion) {
      return new Suggested(
          Suggested.Kind.SUGGESTION,
          List.of(suggestion.outcome().code()),
          suggestion.detail().map(Status::code),
          suggestion.picked(),
          reasons);
    }
    if (result instanceof FollowUps followUps) {
      var codes = followUps.todos().stream().map(todo -> todo.followUp().code()).toList();
      return without(Suggested.Kind.FOLLOW_UPS, codes, reasons);
    }
    if (result instanceof Conflict conflict) {
      var codes = conflict.statuses().stream().map(Status::code).toList();
      return without(Suggested.Kind.CONFLICT, codes, reasons);
    }
    return without(Suggested.Kind.UNDETERMINED, List.of(), reasons);
  }

  private static Suggested without(
      Suggested.Kind kind, List<String> codes, List<Suggested.Reason> reasons) {
    return new Suggested(kind, codes, Optional.empty(), Optional.empty(), reasons);
  }
}
