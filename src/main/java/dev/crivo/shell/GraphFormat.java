package dev.crivo.shell;

import dev.crivo.console.Refusal;
import dev.crivo.drawing.Dot;
import dev.crivo.drawing.Drawing;
import dev.crivo.drawing.HtmlPage;
import dev.crivo.drawing.Mermaid;
import dev.crivo.drawing.Svg;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** How a graph is drawn. */
enum GraphFormat {
  MERMAID(Mermaid::of, ".mmd", ".mermaid", ".md"),
  DOT(Dot::of, ".dot", ".gv"),
  SVG(Svg::of, ".svg"),
  HTML(HtmlPage::of, ".html", ".htm");

  private final Function<Drawing, String> writer;
  private final List<String> endings;

  GraphFormat(Function<Drawing, String> writer, String... endings) {
    this.writer = writer;
    this.endings = List.of(endings);
  }

  /**
   * The format that a file's name asks for by its ending.
   *
   * @throws Refusal where it asks for none
   */
  static GraphFormat of(Path file) {
    return Stream.of(values())
        .filter(format -> format.endings.stream().anyMatch(name(file)::endsWith))
        .findFirst()
        .orElseThrow(() -> Refusal.usage("graph.no-format", Map.of("file", file.toString())));
  }

  /** The drawing in this format, for the screen. */
  String draw(Drawing drawing) {
    return writer.apply(drawing);
  }

  /** The same for a file; within Markdown, Mermaid stands in a block of its own. */
  String draw(Drawing drawing, Path file) {
    return this == MERMAID && name(file).endsWith(".md") ? Mermaid.fenced(drawing) : draw(drawing);
  }

  private static String name(Path file) {
    return file.toString().toLowerCase(Locale.ROOT);
  }
}
