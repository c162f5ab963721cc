package dev.crivo.audit;

import dev.crivo.decision.Decision.Chosen;
import dev.crivo.rulebook.Conclusion;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What other rules would make of past cases, against those in use or of their days. The impacts on
 * two sets of decisions combine to that on both.
 *
 * @param alike how many end as they did
 * @param unknown how many have no rules of their day to compare with, or none that can be read
 * @param changes those that end otherwise
 */
public record Impact(long alike, long unknown, Map<Change, Extent> changes) {

  public static final Impact NONE = new Impact(0, 0, Map.of());

  /** How many decisions of each change are named. */
  static final int EXAMPLES = 3;

  /**
   * How cases end otherwise.
   *
   * @param before rules that led there and do not any more
   * @param after rules that do under the other rules
   */
  public record Change(Conclusion from, Conclusion to, List<String> before, List<String> after) {}

  /**
   * How many cases.
   *
   * @param chosenBefore how many of them have on record what was suggested before
   * @param chosenAfter how many have what the other rules suggest
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

  /**
   * On one decision.
   *
   * @param before what followed from its case; empty where that is not known
   * @param after what follows under the other rules
   */
  static Impact of(
      String id, Chosen decided, Optional<Replayed> before, Replayed after, Crosswalk crosswalk) {
    if (before.isEmpty()) {
      return new Impact(0, 1, Map.of());
    }
    var from = end(before.get());
    var to = end(after);
    if (renamed(from, crosswalk).equals(to)) {
      return new Impact(1, 0, Map.of());
    }
    var named = from.codes().equals(to.codes());
    var change =
        new Change(
            named ? from : withoutName(from),
            named ? to : withoutName(to),
            before.get().rulesUnlike(after),
            after.rulesUnlike(before.get()));
    var chosen = renamed(decided.status(), decided.picked(), crosswalk);
    return new Impact(
        0,
        0,
        Map.of(
            change,
            new Extent(
                1,
                chosen.equals(renamed(from, crosswalk)) ? 1 : 0,
                chosen.equals(to) ? 1 : 0,
                List.of(id))));
  }

  /**
   * How a case ends, whatever would be asked next and however much is missing: else there were as
   * many changes as cases.
   */
  private static Conclusion end(Replayed replayed) {
    var c = replayed.conclusion();
    return new Conclusion(c.kind(), c.codes(), c.picked(), List.of(), Optional.empty());
  }

  /** Cases of other statuses have that in common, whatever names were picked. */
  private static Conclusion withoutName(Conclusion c) {
    return new Conclusion(c.kind(), c.codes(), Optional.empty(), c.missing(), c.next());
  }

  private static Conclusion renamed(Conclusion c, Crosswalk crosswalk) {
    var codes = c.codes().stream().map(crosswalk::renamed).toList();
    return new Conclusion(c.kind(), codes, c.picked(), c.missing(), c.next());
  }

  /** What was chosen, as if it were suggested. */
  private static Conclusion renamed(String code, Optional<String> picked, Crosswalk crosswalk) {
    return new Conclusion(
        Conclusion.Kind.SUGGESTION,
        List.of(crosswalk.renamed(code)),
        picked,
        List.of(),
        Optional.empty());
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
