package dev.crivo.shell;

import dev.crivo.console.Refusal;
import dev.crivo.explanation.WhatIf;
import dev.crivo.explanation.WhyNot;
import dev.crivo.playbook.Status;
import dev.crivo.rulebook.Evaluation;
import dev.crivo.rulebook.Rulebook;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a command is asked to explain of a case, in the words of the playbook in use.
 *
 * @param whyNot the status that does not follow
 * @param whatIf question to another answer, in canonical form; none where nothing is to be tried
 */
record ExplainOptions(Optional<Status> whyNot, Map<String, String> whatIf) {

  /**
   * @param whyNot a status by its code or name
   * @param whatIf each {@code question=answer}
   * @throws Refusal naming the option and what is wrong with it
   */
  static ExplainOptions of(Wording wording, Optional<String> whyNot, List<String> whatIf) {
    var changes = new StatedAnswers("--what-if", wording).read(whatIf).byQuestion();
    return new ExplainOptions(whyNot.map(wording::concluded), changes);
  }

  boolean isEmpty() {
    return whyNot.isEmpty() && whatIf.isEmpty();
  }

  /** Shows what is asked for. */
  void show(Wording wording, Rulebook rulebook, Evaluation evaluation, String answered) {
    var screen = wording.screen();
    whyNot.ifPresent(
        status ->
            new WhyNotView(screen, wording, answered)
                .show(WhyNot.of(rulebook, evaluation, status), evaluation));
    if (!whatIf.isEmpty()) {
      var after = WhatIf.of(rulebook, evaluation).with(whatIf);
      new WhatIfView(screen, wording).show(evaluation, after, whatIf);
    }
  }

  /** Adds what is asked for, as other programs read it. */
  void addTo(Map<String, Object> json, Wording wording, Rulebook rulebook, Evaluation evaluation) {
    var written = new ExplanationJson(wording);
    whyNot.ifPresent(
        status -> json.put("whyNot", written.of(WhyNot.of(rulebook, evaluation, status))));
    if (!whatIf.isEmpty()) {
      var after = WhatIf.of(rulebook, evaluation).with(whatIf);
      json.put("whatIf", written.whatIf(whatIf, evaluation, after));
    }
  }
}
