package dev.crivo.shell;

import dev.crivo.console.Screen;
import dev.crivo.explanation.ReasonTree;
import dev.crivo.rulebook.Evaluation;
import java.util.Map;
import java.util.stream.Stream;

/** Shows what other answers would change: the result as it is, and as it would be. */
record WhatIfView(Screen screen, Wording wording) {

  private static final int COLUMN = 8;

  /**
   * @param changes question to answer
   */
  void show(Evaluation before, Evaluation after, Map<String, String> changes) {
    screen.blank();
    screen.line(screen.styles().bold(screen.text("what-if.head")));
    changes.keySet().forEach(q -> screen.line(2, wording.texts().question(q)));
    screen.blank();
    side("what-if.before", before, changes);
    screen.blank();
    side("what-if.after", after, changes);
    if (after.conclusion().equals(before.conclusion())) {
      screen.blank();
      screen.line(2, screen.text("what-if.same"));
    }
    unasked(after, changes);
  }

  private void side(String label, Evaluation evaluation, Map<String, String> changes) {
    var words = new ConditionWords(screen, wording);
    var head = screen.text(label);
    for (var question : changes.keySet()) {
      var answer = evaluation.answers().get(question);
      if (answer.isPresent()) {
        screen.row(2, COLUMN, head, words.given(question, answer.get()));
        head = "";
      }
    }
    var ends = new ConclusionWords(screen, wording);
    var told = ends.whole(evaluation.conclusion(), evaluation.answers());
    screen.row(2, COLUMN, head, screen.styles().bold(told));
    var trees = ReasonTree.of(evaluation.result().reasons());
    Stream.concat(trees.stream(), trees.stream().flatMap(tree -> tree.restsOn().stream()))
        .map(tree -> tree.reason().rule().name())
        .distinct()
        .forEach(rule -> screen.row(2, COLUMN, "", "- " + wording.texts().reason(rule)));
  }

  private void unasked(Evaluation after, Map<String, String> changes) {
    for (var question : changes.keySet()) {
      if (!after.answers().has(question)) {
        var text = Map.of("question", wording.texts().question(question));
        screen.line(2, screen.text("what-if.unasked", text));
      }
    }
  }
}
