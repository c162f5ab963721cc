package dev.crivo.drawing;

import dev.crivo.drawing.SvgBox.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A picture of the graph as a tree that grows to the right, in one file that needs nothing else.
 */
public final class Svg {

  private static final double MARGIN = 16;

  /** Of the lines above the picture, in letters. */
  private static final int CELLS = 90;

  private static final double HEAD_WIDTH = 760;

  private final Drawing drawing;
  private final List<Line> head = new ArrayList<>();
  private final SvgPlace root;
  private final Xml svg = new Xml();

  private Svg(Drawing drawing) {
    this.drawing = drawing;
    head(drawing.title(), "text");
    drawing.about().forEach(line -> head(line, "about"));
    var outline = new Outline(drawing);
    var top = 2 * MARGIN + SvgBox.baseline(head.size());
    this.root =
        SvgPlace.of(outline.root(), twig -> new SvgBox(twig, outline, drawing), MARGIN, top);
  }

  /** Ends with a line feed. */
  public static String of(Drawing drawing) {
    return new Svg(drawing).written();
  }

  private void head(String text, String look) {
    Wrapped.lines(Plain.line(text), CELLS).forEach(line -> head.add(new Line(line, look)));
  }

  private String written() {
    var width = number(Math.max(root.right(), HEAD_WIDTH) + MARGIN);
    var height = number(root.bottom() + MARGIN);
    svg.open("svg", "xmlns", "http://www.w3.org/2000/svg", "xml:lang", drawing.language())
        .attributes("width", width, "height", height)
        .attributes("viewBox", "0 0 " + width + " " + height)
        .element("title", drawing.title())
        .resource("style", "picture.css")
        .empty("rect", "class", "ground", "width", "100%", "height", "100%");
    lines(head, MARGIN, MARGIN);
    draw(root);
    return svg.close().toString();
  }

  /** Links under boxes, and each box before those that follow it, so that it is read in order. */
  private void draw(SvgPlace place) {
    place.below().forEach(child -> link(place, child));
    box(place);
    place.below().forEach(this::draw);
  }

  /** From the first line of a box to that of another; links from the same box share a line. */
  private void link(SvgPlace from, SvgPlace to) {
    var x = from.x() + SvgBox.WIDTH;
    var path = "M%s %s H%s V%s H%s";
    svg.empty("path", "class", "link")
        .attributes(
            "d",
            path.formatted(
                number(x),
                number(from.y() + SvgBox.HOOK),
                number((x + to.x()) / 2),
                number(to.y() + SvgBox.HOOK),
                number(to.x())));
  }

  private void box(SvgPlace place) {
    var box = place.box();
    if (box.twig().reference()) {
      svg.open("a", "href", "#" + box.id());
    } else if (box.twig().isQuestion()) {
      svg.open("g", "id", box.id());
    } else {
      svg.open("g");
    }
    svg.element("title", box.title());
    svg.empty("rect", "class", "box " + box.look(), "rx", "6")
        .attributes("x", number(place.x()), "y", number(place.y()))
        .attributes("width", number(SvgBox.WIDTH), "height", number(box.height()));
    lines(box.lines(), place.x() + SvgBox.PADDING, place.y());
    svg.close();
  }

  private void lines(List<Line> lines, double x, double y) {
    for (int i = 0; i < lines.size(); i++) {
      var at = number(y + SvgBox.baseline(i));
      var line = lines.get(i);
      svg.element("text", line.text(), "class", line.look(), "x", number(x), "y", at);
    }
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value).replaceFirst("\\.0$", "");
  }
}
