package dev.crivo.shell;

import dev.crivo.audit.Finding;
import dev.crivo.audit.Judgement;
import dev.crivo.audit.Replayed;
import dev.crivo.audit.Then;
import dev.crivo.decision.DecidedCase.Read;
import dev.crivo.decision.Decision;
import dev.crivo.decision.Decision.Chosen;
import dev.crivo.decision.Decision.Imported;
import dev.crivo.decision.Decision.Overriding;
import dev.crivo.decision.Decision.Subject;
import dev.crivo.decision.Note;
import dev.crivo.decision.Suggested;
import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Playbook;
import dev.crivo.rulebook.Conclusion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Masks what may name a customer or a person in findings, as far as reports show it.
 *
 * @param today an answer that it does not offer counts as a name that was typed
 */
record MaskedFinding(Pseudonyms pseudonyms, Playbook today) {

  Finding of(Finding finding) {
    var decision = masked(finding.decision());
    return new Finding(
        decision,
        new Judgement(
            Read.of(decision),
            finding.then() instanceof Then.Followed followed
                ? new Then.Followed(masked(followed.replayed()))
                : finding.then(),
            masked(finding.now()),
            finding.today(),
            finding.verdict(),
            finding.apart(),
            finding.cluster()));
  }

  Decision masked(Decision d) {
    return new Decision(
        d.id(),
        d.at(),
        d.group(),
        pseudonyms.of(MaskedField.BY, d.by()),
        new Subject(
            pseudonyms.of(MaskedField.TENANT, d.subject().tenant()),
            d.subject().workload(),
            d.subject().entitlements()),
        masked(d.answers()),
        masked(d.suggested()),
        d.alternatives(),
        masked(d.chosen()),
        masked(d.note()),
        d.plan(),
        d.origin(),
        d.corrects(),
        d.imported().map(this::masked));
  }

  private Imported masked(Imported imported) {
    var source = pseudonyms.of(MaskedField.SOURCE, imported.source());
    return new Imported(imported.decidedAt(), source, imported.key());
  }

  Answers masked(Answers answers) {
    var masked = new LinkedHashMap<String, String>();
    answers.byQuestion().forEach((q, answer) -> masked.put(q, pseudonyms.answer(today, q, answer)));
    return new Answers(masked);
  }

  /** Without what was remarked on it, for that quotes it. */
  private Note masked(Note note) {
    return pseudonyms.mask(MaskedField.NOTE)
        ? new Note(pseudonyms.of(MaskedField.NOTE, note.text()), note.grade(), List.of())
        : note;
  }

  Chosen masked(Chosen chosen) {
    return new Chosen(
        chosen.status(),
        picked(chosen.picked()),
        chosen
            .overriding()
            .map(
                o ->
                    new Overriding(
                        o.reason(), pseudonyms.of(MaskedField.OVERRIDE_TEXT, o.text()))));
  }

  Suggested masked(Suggested suggested) {
    return new Suggested(
        suggested.kind(),
        suggested.codes(),
        suggested.detail(),
        picked(suggested.picked()),
        suggested.reasons());
  }

  private Replayed masked(Replayed replayed) {
    var c = replayed.conclusion();
    return new Replayed(
        new Conclusion(c.kind(), c.codes(), picked(c.picked()), c.missing(), c.next()),
        replayed.outcome(),
        replayed.rules(),
        replayed.open(),
        replayed.unfit());
  }

  private Optional<String> picked(Optional<String> name) {
    return name.map(picked -> pseudonyms.of(MaskedField.PICKED, picked));
  }
}
