package dev.crivo.drawing;

import dev.crivo.drawing.Drawing.Arrow;
import dev.crivo.drawing.Drawing.Box;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A graph in the <a href="https://graphviz.org/doc/info/lang.html">DOT language</a>. */
public final class Dot {

  private static final int CELLS = 34;

  private static final String HEAD =
      """
        rankdir=LR
        node [fontname="Helvetica,Arial,sans-serif", fontsize=12, style="filled,rounded"]
        edge [fontname="Helvetica,Arial,sans-serif", fontsize=11]
      """;

  private Dot() {}

  /** Ends with a line feed. */
  public static String of(Drawing drawing) {
    var boxes = drawing.boxes();
    var lines =
        Stream.concat(
            boxes.stream().map(Dot::node),
            boxes.stream().flatMap(box -> box.arrows().stream().map(arrow -> edge(box, arrow))));
    return "digraph \""
        + escaped(drawing.title())
        + "\" {\n"
        + HEAD
        + lines.map(line -> "  " + line + "\n").collect(Collectors.joining())
        + "}\n";
  }

  private static String node(Box box) {
    var label =
        Stream.of(box.signed(), box.code(), box.count())
            .map(Dot::wrapped)
            .filter(s -> !s.isEmpty());
    var colours = Colours.of(box.kind());
    return "n%d [label=\"%s\", shape=%s, fillcolor=\"%s\", color=\"%s\", fontcolor=\"%s\"]"
        .formatted(
            box.number(),
            label.collect(Collectors.joining("\\n")),
            shape(box),
            colours.fill(),
            colours.line(),
            colours.text());
  }

  private static String shape(Box box) {
    return switch (box.kind()) {
      case QUESTION -> "box";
      case STATUS -> "ellipse";
      case FOLLOW_UP -> "note";
      case MISTAKE -> "octagon";
      case CUT -> "folder";
    };
  }

  private static String edge(Box box, Arrow arrow) {
    return "n%d -> n%d [label=\"%s\", tooltip=\"%s\"]"
        .formatted(box.number(), arrow.to(), wrapped(arrow.brief()), escaped(arrow.full()));
  }

  private static String wrapped(String text) {
    return Wrapped.lines(Plain.line(text), CELLS).stream()
        .map(Dot::escaped)
        .collect(Collectors.joining("\\n"));
  }

  /** Graphviz reads backslashes, quotes and, in labels, the entities of HTML. */
  private static String escaped(String text) {
    return Plain.line(text).replace("&", "&amp;").replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
