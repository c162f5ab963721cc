package dev.crivo.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crivo.Generated;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

@Generated
class SamplingPropertyTests {

  private static final int MOST = 60;

  /** Who decided how many of a thousand. */
  private static final Map<String, Integer> PEOPLE = Map.of("a", 600, "b", 300, "c", 100);

  /** A case and its stratum. */
  private record Case(String id, String stratum) {}

  @Property(tries = 2_000)
  void theSizeForAMarginIsTheSmallestThatKeepsIt(
      @ForAll @IntRange(min = 5, max = 300) int thousandths,
      @ForAll @LongRange(min = 2, max = 2_000_000) long population) {
    var margin = thousandths / 1000.0;
    var enough = SampleSize.forMargin(margin, population);

    assertThat(enough.margin()).isLessThanOrEqualTo(margin + 1e-12);
    if (enough.size() > 1) {
      assertThat(new SampleSize(enough.size() - 1, population).margin()).isGreaterThan(margin);
    }
  }

  @Property(tries = 2_000)
  void sharesAddUpAndKeepTheirProportion(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 1, max = 5_000) Integer> sizes,
      @ForAll @IntRange(max = 3_000) int n) {
    var strata = new TreeMap<Integer, Long>();
    sizes.forEach(size -> strata.put(strata.size(), (long) size));
    var all = sizes.stream().mapToLong(size -> size).sum();

    var shares = Allocation.of(strata, n);

    assertThat(shares.values().stream().mapToLong(s -> s).sum()).isEqualTo(Math.min(n, all));
    assertThat(shares.keySet()).isEqualTo(strata.keySet());
    shares.forEach(
        (stratum, share) -> {
          var least = n >= strata.size() ? 1L : 0L;
          assertThat(share).isBetween(least, strata.get(stratum));
          // Only what one of each takes away can make a share less than its proportion.
          assertThat((double) share)
              .isLessThan(Math.max(1, (double) n * strata.get(stratum) / all) + 1);
        });
  }

  @Property(tries = 2_000)
  void sharesAreWithinOneOfTheirProportionWhereNoneIsBelowOne(
      @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 100, max = 200) Integer> sizes,
      @ForAll @IntRange(min = 40, max = 2_000) int n) {
    var strata = new TreeMap<Integer, Long>();
    sizes.forEach(size -> strata.put(strata.size(), (long) size));
    var all = sizes.stream().mapToLong(size -> size).sum();
    var drawn = Math.min(n, all);

    Allocation.of(strata, n)
        .forEach(
            (stratum, share) ->
                assertThat((double) share)
                    .isCloseTo((double) drawn * strata.get(stratum) / all, within(1.0)));
  }

  @Property(tries = 1_000)
  void theSampleDoesNotDependOnTheOrder(
      @ForAll("cases") List<Case> cases,
      @ForAll @IntRange(min = 1, max = MOST) int size,
      @ForAll long order) {
    var shuffled = new ArrayList<>(cases);
    Collections.shuffle(shuffled, new Random(order));

    var sample = frame("s", cases).draw(size);

    assertThat(frame("s", shuffled).draw(size)).isEqualTo(sample);
  }

  @Property(tries = 1_000)
  void noCaseIsDrawnTwiceAndEachFromItsStratum(
      @ForAll("cases") List<Case> cases, @ForAll @IntRange(min = 1, max = MOST) int size) {
    var sample = frame("s", cases).draw(size);

    assertThat(sample.ids()).doesNotHaveDuplicates().hasSize(Math.min(size, cases.size()));
    assertThat(sample.size()).isEqualTo(sample.ids().size());
    assertThat(sample.population()).isEqualTo(cases.size());
    for (var stratum : sample.strata()) {
      assertThat(cases)
          .filteredOn(c -> c.stratum().equals(stratum.key().get(0)))
          .hasSize((int) stratum.size())
          .extracting(Case::id)
          .containsAll(stratum.ids());
    }
  }

  @Property(tries = 1_000)
  void whatIsAddedOnlyTakesPlacesOfWhatWasThere(
      @ForAll("cases") List<Case> cases, @ForAll @IntRange(min = 1, max = 30) int more) {
    var together = cases.stream().map(c -> new Case(c.id(), "one")).toList();
    var grown = new ArrayList<>(together);
    for (var i = 0; i < more; i++) {
      grown.add(new Case("new " + i, "one"));
    }
    var size = Math.min(MOST, together.size());

    var before = new HashSet<>(frame("s", together).draw(size).ids());
    var after = frame("s", grown).draw(size).ids();

    assertThat(after).allMatch(id -> before.contains(id) || id.startsWith("new "));
  }

  /** Every case is as likely as any other, over many seeds: ten of a hundred, 2,000 times. */
  @Property(tries = 1)
  void everyCaseIsAsLikelyAsAnyOther() {
    var times = new Counts<String>();
    for (var seed = 0; seed < 2_000; seed++) {
      var frame = new SamplingFrame("seed " + seed, 10);
      for (var i = 0; i < 100; i++) {
        frame.add("case " + i, List.of());
      }
      frame.draw(10).ids().forEach(times::add);
    }

    // 200 each; the spread is 13.4, and of 100 cases hardly one is four times that away.
    assertThat(times.asMap()).hasSize(100);
    assertThat(times.asMap().values()).allMatch(n -> Math.abs(n - 200) < 54);
  }

  /**
   * Where whole strata have no review, as those of a reviewer who decided them all, the true share
   * is within the margin of the estimate in 95 of 100 samples, wherever it lies.
   */
  @Property(tries = 1)
  void theMarginHoldsTheTrueShareAlsoWhereStrataHaveNoReview() {
    var samples = IntStream.range(0, 2_000).mapToObj(SamplingPropertyTests::ofThreePeople).toList();
    for (var without : List.of("a", "b", "c")) {
      for (var known : List.of(0, 50, 90, 100)) {
        for (var unknown : List.of(0, 50, 100)) {
          assertThat(coverage(samples, without, known, unknown))
              .as("%s is not reviewed, %d and %d in 100 agree", without, known, unknown)
              .isGreaterThanOrEqualTo(0.95);
        }
      }
    }
  }

  private static Sample ofThreePeople(int seed) {
    var frame = new SamplingFrame("coverage " + seed, MOST);
    PEOPLE.forEach(
        (name, size) -> IntStream.range(0, size).forEach(i -> frame.add(name + i, List.of(name))));
    return frame.draw(MOST);
  }

  private static double coverage(List<Sample> samples, String without, int known, int unknown) {
    var agreeing = new HashSet<String>();
    PEOPLE.forEach(
        (name, size) -> {
          var inHundred = name.equals(without) ? unknown : known;
          IntStream.range(0, size * inHundred / 100).forEach(i -> agreeing.add(name + i));
        });
    var truth = agreeing.size() / 1_000.0;
    var held = samples.stream().filter(s -> holds(reviewed(s, without), agreeing, truth)).count();
    return (double) held / samples.size();
  }

  private static Sample reviewed(Sample sample, String without) {
    var ids = new HashSet<>(sample.ids());
    ids.removeIf(id -> id.startsWith(without));
    return sample.only(ids);
  }

  private static boolean holds(Sample reviewed, Set<String> agreeing, double truth) {
    return Math.abs(reviewed.share(agreeing) - truth) <= reviewed.margin() + 1e-12;
  }

  @Provide
  Arbitrary<List<Case>> cases() {
    return Arbitraries.of("a", "b", "c", "d")
        .list()
        .ofMinSize(1)
        .ofMaxSize(120)
        .map(
            strata -> {
              var cases = new ArrayList<Case>();
              strata.forEach(stratum -> cases.add(new Case("case " + cases.size(), stratum)));
              return cases;
            });
  }

  private static SamplingFrame frame(String seed, List<Case> cases) {
    var frame = new SamplingFrame(seed, MOST);
    cases.forEach(c -> frame.add(c.id(), List.of(c.stratum())));
    return frame;
  }
}
