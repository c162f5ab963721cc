package dev.crivo.audit;

import dev.crivo.audit.ConfusionMatrix.Cell;
import dev.crivo.audit.OverrideRates.Decided;
import dev.crivo.audit.Totals.Key;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts what was found, in one thread. What decisions with the same basis have in common is
 * counted once with their number; who decided, and when, for each.
 */
final class Tally {

  private final Judge judge;
  private final ZoneId zone;
  private final Map<Judgement, Long> same = new IdentityHashMap<>();
  private final Map<Kind, Map<String, Long>> people = new HashMap<>();
  private final Map<Kind, Map<String, Long>> months = new HashMap<>();
  private final Map<Key, Long> counts = new HashMap<>();

  /** Of what is counted apart, whoever decided it and when. */
  private record Kind(Verdict verdict, Optional<Apart> apart, Optional<Cluster> cluster) {
    static Kind of(Judgement judgement) {
      return new Kind(judgement.verdict(), judgement.apart(), judgement.cluster());
    }
  }

  /**
   * @param zone where months begin
   */
  Tally(Judge judge, ZoneId zone) {
    this.judge = judge;
    this.zone = zone;
  }

  void add(Judged judged) {
    var decided = judged.decided();
    var kind = Kind.of(judged.judgement());
    same.merge(judged.judgement(), 1L, Math::addExact);
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
        (judgement, n) -> {
          var kind = Kind.of(judgement);
          Dimension.OF_BASIS.forEach(by -> count(by, by.of(judgement), kind, n));
          judgement.cell(judge.playbook()).ifPresent(cell -> cells.add(cell, n));
          judge.decided(judgement).forEach(rule -> decided.add(rule, n));
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
  static Totals of(List<Judged> judged, Judge judge, ZoneId zone) {
    var tally = new Tally(judge, zone);
    judged.forEach(tally::add);
    return tally.totals();
  }
}
