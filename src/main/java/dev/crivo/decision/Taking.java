package dev.crivo.decision;

import dev.crivo.decision.Decision.Taken;
import dev.crivo.decision.Entitlements.Part;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes entitlements from the parts that hold them, which get smaller meanwhile, or vanish. */
final class Taking {

  private final List<Part> parts;
  private final Map<String, Integer> taken = new LinkedHashMap<>();

  Taking(List<Part> parts) {
    this.parts = parts;
  }

  /** As many as are there, up to some, from those not classified yet, then from the oldest. */
  Taking inTurn(int most) {
    var left = most;
    for (var part :
        parts.stream().sorted(Comparator.comparing(p -> !p.isUnclassified())).toList()) {
      left -= take(part, left);
    }
    return this;
  }

  /** As many as are there, up to some, from one decision. */
  Taking from(String decision, int most) {
    parts.stream()
        .filter(part -> part.decision().id().equals(decision))
        .findFirst()
        .ifPresent(part -> take(part, most));
    return this;
  }

  private int take(Part part, int most) {
    var some = Math.min(most, part.count());
    if (some > 0) {
      var left = Optional.of(part.count() - some);
      parts.set(parts.indexOf(part), new Part(part.decision(), left, part.isUnclassified()));
      parts.removeIf(rest -> rest.entitlements().equals(Optional.of(0)));
      taken.merge(part.decision().id(), some, Integer::sum);
    }
    return some;
  }

  int count() {
    return Taken.total(taken());
  }

  List<Taken> taken() {
    return taken.entrySet().stream().map(e -> new Taken(e.getKey(), e.getValue())).toList();
  }
}
