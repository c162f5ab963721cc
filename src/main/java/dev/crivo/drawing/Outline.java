package dev.crivo.drawing;

import dev.crivo.drawing.Drawing.Arrow;
import dev.crivo.drawing.Drawing.Box;
import dev.crivo.drawing.Drawing.Kind;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A graph as a tree: every question in full once, as near to the start as it occurs, and elsewhere
 * a reference to it. Ends are short and stand wherever they are reached.
 */
final class Outline {

  /**
   * A box at one place of the tree.
   *
   * @param by the arrow that leads here; empty at the start
   * @param reference whether the box is shown in full at another place
   * @param below in the order of the arrows; none for a reference
   */
  record Twig(Optional<Arrow> by, Box box, boolean reference, List<Twig> below) {
    boolean isQuestion() {
      return box.kind() == Kind.QUESTION;
    }
  }

  private final Drawing drawing;

  /** By the number of a question, the number of that from which it is shown in full. */
  private final Map<Integer, Integer> shownFrom = new HashMap<>();

  /** Questions as the reader meets them, counted from 1, by the numbers of their boxes. */
  private final Map<Integer, Integer> ordinals = new LinkedHashMap<>();

  private final Twig root;

  Outline(Drawing drawing) {
    this.drawing = drawing;
    placeQuestions();
    this.root = twig(Optional.empty(), drawing.boxes().get(0), false);
  }

  Twig root() {
    return root;
  }

  /** The number by which a question is referred to. */
  int ordinal(Box question) {
    return ordinals.get(question.number());
  }

  private void placeQuestions() {
    var next = new ArrayDeque<>(List.of(drawing.boxes().get(0)));
    while (!next.isEmpty()) {
      var box = next.remove();
      for (var arrow : box.arrows()) {
        if (shownFrom.putIfAbsent(arrow.to(), box.number()) == null) {
          next.add(drawing.boxes().get(arrow.to()));
        }
      }
    }
  }

  private Twig twig(Optional<Arrow> by, Box box, boolean reference) {
    if (box.kind() == Kind.QUESTION && !reference) {
      ordinals.put(box.number(), ordinals.size() + 1);
    }
    List<Twig> below =
        reference ? List.of() : box.arrows().stream().map(arrow -> below(box, arrow)).toList();
    return new Twig(by, box, reference, below);
  }

  private Twig below(Box box, Arrow arrow) {
    var to = drawing.boxes().get(arrow.to());
    var reference = to.kind() == Kind.QUESTION && shownFrom.get(to.number()) != box.number();
    return twig(Optional.of(arrow), to, reference);
  }
}
