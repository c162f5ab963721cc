package dev.crivo.audit;

import dev.crivo.rulebook.Conclusion;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What other rules would make of past cases, against the rules of their days. The impacts on two
 * sets of decisions combine to that on both.
 *
 * @param alike how many end as they did
 * @param unknown how many have no rules of their day, or none that can be read
 * @param changes those that end otherwise
 */
public record Impact(long alike, long unknown, Map<Change, Extent> changes) {

  public static final Impact NONE = new Impact(0, 0, Map.of());

  /** How many decisions of each change are named. */
  static final int EXAMPLES = 3;

  /**
   * How cases end otherwise.
   *
   * @param rules of the day that led there and do not any more, and others that do now
   */
  public record Change(Conclusion from, Conclusion to, List<String> before, List<String> after) {}

  /**
   * How many cases.
   *
   * @param chosenBefore how many of them have the status on record that the old rules suggest
   * @param chosenAfter how many have the one that the other rules suggest
   * @param examples ids of the newest decisions
   */
  public record Extent(long cases, long chosenBefore, long chosenAfter, List<String> examples) {
    Extent plus(Extent other) {
      var ids = new TreeSet<String>(Comparator.reverseOrder());
      ids.addAll(examples);
      ids.addAll(other.examples);
      return new Extent(
          Math.addExact(cases, other.cases),
          chosenBefore + other.chosenBefore,
          chosenAfter + other.chosenAfter,
          ids.stream().limit(EXAMPLES).toList());
    }
  }

  public Impact {
    changes = Map.copyOf(changes);
  }

  /** On one decision. */
  static Impact of(Finding finding, Crosswalk crosswalk) {
    var then = finding.replayedThen();
    if (then.isEmpty()) {
      return new Impact(0, 1, Map.of());
    }
    var now = finding.now();
    if (renamed(then.get().conclusion(), crosswalk).equals(now.conclusion())) {
      return new Impact(1, 0, Map.of());
    }
    var from = then.get().conclusion();
    var named = from.codes().equals(now.conclusion().codes());
    var change =
        new Change(
            named ? from : withoutName(from),
            named ? now.conclusion() : withoutName(now.conclusion()),
            finding.rulesOnlyThen(),
            finding.rulesOnlyNow());
    return new Impact(0, 0, Map.of(change, extent(finding, then.get())));
  }

  /** Cases of other statuses have that in common, whatever names were picked. */
  private static Conclusion withoutName(Conclusion c) {
    return new Conclusion(c.kind(), c.codes(), Optional.empty(), c.missing(), c.next());
  }

  private static Conclusion renamed(Conclusion then, Crosswalk crosswalk) {
    var codes = then.codes().stream().map(crosswalk::renamed).toList();
    return new Conclusion(then.kind(), codes, then.picked(), then.missing(), then.next());
  }

  private static Extent extent(Finding finding, Replayed then) {
    var chosen = finding.decision().chosen();
    return new Extent(
        1,
        then.suggests(chosen.status(), chosen.picked()) ? 1 : 0,
        finding.now().suggests(finding.status(), chosen.picked()) ? 1 : 0,
        List.of(finding.decision().id()));
  }

  /** On these decisions and those, which are others. */
  public Impact combine(Impact other) {
    var both = new HashMap<>(changes);
    other.changes.forEach((change, extent) -> both.merge(change, extent, Extent::plus));
    return new Impact(
        Math.addExact(alike, other.alike), Math.addExact(unknown, other.unknown), both);
  }

  /** How many decisions there are. */
  public long decisions() {
    return alike + unknown + changed();
  }

  /** How many decisions end otherwise. */
  public long changed() {
    return changes.values().stream().mapToLong(Extent::cases).sum();
  }

  /** The changes of most cases first, then by their newest decision. */
  public List<Map.Entry<Change, Extent>> byExtent() {
    Comparator<Map.Entry<Change, Extent>> cases = Comparator.comparing(e -> -e.getValue().cases());
    return changes.entrySet().stream()
        .sorted(cases.thenComparing(e -> e.getValue().examples().get(0), Comparator.reverseOrder()))
        .toList();
  }
}
