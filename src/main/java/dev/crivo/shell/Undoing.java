package dev.crivo.shell;

import dev.crivo.console.Refusal;
import dev.crivo.decision.Decision;
import dev.crivo.decision.Decision.Chosen;
import dev.crivo.decision.Decision.Origin;
import dev.crivo.decision.Decision.OverrideReason;
import dev.crivo.decision.Decision.Overriding;
import dev.crivo.decision.NewDecision;
import dev.crivo.decision.Note;
import dev.crivo.decision.NoteGrader;
import dev.crivo.decision.Undo;
import dev.crivo.rulebook.Evaluation;
import dev.crivo.rulebook.Rulebook;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts the corrections together that take decisions back, under the rules in use.
 *
 * @param by who takes them back
 */
record Undoing(Rulebook rulebook, Wording wording, String by, Origin origin) {

  /**
   * A correction as it is to be recorded, but for its note.
   *
   * @param unfit questions whose answers of that day are none under the rules in use
   */
  record Correction(Undo.Step step, Evaluation evaluation, Chosen chosen, List<String> unfit) {

    /** Whether the rules in use suggest something else than what is said again. */
    boolean overrides() {
      return chosen.overriding().isPresent();
    }
  }

  /**
   * @throws Refusal where the rules in use have no such status
   */
  Correction correction(Undo.Step step) {
    var restated = step.restated();
    if (wording.playbook().status(restated.chosen().status()).isEmpty()) {
      throw Refusal.usage(
          "undo.no-status", Map.of("id", restated.id(), "status", restated.chosen().status()));
    }
    var fit = Replay.fit(restated, rulebook);
    var evaluation = rulebook.evaluate(fit);
    return new Correction(
        step, evaluation, chosen(restated, evaluation), Replay.unfit(restated, fit));
  }

  private Chosen chosen(Decision restated, Evaluation evaluation) {
    var chosen = restated.chosen();
    var suggested = Recording.suggested(evaluation, wording.texts()::reason);
    var reason =
        chosen.isSuggestedBy(suggested)
            ? Optional.<Overriding>empty()
            : chosen.overriding().or(() -> Optional.of(reason(restated)));
    return new Chosen(chosen.status(), chosen.picked(), reason);
  }

  /** Nobody overrode the rules of that day, and today's say something else. */
  private Overriding reason(Decision restated) {
    var text = wording.screen().text("undo.override", Map.of("id", restated.id()));
    return new Overriding(OverrideReason.OTHER, text);
  }

  /**
   * @param note why it is taken back; where that is not said, the note that is given back explains
   *     its status
   */
  NewDecision decision(Correction correction, Optional<String> note) {
    var step = correction.step();
    var corrects = Optional.of(step.undone().id());
    return new Recording(rulebook, wording, by, origin, corrects)
        .restating(
            step.restated(),
            step.subject(),
            correction.evaluation(),
            correction.chosen(),
            note.map(text -> graded(text, correction)).orElse(step.restated().note()));
  }

  private Note graded(String text, Correction correction) {
    var playbook = wording.playbook();
    var status = correction.chosen().status();
    return new NoteGrader(playbook.noteWords())
        .grade(text, status, NoteGrader.names(playbook, status));
  }
}
