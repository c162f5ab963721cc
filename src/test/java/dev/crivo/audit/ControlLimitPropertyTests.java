package dev.crivo.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crivo.Generated;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;

@Generated
class ControlLimitPropertyTests {

  @Property(tries = 1_000)
  void theLimitIsTheGreatestCountThatIsNotTooUnlikely(
      @ForAll @IntRange(min = 1, max = 80) int cases,
      @ForAll @IntRange(min = 1, max = 300) int others,
      @ForAll @IntRange(max = 100) int percent) {
    var rate = new Share((long) others * percent / 100, others);

    var likely =
        IntStream.rangeClosed(0, cases)
            .filter(count -> tail(count, rate, cases) >= ControlLimit.CHANCE)
            .max();

    assertThat(ControlLimit.of(rate, cases)).isEqualTo(likely.orElseThrow());
  }

  @Property(tries = 1_000)
  void chancesAboveTheMeanAreThoseOfTheHypergeometricDistribution(
      @ForAll @IntRange(min = 1, max = 500) int cases,
      @ForAll @IntRange(min = 1, max = 5_000) int others,
      @ForAll @IntRange(max = 100) int percent,
      @ForAll @IntRange(max = 100) int more) {
    var rate = new Share((long) others * percent / 100, others);
    var expected = (int) Math.ceil(rate.value() * cases);
    var count = Math.min(cases, expected + 1 + more * (cases - expected) / 100);

    var chance = ControlLimit.atLeast(count, rate, cases);

    if (chance < 1) {
      assertThat(chance).isCloseTo(tail(count, rate, cases), within(1e-9));
    }
  }

  private static double tail(int count, Share others, int cases) {
    return HypergeometricDistribution.of(
            (int) others.whole() + cases, (int) others.part() + count, cases)
        .survivalProbability(count - 1);
  }
}
