package dev.crivo.explanation;

import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Status;
import dev.crivo.rulebook.Evaluation;
import dev.crivo.rulebook.Rulebook;
import java.nio.file.Path;

/** The playbooks that explanations are tested on, and cases under them. */
record Cases(Rulebook rulebook) {

  static final Cases LENDING =
      new Cases(Rulebook.load(Path.of("src/test/resources/playbooks/lending")));
  static final Cases FASTTRACK =
      new Cases(Rulebook.ofConditions(Rulebook.read(Path.of("rules/fasttrack"))));

  /** The answers of a case, written {@code question answer question answer …}. */
  static Answers answers(String words) {
    var answers = Answers.NONE;
    var parts = words.split(" ");
    for (int i = 0; i + 1 < parts.length; i += 2) {
      answers = answers.with(parts[i], parts[i + 1]);
    }
    return answers;
  }

  Evaluation evaluated(String words) {
    return rulebook.evaluate(answers(words));
  }

  Status status(String code) {
    return rulebook.playbook().status(code).orElseThrow();
  }

  WhyNot whyNot(String code, String words) {
    return WhyNot.of(rulebook, evaluated(words), status(code));
  }
}
