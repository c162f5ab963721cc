package dev.crivo.shell;

import dev.crivo.console.Refusal;
import dev.crivo.decision.NoteGrader;
import dev.crivo.intake.Ruled;
import dev.crivo.playbook.Answers;
import dev.crivo.rulebook.Conclusion;
import dev.crivo.rulebook.Evaluation;
import dev.crivo.rulebook.Evaluation.Suggestion;
import dev.crivo.rulebook.Rulebook;
import java.util.Map;
import java.util.Optional;

/** Asks the rules for the status of entitlements that nobody has looked at. */
final class NewEntitlementsRules {

  private final Rulebook rulebook;
  private final Wording wording;
  private final Answers known;
  private final NoteGrader grader;

  /**
   * @throws Refusal where the playbook does not say what is known of them
   */
  NewEntitlementsRules(Rulebook rulebook, Wording wording) {
    this.rulebook = rulebook;
    this.wording = wording;
    this.known =
        rulebook
            .playbook()
            .newEntitlements()
            .orElseThrow(
                () ->
                    Refusal.usage(
                        "listed.no-rules", Map.of("playbook", rulebook.playbook().name())));
    this.grader = new NoteGrader(rulebook.playbook().noteWords());
  }

  /**
   * @param workload the answer to the question that names the playbook's subject, where it has one
   */
  Ruled of(Optional<String> workload) {
    var answers =
        workload
            .map(answer -> known.with(rulebook.playbook().subject().orElseThrow(), answer))
            .orElse(known);
    var evaluation = rulebook.evaluateAsked(answers);
    return evaluation.next().isEmpty() && evaluation.result() instanceof Suggestion suggestion
        ? settled(evaluation, suggestion)
        : unsettled(evaluation);
  }

  private Ruled settled(Evaluation evaluation, Suggestion suggestion) {
    var status = suggestion.deepest().code();
    var names = NoteGrader.names(rulebook.playbook(), status);
    return new Ruled.Settled(
        evaluation.answers(),
        Recording.suggested(evaluation, wording.texts()::reason),
        DecisionForm.accepted(suggestion),
        grader.grade(wording.texts().newEntitlementsNote(), status, names));
  }

  /** Something else has to be known or done first: what, in words. */
  private Ruled unsettled(Evaluation evaluation) {
    var conclusion = evaluation.conclusion();
    var next = conclusion.next();
    if (next.isPresent()) {
      return new Ruled.Unsettled(
          "import.row.listed.asks",
          Map.of("name", next.get(), "question", wording.texts().question(next.get())));
    }
    var code =
        conclusion.kind() == Conclusion.Kind.FOLLOW_UPS
            ? "import.row.listed.first"
            : "import.row.listed.open";
    return new Ruled.Unsettled(
        code,
        Map.of(
            "names", String.join("; ", conclusion.codes().stream().map(wording::path).toList()),
            "conclusion", wording.conclusion(conclusion, evaluation.answers())));
  }
}
