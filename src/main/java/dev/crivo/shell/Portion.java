package dev.crivo.shell;

import dev.crivo.decision.Decision.Taken;
import dev.crivo.decision.Entitlements;
import dev.crivo.decision.Entitlements.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Some of the entitlements of a tenant and workload, as a person may choose them: those not
 * classified yet, those that one decision stands for, or all.
 *
 * @param value what names the choice: the id of the decision, or one of the words below
 * @param parts at least one, each of a known number
 */
record Portion(String value, List<Part> parts) {

  static final String UNCLASSIFIED = "unclassified";
  static final String ALL = "all";

  Portion {
    parts = List.copyOf(parts);
  }

  /** The portions, those not classified yet first, then the oldest; none where none is known. */
  static List<Portion> of(Entitlements entitlements) {
    var unclassified = entitlements.parts().stream().filter(Part::isUnclassified).toList();
    var portions = new ArrayList<Portion>();
    if (!unclassified.isEmpty()) {
      portions.add(new Portion(UNCLASSIFIED, unclassified));
    }
    entitlements.parts().stream()
        .filter(part -> !part.isUnclassified() && part.count() > 0)
        .forEach(part -> portions.add(new Portion(part.decision().id(), List.of(part))));
    return portions;
  }

  /** What can be chosen: each portion and, where there are two or more, all of them together. */
  static List<Portion> choices(List<Portion> portions) {
    if (portions.size() < 2) {
      return portions;
    }
    var all = portions.stream().flatMap(portion -> portion.parts().stream()).toList();
    return Stream.concat(portions.stream(), Stream.of(new Portion(ALL, all))).toList();
  }

  int count() {
    return parts.stream().mapToInt(Part::count).reduce(0, Math::addExact);
  }

  boolean isAll() {
    return value.equals(ALL);
  }

  boolean isUnclassified() {
    return value.equals(UNCLASSIFIED);
  }

  /** From which decisions some of them come, the first ones first; as many as there are. */
  List<Taken> taking(int number) {
    var taken = new ArrayList<Taken>();
    var left = number;
    for (var part : parts) {
      var some = Math.min(left, part.count());
      if (some > 0) {
        taken.add(new Taken(part.decision().id(), some));
        left -= some;
      }
    }
    return taken;
  }

  /** How many of them are among those taken. */
  int countIn(List<Taken> taken) {
    return taken.stream()
        .filter(t -> parts.stream().anyMatch(p -> p.decision().id().equals(t.decision())))
        .mapToInt(Taken::entitlements)
        .sum();
  }
}
