package dev.crivo.drawing;

import dev.crivo.drawing.Outline.Twig;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Where a box of the tree stands. Every tree has a band of its own, in which the first box stands
 * at the top left and what follows to its right, one below the other: so a tall picture begins
 * where one begins to read, which it would not with boxes centred on what follows.
 *
 * @param x of its left edge, in pixels
 * @param y of its top
 * @param right where it, or what follows, ends to the right
 * @param bottom and at the bottom
 */
record SvgPlace(SvgBox box, double x, double y, double right, double bottom, List<SvgPlace> below) {

  private static final double BETWEEN_LEVELS = 56;
  private static final double BETWEEN_BOXES = 10;

  static SvgPlace of(Twig twig, Function<Twig, SvgBox> boxes, double x, double y) {
    var box = boxes.apply(twig);
    var right = x + SvgBox.WIDTH;
    var bottom = y + box.height();
    var below = new ArrayList<SvgPlace>();
    var top = y;
    for (var child : twig.below()) {
      var place = of(child, boxes, x + SvgBox.WIDTH + BETWEEN_LEVELS, top);
      below.add(place);
      right = Math.max(right, place.right());
      bottom = Math.max(bottom, place.bottom());
      top = place.bottom() + BETWEEN_BOXES;
    }
    return new SvgPlace(box, x, y, right, bottom, List.copyOf(below));
  }
}
