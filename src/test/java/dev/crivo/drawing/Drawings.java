package dev.crivo.drawing;

import dev.crivo.drawing.Drawing.Answer;
import dev.crivo.drawing.Drawing.Arrow;
import dev.crivo.drawing.Drawing.Box;
import dev.crivo.drawing.Drawing.Kind;
import java.util.List;
import java.util.stream.Stream;

/** Drawings for tests. */
final class Drawings {

  /** Whatever some format could take for more than text. */
  static final String NASTY =
      "<script>alert(\"1\")</script> it's [a] {b} & #35; \\N a|b `c` style:#x; \uD83D\uDE00 ]]> %%";

  private static final Drawing.Words WORDS =
      new Drawing.Words("Open all", "Close all", "goes on with question", "Where it ends");

  private Drawings() {}

  /**
   * A question from which one gets to a second, at once or by a third, and from there to a status,
   * a follow-up, a mistake and what was not looked at.
   */
  static Drawing every() {
    return with(
        question(0, "First?", arrow(1, "Yes"), arrow(2, "No")),
        question(1, "Third?", arrow(2, "So", "Or so", "Thus", "Else")),
        question(
            2, "Second?", arrow(3, "One"), arrow(4, "Two"), arrow(5, "Three"), arrow(6, "Four")),
        new Box(3, Kind.STATUS, "Fine", "fine", "2 cases", List.of()),
        new Box(4, Kind.FOLLOW_UP, "Look again", "again", "2 cases", List.of()),
        new Box(5, Kind.MISTAKE, "No rule", "", "2 cases", List.of()),
        new Box(6, Kind.CUT, "Not looked at", "", "", List.of()));
  }

  /** A question, an answer and an end, all of whose texts are the same. */
  static Drawing saying(String text) {
    return new Drawing(
        "en",
        text,
        List.of(text),
        List.of(
            new Box(
                0,
                Kind.QUESTION,
                text,
                "code",
                "1 case",
                List.of(new Arrow(List.of(new Answer(text, "A")), 1, "1 case"))),
            new Box(1, Kind.STATUS, text, "code", "1 case", List.of())),
        WORDS);
  }

  private static Drawing with(Box... boxes) {
    return new Drawing("en", "A graph", List.of("Of boxes"), List.of(boxes), WORDS);
  }

  private static Box question(int number, String text, Arrow... arrows) {
    return new Box(number, Kind.QUESTION, text, "q" + number, "4 cases", List.of(arrows));
  }

  private static Arrow arrow(int to, String... answers) {
    return new Arrow(
        Stream.of(answers).map(a -> new Answer(a, a.toUpperCase())).toList(), to, "1 case");
  }
}
