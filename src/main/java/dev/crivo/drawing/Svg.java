package dev.crivo.drawing;

import dev.crivo.drawing.SvgBox.Line;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import java.util.Map;
import org.abego.treelayout.Configuration.Location;
import org.abego.treelayout.NodeExtentProvider;
import org.abego.treelayout.TreeLayout;
import org.abego.treelayout.util.DefaultConfiguration;
import org.abego.treelayout.util.DefaultTreeForTreeLayout;

/**
 * A picture of the graph as a tree that grows to the right, in one file that needs nothing else.
 */
public final class Svg {

  private static final double BETWEEN_LEVELS = 56;
  private static final double BETWEEN_BOXES = 10;
  private static final double MARGIN = 16;

  private final Drawing drawing;
  private final Outline outline;
  private final DefaultTreeForTreeLayout<SvgBox> tree;
  private final Map<SvgBox, Rectangle2D.Double> places;
  private final Rectangle2D whole;
  private final Xml svg = new Xml();

  private Svg(Drawing drawing) {
    this.drawing = drawing;
    this.outline = new Outline(drawing);
    this.tree = new DefaultTreeForTreeLayout<>(new SvgBox(outline.root(), outline, drawing));
    grow(tree.getRoot());
    var layout = new TreeLayout<>(tree, extents(), configuration(), true);
    this.places = layout.getNodeBounds();
    this.whole = layout.getBounds();
  }

  /** Ends with a line feed. */
  public static String of(Drawing drawing) {
    return new Svg(drawing).written();
  }

  private void grow(SvgBox box) {
    for (var twig : box.twig().below()) {
      var child = new SvgBox(twig, outline, drawing);
      tree.addChild(box, child);
      grow(child);
    }
  }

  private static NodeExtentProvider<SvgBox> extents() {
    return new NodeExtentProvider<>() {
      @Override
      public double getWidth(SvgBox box) {
        return SvgBox.WIDTH;
      }

      @Override
      public double getHeight(SvgBox box) {
        return box.height();
      }
    };
  }

  private static DefaultConfiguration<SvgBox> configuration() {
    return new DefaultConfiguration<>(BETWEEN_LEVELS, BETWEEN_BOXES, Location.Left);
  }

  private String written() {
    var width = number(whole.getWidth() + 2 * MARGIN);
    var height = number(whole.getHeight() + 2 * MARGIN);
    svg.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "xml:lang",
        drawing.language(),
        "width",
        width,
        "height",
        height,
        "viewBox",
        "0 0 " + width + " " + height,
        "role",
        "img");
    svg.element("title", drawing.title());
    svg.element("desc", String.join(" ", drawing.about()));
    svg.resource("style", "picture.css");
    svg.open("rect", "class", "ground", "width", "100%", "height", "100%").close();
    draw(tree.getRoot());
    return svg.close().toString();
  }

  /** Links under boxes, and each box before those that follow it, so that it is read in order. */
  private void draw(SvgBox box) {
    var from = places.get(box);
    for (var child : tree.getChildren(box)) {
      link(from, places.get(child));
    }
    box(box, from.x + MARGIN, from.y + MARGIN);
    tree.getChildren(box).forEach(this::draw);
  }

  private void link(Rectangle2D.Double from, Rectangle2D.Double to) {
    var x1 = from.getMaxX() + MARGIN;
    var x2 = to.x + MARGIN;
    var middle = (x1 + x2) / 2;
    var path =
        "M%s %s C%s %s %s %s %s %s"
            .formatted(
                number(x1),
                number(from.getCenterY() + MARGIN),
                number(middle),
                number(from.getCenterY() + MARGIN),
                number(middle),
                number(to.getCenterY() + MARGIN),
                number(x2),
                number(to.getCenterY() + MARGIN));
    svg.open("path", "class", "link", "d", path).close();
  }

  private void box(SvgBox box, double x, double y) {
    if (box.twig().reference()) {
      svg.open("a", "href", "#" + box.id());
    } else if (box.twig().isQuestion()) {
      svg.open("g", "id", box.id());
    } else {
      svg.open("g");
    }
    svg.element("title", box.title());
    svg.open(
            "rect",
            "class",
            "box " + box.look(),
            "x",
            number(x),
            "y",
            number(y),
            "width",
            number(SvgBox.WIDTH),
            "height",
            number(box.height()),
            "rx",
            "6")
        .close();
    for (int i = 0; i < box.lines().size(); i++) {
      line(box.lines().get(i), x + SvgBox.PADDING, y + SvgBox.baseline(i));
    }
    svg.close();
  }

  private void line(Line line, double x, double y) {
    svg.element("text", line.text(), "class", line.look(), "x", number(x), "y", number(y));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value).replaceFirst("\\.0$", "");
  }
}
