package dev.crivo.shell;

import dev.crivo.console.Screen;
import dev.crivo.console.ScreenTexts;
import dev.crivo.explanation.WhyNot;
import dev.crivo.explanation.WhyNot.Standing;
import dev.crivo.explanation.WhyNot.Unmet;
import dev.crivo.playbook.Rule;
import dev.crivo.rulebook.Evaluation;
import java.util.Map;

/**
 * Shows why a status does not follow.
 *
 * @param answered key of the text that tells an answer: to the person who gave it, or to others
 */
record WhyNotView(Screen screen, Wording wording, String answered) {

  static final String YOURS = "why-not.you-answered";
  static final String ON_RECORD = "why-not.was-answered";

  void show(WhyNot whyNot, Evaluation evaluation) {
    screen.blank();
    var status = Map.of("status", wording.path(whyNot.status().code()));
    screen.line(screen.styles().bold(screen.text("why-not.head", status)));
    screen.line(2, screen.text("why-not." + ScreenTexts.key(whyNot.standing())));
    if (whyNot.standing() != Standing.UNREACHABLE) {
      var key = whyNot.standing() == Standing.FOLLOWS ? "why-not.by" : "why-not.nearest";
      rule(key, whyNot.nearest().orElseThrow());
    }
    whyNot.failed().forEach(unmet -> failed(unmet, whyNot));
    missing(whyNot, evaluation);
    asNear(whyNot);
  }

  private void rule(String key, Rule rule) {
    screen.line(2, screen.text(key, Map.of("reason", sentence(rule))));
    var place = Map.of("rule", rule.name(), "file", rule.file(), "line", rule.line() + "");
    screen.line(4, screen.styles().dim(screen.text("why.rule", place)));
  }

  private void failed(Unmet unmet, WhyNot whyNot) {
    var words = new ConditionWords(screen, wording);
    screen.blank();
    screen.item(2, screen.styles().bad("✗"), words.question(unmet.question()));
    var needs = screen.text("why-not.needs", Map.of("answers", words.needed(unmet.needs())));
    var given = words.given(unmet.question(), unmet.answer().orElseThrow());
    screen.line(4, needs);
    screen.line(4, screen.text(answered, Map.of("answer", given)));
    neededFor(unmet, whyNot);
  }

  /** A rule that the nearest one builds on is named; the nearest one was named above. */
  private void neededFor(Unmet unmet, WhyNot whyNot) {
    if (!whyNot.nearest().filter(unmet.rule()::equals).isPresent()) {
      var arguments = Map.of("reason", sentence(unmet.rule()), "rule", unmet.rule().name());
      screen.line(4, screen.styles().dim(screen.text("why-not.builds-on", arguments)));
    }
  }

  private void missing(WhyNot whyNot, Evaluation evaluation) {
    if (whyNot.missing().isEmpty()) {
      return;
    }
    screen.blank();
    screen.line(2, missingHead(whyNot, evaluation));
    var words = new ConditionWords(screen, wording);
    for (var unmet : whyNot.missing()) {
      screen.item(2, "-", words.question(unmet.question()));
      screen.line(4, screen.text("why-not.needs", Map.of("answers", words.needed(unmet.needs()))));
      neededFor(unmet, whyNot);
    }
  }

  private String missingHead(WhyNot whyNot, Evaluation evaluation) {
    if (whyNot.standing() == Standing.RULED_OUT) {
      return screen.text("why-not.also");
    }
    var ends = wording.conclusion(evaluation.conclusion(), evaluation.answers());
    return evaluation.next().isPresent()
        ? screen.text("why-not.not-yet-asked")
        : screen.text("why-not.never-asked", Map.of("result", ends));
  }

  private void asNear(WhyNot whyNot) {
    if (whyNot.asNear().isEmpty() || whyNot.failed().isEmpty()) {
      return;
    }
    screen.blank();
    screen.line(2, screen.text("why-not.as-near"));
    whyNot.asNear().forEach(rule -> screen.item(2, "-", sentence(rule) + " (" + rule.name() + ")"));
  }

  private String sentence(Rule rule) {
    return wording.texts().reason(rule.name());
  }
}
