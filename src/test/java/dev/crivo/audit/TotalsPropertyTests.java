package dev.crivo.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.Generated;
import dev.crivo.audit.ConfusionMatrix.Cell;
import dev.crivo.audit.OverrideRates.Decided;
import dev.crivo.playbook.Status.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What makes it right to count here, count there, and combine. */
@Generated(inputsPerTry = 3)
class TotalsPropertyTests {

  @Property(tries = 300)
  void totalsCombineInAnyOrderAndGrouping(
      @ForAll("totals") Totals a, @ForAll("totals") Totals b, @ForAll("totals") Totals c) {
    assertThat(a.combine(b)).isEqualTo(b.combine(a));
    assertThat(a.combine(b).combine(c)).isEqualTo(a.combine(b.combine(c)));
    assertThat(a.combine(Totals.NONE)).isEqualTo(a).isEqualTo(Totals.NONE.combine(a));
    assertThat(a.combine(b).findings()).isEqualTo(a.findings() + b.findings());
  }

  @Property(tries = 300)
  void suspicionMovesFindingsAndLosesNone(
      @ForAll("totals") Totals a, @ForAll("totals") Totals b, @ForAll("clusters") Cluster suspect) {
    var suspects = Set.of(suspect);

    assertThat(a.suspecting(suspects).findings()).isEqualTo(a.findings());
    assertThat(a.combine(b).suspecting(suspects))
        .isEqualTo(a.suspecting(suspects).combine(b.suspecting(suspects)));
  }

  @Property(tries = 300)
  void theWorstCombineInAnyOrderToTheWorstOfAll(
      @ForAll("found") List<Worst.Found> all, @ForAll Random seeded) {
    var shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, seeded);
    var cut = all.isEmpty() ? 0 : seeded.nextInt(all.size());
    var some = worst(shuffled.subList(0, cut));
    var others = worst(shuffled.subList(cut, all.size()));

    var expected = new TreeSet<>(all).stream().limit(5).map(Worst.Found::id).toList();
    assertThat(some.combine(others).ids(Set.of())).isEqualTo(expected);
    assertThat(others.combine(some).ids(Set.of())).isEqualTo(expected);
    assertThat(some.combine(others).kinds().values()).allMatch(kept -> kept.size() <= 5);
  }

  private static Worst worst(List<Worst.Found> found) {
    return found.stream()
        .map(
            one ->
                new Worst(
                    5,
                    Map.of(
                        new Worst.Kind(Verdict.SLIP, Optional.empty()),
                        new TreeSet<>(Set.of(one)))))
        .reduce(new Worst(5, Map.of()), Worst::combine);
  }

  @Provide
  Arbitrary<List<Worst.Found>> found() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 3),
            Arbitraries.strings().withChars("ABC").ofLength(3))
        .as(Worst.Found::new)
        .list()
        .uniqueElements()
        .ofMaxSize(20);
  }

  @Provide
  Arbitrary<Cluster> clusters() {
    return Combinators.combine(Arbitraries.of("rule 1", "rule 2"), Arbitraries.of("x", "y"))
        .as(Cluster::new);
  }

  @Provide
  Arbitrary<Totals> totals() {
    var keys =
        Combinators.combine(
                Arbitraries.of(Dimension.class),
                Arbitraries.of("", "one", "two"),
                Arbitraries.of(Verdict.class),
                Arbitraries.of(Apart.class).optional(),
                clusters().optional())
            .as(TotalsPropertyTests::key);
    var cells =
        Combinators.combine(Arbitraries.of("a", "b"), Arbitraries.of("a", "b", Levels.NONE))
            .as(Cell::new);
    var decided =
        Combinators.combine(Arbitraries.of("rule 1", "rule 2"), Arbitraries.of(true, false))
            .as((rule, overridden) -> new Decided(rule, Kind.OUTCOME, overridden));
    var counts = Arbitraries.longs().between(1, 1_000_000);
    return Combinators.combine(
            Arbitraries.maps(keys, counts).ofMaxSize(12),
            Arbitraries.maps(cells, counts).ofMaxSize(6),
            Arbitraries.maps(decided, counts).ofMaxSize(4))
        .as(
            (byKey, byCell, byRule) ->
                new Totals(
                    byKey, ConfusionMatrix.of(counts(byCell)), OverrideRates.of(counts(byRule))));
  }

  private static <K extends Comparable<? super K>> Counts<K> counts(Map<K, Long> times) {
    var counts = new Counts<K>();
    times.forEach(counts::add);
    return counts;
  }

  private static Totals.Key key(
      Dimension dimension,
      String value,
      Verdict verdict,
      Optional<Apart> apart,
      Optional<Cluster> cluster) {
    var slip = cluster.isPresent() ? Verdict.SLIP : verdict;
    return new Totals.Key(dimension, dimension == Dimension.ALL ? "" : value, slip, apart, cluster);
  }
}
