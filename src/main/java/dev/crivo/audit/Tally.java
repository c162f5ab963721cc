package dev.crivo.audit;

import dev.crivo.audit.Alike.Kind;
import dev.crivo.audit.ConfusionMatrix.Cell;
import dev.crivo.audit.OverrideRates.Decided;
import dev.crivo.audit.Totals.Key;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts what was found, in one thread. What decisions with the same basis have in common is
 * counted once with their number; who decided, and when, for each.
 */
final class Tally {

  private final ZoneId zone;
  private final Map<Alike, Long> same = new IdentityHashMap<>();
  private final Map<Kind, Map<String, Long>> people = new HashMap<>();
  private final Map<Kind, Map<String, Long>> months = new HashMap<>();
  private final Map<Key, Long> counts = new HashMap<>();

  /**
   * @param zone where months begin
   */
  Tally(ZoneId zone) {
    this.zone = zone;
  }

  void add(Judged judged) {
    var decided = judged.decided();
    var kind = judged.alike().kind();
    same.merge(judged.alike(), 1L, Math::addExact);
    add(people, kind, Dimension.person(decided.by()));
    add(months, kind, Dimension.month(decided.decidedAt(), zone));
  }

  private static void add(Map<Kind, Map<String, Long>> counts, Kind kind, String value) {
    counts.computeIfAbsent(kind, k -> new HashMap<>()).merge(value, 1L, Math::addExact);
  }

  /** All that was counted. */
  Totals totals() {
    var cells = new Counts<Cell>();
    var decided = new Counts<Decided>();
    same.forEach(
        (alike, n) -> {
          Dimension.OF_BASIS.forEach(by -> count(by, by.of(alike.judgement()), alike.kind(), n));
          alike.cell().ifPresent(cell -> cells.add(cell, n));
          alike.decided().forEach(rule -> decided.add(rule, n));
        });
    count(Dimension.PERSON, people);
    count(Dimension.MONTH, months);
    return new Totals(counts, ConfusionMatrix.of(cells), OverrideRates.of(decided));
  }

  private void count(Dimension by, Map<Kind, Map<String, Long>> values) {
    values.forEach((kind, some) -> some.forEach((value, n) -> count(by, value, kind, n)));
  }

  private void count(Dimension by, String value, Kind kind, long n) {
    var key = new Key(by, value, kind.verdict(), kind.apart(), kind.cluster());
    counts.merge(key, n, Math::addExact);
  }

  /** Of some decisions. */
  static Totals of(List<Judged> judged, ZoneId zone) {
    var tally = new Tally(zone);
    judged.forEach(tally::add);
    return tally.totals();
  }
}
