package dev.crivo.shell;

import dev.crivo.console.Screen;
import dev.crivo.console.Visible;
import dev.crivo.drawing.Drawing;
import dev.crivo.drawing.Drawing.Answer;
import dev.crivo.drawing.Drawing.Arrow;
import dev.crivo.drawing.Drawing.Box;
import dev.crivo.drawing.Drawing.Kind;
import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Question;
import dev.crivo.verification.InterviewGraph;
import dev.crivo.verification.InterviewGraph.Asking;
import dev.crivo.verification.InterviewGraph.Branch;
import dev.crivo.verification.InterviewGraph.Cut;
import dev.crivo.verification.InterviewGraph.End;
import dev.crivo.verification.InterviewGraph.Node;
import dev.crivo.verification.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts an interview that was unfolded into words, ready to be drawn. */
record GraphWords(Wording wording, InterviewGraph graph) {

  Drawing drawing() {
    return new Drawing(
        screen().locale().toLanguageTag(),
        screen()
            .text("graph.title", Map.of("playbook", line(wording.texts().get("playbook.name")))),
        about(),
        graph.nodes().stream().map(this::box).toList(),
        new Drawing.Words(
            screen().text("graph.expand"),
            screen().text("graph.collapse"),
            screen().text("graph.goes-on"),
            screen().text("graph.ends")));
  }

  /** What the graph consists of, in a line. */
  String size() {
    return screen()
        .text(
            "graph.size",
            Map.of(
                "questions", graph.questions().count(),
                "ends", graph.ends().count(),
                "cases", graph.finished()));
  }

  /** That it is not all of it, where it is not. */
  List<String> warnings() {
    return graph.complete()
        ? List.of()
        : List.of(screen().text("graph.incomplete", Map.of("cases", graph.cases())));
  }

  private List<String> about() {
    var about = new ArrayList<String>();
    about.add(size());
    about.addAll(warnings());
    graph.from().byQuestion().entrySet().stream()
        .map(
            e ->
                Map.of(
                    "question", line(wording.texts().question(e.getKey())),
                    "answer", wording.answer(e.getKey(), e.getValue())))
        .map(known -> screen().text("graph.known", known))
        .forEach(about::add);
    about.add(screen().text("graph.about"));
    return about;
  }

  private Box box(Node node) {
    if (node instanceof Asking asking) {
      var question = asking.question().name();
      var arrows = asking.branches().stream().map(branch -> arrow(asking, branch)).toList();
      var text = line(wording.texts().question(question));
      return new Box(node.number(), Kind.QUESTION, text, question, cases(node.ends()), arrows);
    } else if (node instanceof End end) {
      var code = String.join(", ", end.conclusion().codes());
      return new Box(end.number(), kind(end), text(end), code, cases(end.ends()), List.of());
    }
    var cut = (Cut) node;
    return new Box(cut.number(), Kind.CUT, screen().text("graph.cut"), "", "", List.of());
  }

  private static Kind kind(End end) {
    return switch (end.conclusion().kind()) {
      case SUGGESTION -> Kind.STATUS;
      case FOLLOW_UPS -> Kind.FOLLOW_UP;
      case CONFLICT, UNDETERMINED -> Kind.MISTAKE;
    };
  }

  private String text(End end) {
    var text = line(wording.conclusion(end.conclusion(), Answers.NONE));
    return end.named() ? screen().text("graph.named", Map.of("status", text)) : text;
  }

  private Arrow arrow(Asking asking, Branch branch) {
    var count = branch.ends() == 0 ? "" : cases(branch.ends());
    return new Arrow(answers(asking, branch), branch.to(), count);
  }

  private List<Answer> answers(Asking asking, Branch branch) {
    var question = asking.question();
    return switch (question.kind()) {
      case CHOICE -> branch.answers().stream().map(choice -> choice(question, choice)).toList();
      case NUMBER -> asking.ranges(branch).stream().map(this::range).toList();
      case TEXT -> List.of(new Answer(screen().text("graph.any-name"), ""));
    };
  }

  private Answer choice(Question question, String choice) {
    return new Answer(line(wording.texts().answer(question.name(), choice)), choice);
  }

  private Answer range(Range range) {
    var to = range.to();
    if (to.isEmpty()) {
      return new Answer(screen().text("graph.or-more", Map.of("from", range.from())), "");
    } else if (to.getAsInt() == range.from()) {
      return new Answer(String.valueOf(range.from()), "");
    }
    var bounds = Map.of("from", range.from(), "to", to.getAsInt());
    return new Answer(screen().text("graph.range", bounds), "");
  }

  private String cases(long count) {
    return screen().text("graph.cases", Map.of("count", count));
  }

  /** A playbook's text on one line: line breaks have no place in a picture. */
  private static String line(String text) {
    return Visible.line(String.join(" ", text.lines().map(String::strip).toList()));
  }

  private Screen screen() {
    return wording.screen();
  }
}
