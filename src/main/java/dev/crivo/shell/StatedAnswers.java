package dev.crivo.shell;

import dev.crivo.commandline.CommandNames;
import dev.crivo.console.Refusal;
import dev.crivo.console.Visible;
import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Question;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers stated on the command line, one in each {@code question=answer}. */
record StatedAnswers(String option, Wording wording) {

  /**
   * @throws Refusal naming what is no answer, and what would be one
   */
  Answers read(List<String> written) {
    var answers = Answers.NONE;
    for (var pair : written) {
      var parts = pair.split("=", 2);
      if (parts.length < 2) {
        throw refuse("stated.no-pair", Map.of("written", Visible.line(pair)));
      }
      var question = question(parts[0].strip());
      if (answers.has(question.name())) {
        throw refuse("stated.twice", Map.of("question", question.name()));
      }
      answers = answers.with(question.name(), answer(question, parts[1]));
    }
    return answers;
  }

  private Question question(String name) {
    var questions = wording.playbook().questions();
    var known = questions.stream().map(Question::name).toList();
    return questions.stream()
        .filter(question -> question.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                refuse(
                    "stated.unknown",
                    Map.of(
                        "question",
                        Visible.line(name),
                        "near",
                        CommandNames.near(name, known).orElse("none"),
                        "known",
                        String.join(", ", known))));
  }

  private String answer(Question question, String written) {
    if (question.kind() == Question.Kind.TEXT) {
      FreeText.NAME.option(option + " " + question.name(), Optional.of(written));
    }
    return wording
        .canonical(question, written)
        .orElseThrow(
            () ->
                refuse(
                    "stated.bad-answer",
                    Map.of(
                        "question",
                        question.name(),
                        "written",
                        Visible.line(written),
                        "kind",
                        question.kind().name(),
                        "choices",
                        String.join(", ", question.choices()))));
  }

  private Refusal refuse(String key, Map<String, String> arguments) {
    var all = new HashMap<String, String>(arguments);
    all.put("option", option);
    return Refusal.usage(key, all);
  }
}
