package dev.crivo.shell;

import dev.crivo.console.Screen;
import dev.crivo.explanation.OneAnswerAway.Alternative;
import dev.crivo.explanation.ReasonTree;
import dev.crivo.playbook.Rule;
import dev.crivo.rulebook.Evaluation;
import dev.crivo.rulebook.Evaluation.Reason;
import java.util.List;
import java.util.Map;

/** Shows in full why a case ends as it does: every rule with its conditions and where it stands. */
record WhyView(Screen screen, Wording wording) {

  void show(Evaluation evaluation, List<Alternative> alternatives) {
    var ends = new ConclusionWords(screen, wording);
    screen.blank();
    var told = ends.whole(evaluation.conclusion(), evaluation.answers());
    screen.line(screen.styles().bold(screen.text("why.head", Map.of("result", told))));
    var trees = ReasonTree.of(evaluation.result().reasons());
    ReasonsView.inOrder(trees).forEach(this::reason);
    if (trees.isEmpty()) {
      screen.line(2, screen.text("card.undetermined"));
    }
    if (!evaluation.answers().byQuestion().isEmpty()) {
      screen.blank();
      new AlternativesView(screen, wording).all(alternatives);
    }
  }

  private void reason(Reason reason) {
    var rule = reason.rule();
    screen.blank();
    screen.line(2, screen.styles().bold(wording.path(rule.conclusion())));
    screen.line(2, screen.text("why.because", Map.of("reason", sentence(rule))));
    rule.premises().forEach(premise -> met(wording.path(premise)));
    var words = new ConditionWords(screen, wording);
    rule.conditions()
        .forEach(c -> met(words.met(c, reason.facts().getOrDefault(c.question(), ""))));
    place(rule);
  }

  private void met(String what) {
    screen.item(4, screen.styles().good("✓"), what);
  }

  private void place(Rule rule) {
    var section = screen.text("card.section", Map.of("section", wording.section(rule)));
    screen.line(4, screen.styles().dim(section));
    var place = Map.of("rule", rule.name(), "file", rule.file(), "line", rule.line() + "");
    screen.line(4, screen.styles().dim(screen.text("why.rule", place)));
  }

  private String sentence(Rule rule) {
    return wording.texts().reason(rule.name());
  }
}
