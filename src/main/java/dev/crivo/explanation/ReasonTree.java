package dev.crivo.explanation;

import dev.crivo.rulebook.Evaluation.Reason;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A reason and those that it rests on: the chain of reasons read from the result down.
 *
 * @param restsOn the reasons that make its premises hold; each stands once below a result, as deep
 *     as it can
 */
public record ReasonTree(Reason reason, List<ReasonTree> restsOn) {

  public ReasonTree {
    restsOn = List.copyOf(restsOn);
  }

  /**
   * One tree for each reason that no other builds on.
   *
   * @param reasons each after those it builds on
   */
  public static List<ReasonTree> of(List<Reason> reasons) {
    return reasons.stream()
        .filter(reason -> reasons.stream().noneMatch(other -> buildsOn(other, reason)))
        .map(root -> tree(root, below(root, reasons)))
        .toList();
  }

  /** The reason itself and all that it rests on, in the order given. */
  private static List<Reason> below(Reason root, List<Reason> reasons) {
    var below = new LinkedHashSet<Reason>();
    gather(root, reasons, below);
    return reasons.stream().filter(below::contains).toList();
  }

  private static void gather(Reason reason, List<Reason> reasons, Set<Reason> into) {
    if (into.add(reason)) {
      reasons.stream()
          .filter(other -> buildsOn(reason, other))
          .forEach(r -> gather(r, reasons, into));
    }
  }

  private static ReasonTree tree(Reason reason, List<Reason> reasons) {
    var restsOn = new ArrayList<ReasonTree>();
    for (var other : reasons) {
      if (buildsOn(reason, other) && deepest(other, reasons).equals(reason)) {
        restsOn.add(tree(other, reasons));
      }
    }
    return new ReasonTree(reason, restsOn);
  }

  /** Of those that build on a reason, the first to be concluded. */
  private static Reason deepest(Reason reason, List<Reason> reasons) {
    return reasons.stream().filter(r -> buildsOn(r, reason)).findFirst().orElseThrow();
  }

  private static boolean buildsOn(Reason reason, Reason other) {
    return reason.rule().premises().contains(other.rule().conclusion());
  }
}
