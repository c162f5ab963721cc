package dev.crivo.drawing;

import dev.crivo.drawing.Drawing.Arrow;
import dev.crivo.drawing.Drawing.Box;
import dev.crivo.drawing.Drawing.Kind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A flowchart in the language of <a
 * href="https://mermaid.js.org/syntax/flowchart.html">Mermaid</a>.
 */
public final class Mermaid {

  private static final String BREAK = "<br/>";

  /** What Mermaid, the Markdown in its labels, or HTML would read as something else than text. */
  private static final String SPECIAL = "\"#&<`*_~\\|[]{}$%";

  private Mermaid() {}

  /** Ends with a line feed. */
  public static String of(Drawing drawing) {
    var boxes = drawing.boxes();
    return Stream.of(
            Stream.of("flowchart LR"),
            boxes.stream().map(box -> "  " + node(box)),
            boxes.stream().flatMap(box -> box.arrows().stream().map(a -> "  " + edge(box, a))),
            Stream.of(Kind.values()).flatMap(kind -> style(kind, boxes)))
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** The same as a block of Markdown. */
  public static String fenced(Drawing drawing) {
    return "```mermaid\n" + of(drawing) + "```\n";
  }

  private static String node(Box box) {
    var lines = Stream.of(box.signed(), box.code(), box.count()).filter(line -> !line.isEmpty());
    var label = "\"" + lines.map(Mermaid::escaped).collect(Collectors.joining(BREAK)) + "\"";
    return "n"
        + box.number()
        + switch (box.kind()) {
          case QUESTION -> "[" + label + "]";
          case STATUS -> "([" + label + "])";
          case FOLLOW_UP -> "[/" + label + "/]";
          case MISTAKE -> "{{" + label + "}}";
          case CUT -> "[[" + label + "]]";
        };
  }

  private static String edge(Box box, Arrow arrow) {
    return "n" + box.number() + " -->|\"" + escaped(arrow.brief()) + "\"| n" + arrow.to();
  }

  private static Stream<String> style(Kind kind, List<Box> boxes) {
    var nodes =
        boxes.stream()
            .filter(box -> box.kind() == kind)
            .map(box -> "n" + box.number())
            .collect(Collectors.joining(","));
    var colours = Colours.of(kind);
    var name = "kind" + kind.ordinal();
    return nodes.isEmpty()
        ? Stream.empty()
        : Stream.of(
            "  classDef %s fill:%s,stroke:%s,color:%s"
                .formatted(name, colours.fill(), colours.line(), colours.text()),
            "  class " + nodes + " " + name);
  }

  /** By Mermaid's entity codes, {@code #35;} for {@code #}. */
  private static String escaped(String text) {
    var line = Plain.line(text);
    var escaped = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      if (SPECIAL.indexOf(line.charAt(i)) >= 0 || isTightColon(line, i)) {
        escaped.append('#').append((int) line.charAt(i)).append(';');
      } else {
        escaped.append(line.charAt(i));
      }
    }
    return escaped.toString();
  }

  /** After the word "style", Mermaid takes what follows such a colon for a colour. */
  private static boolean isTightColon(String line, int i) {
    return line.charAt(i) == ':' && i + 1 < line.length() && line.charAt(i + 1) != ' ';
  }
}
