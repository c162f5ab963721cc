package dev.crivo.drawing;

import dev.crivo.drawing.Drawing.Arrow;
import dev.crivo.drawing.Outline.Twig;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A place of the tree as a box with lines of text, in pixels. */
final class SvgBox {

  static final double WIDTH = 300;
  static final double PADDING = 10;

  /** How far below the top a link meets a box. */
  static final double HOOK = 17;

  private static final double LINE_HEIGHT = 18;

  /** What fits into the width at 14 pixels in fonts that run wide. */
  private static final int CELLS = 34;

  /**
   * @param look its class in the style sheet
   */
  record Line(String text, String look) {}

  private final Twig twig;
  private final String id;
  private final String text;
  private final List<Line> lines = new ArrayList<>();

  SvgBox(Twig twig, Outline outline, Drawing drawing) {
    this.twig = twig;
    this.id = twig.isQuestion() ? "q" + outline.ordinal(twig.box()) : "";
    this.text = text(twig, outline, drawing);
    add(twig.by().map(Arrow::brief).orElse(""), "answer");
    add(text, "text");
    add(twig.by().map(Arrow::count).orElse(twig.box().count()), "count");
  }

  private static String text(Twig twig, Outline outline, Drawing drawing) {
    if (!twig.isQuestion()) {
      return twig.box().signed();
    }
    var numbered =
        outline.ordinal(twig.box()) + (twig.reference() ? ": " : ". ") + twig.box().text();
    return twig.reference() ? drawing.words().goesOn() + " " + numbered : numbered;
  }

  private void add(String text, String look) {
    Wrapped.lines(Plain.line(text), CELLS).forEach(line -> lines.add(new Line(line, look)));
  }

  Twig twig() {
    return twig;
  }

  /** Of a question, by which it is referred to; else empty. */
  String id() {
    return id;
  }

  List<Line> lines() {
    return lines;
  }

  double height() {
    return lines.size() * LINE_HEIGHT + 2 * PADDING - 4;
  }

  /** How far below the top of the box a line of text stands. */
  static double baseline(int line) {
    return PADDING + 11 + line * LINE_HEIGHT;
  }

  /** Its class in the style sheet. */
  String look() {
    return twig.reference() ? "reference" : twig.box().kind().name().toLowerCase(Locale.ROOT);
  }

  /** All of it, unshortened. */
  String title() {
    return Stream.of(twig.by().map(Arrow::full).orElse(""), text, twig.box().code())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
