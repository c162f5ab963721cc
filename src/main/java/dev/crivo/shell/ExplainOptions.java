package dev.crivo.shell;

import dev.crivo.commandline.CommandNames;
import dev.crivo.console.Refusal;
import dev.crivo.console.Visible;
import dev.crivo.explanation.WhatIf;
import dev.crivo.explanation.WhyNot;
import dev.crivo.playbook.Question;
import dev.crivo.playbook.Status;
import dev.crivo.rulebook.Evaluation;
import dev.crivo.rulebook.Rulebook;
import java.util.LinkedHashMap;
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
    var changes = new LinkedHashMap<String, String>();
    for (var written : whatIf) {
      var sign = written.indexOf('=');
      if (sign < 1) {
        throw Refusal.usage("what-if.bad", Map.of("written", Visible.line(written)));
      }
      var question = question(wording, written.substring(0, sign).strip());
      if (changes.put(question.name(), answer(wording, question, written.substring(sign + 1)))
          != null) {
        throw Refusal.usage("what-if.twice", Map.of("question", question.name()));
      }
    }
    return new ExplainOptions(whyNot.map(wording::concluded), changes);
  }

  boolean isEmpty() {
    return whyNot.isEmpty() && whatIf.isEmpty();
  }

  private static Question question(Wording wording, String name) {
    var all = wording.playbook().questions();
    return all.stream()
        .filter(q -> q.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () -> {
              var near = CommandNames.near(name, all.stream().map(Question::name).toList());
              return Refusal.usage(
                  "what-if.unknown-question",
                  Map.of("question", Visible.line(name), "near", near.orElse("none")));
            });
  }

  private static String answer(Wording wording, Question question, String written) {
    if (question.kind() == Question.Kind.TEXT) {
      FreeText.NAME.option("--what-if " + question.name(), Optional.of(written));
    }
    var accepted =
        switch (question.kind()) {
          case CHOICE -> String.join(", ", question.choices());
          case NUMBER -> "0, 1, 2, … 999999999";
          case TEXT -> "…";
        };
    return wording
        .canonical(question, written)
        .orElseThrow(
            () ->
                Refusal.usage(
                    "what-if.bad-answer",
                    Map.of(
                        "question", question.name(),
                        "written", Visible.line(written),
                        "choices", accepted)));
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
