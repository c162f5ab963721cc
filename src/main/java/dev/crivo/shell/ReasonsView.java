package dev.crivo.shell;

import dev.crivo.console.Screen;
import dev.crivo.explanation.ReasonTree;
import dev.crivo.rulebook.Evaluation.Reason;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws the chain of reasons from the result down to what it rests on, a sentence each. */
record ReasonsView(Screen screen, Wording wording) {

  private static final int INDENT = 2;

  void show(List<Reason> reasons) {
    var trees = ReasonTree.of(reasons);
    var shown = new HashSet<Reason>();
    trees.forEach(tree -> draw(tree, 0, shown));
    if (!reasons.isEmpty()) {
      var line = screen.text("card.sections", Map.of("sections", sections(trees)));
      screen.line(INDENT, screen.styles().dim(line));
    }
  }

  private void draw(ReasonTree tree, int depth, Set<Reason> shown) {
    var indent = INDENT * (depth + 1);
    if (!shown.add(tree.reason())) {
      screen.item(indent, branch(), screen.text("card.as-above"));
      return;
    }
    var sentence = wording.texts().reason(tree.reason().rule().name());
    screen.item(indent, depth == 0 ? "-" : branch(), sentence);
    tree.restsOn().forEach(below -> draw(below, depth + 1, shown));
  }

  /** A screen reader would spell the corner out. */
  private String branch() {
    return screen.plain() ? "-" : "└";
  }

  private String sections(List<ReasonTree> trees) {
    return inOrder(trees)
        .map(reason -> wording.section(reason.rule()))
        .distinct()
        .collect(Collectors.joining("; "));
  }

  /** The reasons from the result down. */
  static Stream<Reason> inOrder(List<ReasonTree> trees) {
    return trees.stream()
        .flatMap(tree -> Stream.concat(Stream.of(tree.reason()), inOrder(tree.restsOn())))
        .distinct();
  }
}
