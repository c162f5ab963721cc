package dev.crivo.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SamplingFrameTests {

  private static final List<String> ALL = List.of();

  /** The numbers are the first 16 digits of {@code printf '%s\n%s' SEED ID | sha256sum}. */
  @Test
  void theLowestNumbersAreDrawnOnEveryMachine() {
    assertThat(Lot.of("7", "case 1").number()).isEqualTo(0xc9fa679dcfce5bd2L);
    assertThat(Lot.of("abril", "Ação 2").number()).isEqualTo(0x8655e730dd9076afL);
    assertThat(frame("7", 10, 9).draw(3).ids()).containsExactly("case 4", "case 8", "case 3");
    assertThat(frame("8", 10, 9).draw(3).ids()).containsExactly("case 5", "case 9", "case 4");
  }

  /** {@code printf 'b\na\né\n' | LC_ALL=C sort | sha256sum}. */
  @Test
  void theFrameIsNamedByItsSortedIds() {
    var frame = new SamplingFrame("1", 2);
    List.of("b", "é", "a").forEach(id -> frame.add(id, ALL));

    assertThat(frame.draw(2).frameHash())
        .isEqualTo("6f4045b60fa4b989a9dc97fb010ab68cde9e3d7c960fa80c44f5ffc372239ed1");
  }

  @Test
  void drawsFromEveryStratumInProportionAndAtLeastOne() {
    var frame = new SamplingFrame("1", 20);
    add(frame, "large", 800);
    add(frame, "middle", 190);
    add(frame, "small", 10);

    var sample = frame.draw(20);

    assertThat(sample.strata())
        .extracting(s -> s.key().get(0), Sample.Stratum::size, s -> s.ids().size())
        .containsExactly(
            tuple("large", 800L, 15), tuple("middle", 190L, 4), tuple("small", 10L, 1));
    assertThat(sample.population()).isEqualTo(1_000);
    assertThat(sample.seed()).isEqualTo("1");
  }

  @Test
  void strataOfSeveralKeysAreNotMistakenForOneAnother() {
    var frame = new SamplingFrame("1", 4);
    frame.add("1", List.of("a", "b c"));
    frame.add("2", List.of("a b", "c"));

    assertThat(frame.draw(4).strata()).hasSize(2);
  }

  @Test
  void anUnstratifiedSampleIsOffByWhatItsSizeSays() {
    assertThat(frame("1", 1_000, 278).draw(278).margin())
        .isCloseTo(new SampleSize(278, 1_000).margin(), within(1e-12))
        .isCloseTo(0.04997, within(1e-5));
    assertThat(frame("1", 10, 10).draw(10).margin()).isZero();
  }

  @Test
  void manySmallStrataMakeTheMarginWider() {
    var frame = new SamplingFrame("1", 200);
    add(frame, "large", 10_000);
    IntStream.range(0, 100).forEach(i -> add(frame, "small " + i, 5));

    // Half of the sample goes to a twenty-first of the cases.
    assertThat(frame.draw(200).margin()).isGreaterThan(new SampleSize(200, 10_500).margin());
  }

  @Test
  void ofAStratumThatGaveNothingNothingIsKnown() {
    var frame = new SamplingFrame("1", 1);
    add(frame, "a", 60);
    add(frame, "b", 40);

    var sample = frame.draw(1);

    assertThat(sample.strata().get(1).ids()).isEmpty();
    assertThat(sample.share(Set.copyOf(sample.ids()))).isCloseTo(0.6 + 0.4 / 2, within(1e-9));
    assertThat(sample.share(Set.of())).isCloseTo(0.4 / 2, within(1e-9));
    assertThat(sample.margin()).isCloseTo(0.6 * Interval.Z * 0.5 + 0.4 / 2, within(1e-9));
  }

  @Test
  void aCaseThatComesTwiceIsNamed() {
    var frame = frame("1", 3, 3);
    frame.add("case 2", ALL);

    assertThatThrownBy(() -> frame.draw(2)).hasMessage("ids: case 2 is there twice");
  }

  @Test
  void refusesWhatCannotBeDrawn() {
    var frame = frame("1", 10, 5);

    assertThatThrownBy(() -> frame.draw(6)).hasMessage("size: 1 to 5, not 6");
    assertThatThrownBy(() -> frame.draw(0)).hasMessage("size: 1 to 5, not 0");
    assertThatThrownBy(() -> frame.add("a\nb", ALL)).hasMessage("id: one line of text");
    assertThatThrownBy(() -> new SamplingFrame("", 5)).hasMessage("seed: one line of text");
    assertThatThrownBy(() -> new SamplingFrame("1", 0)).hasMessage("most: 1 or more, not 0");
  }

  @Test
  void ofNoCasesTheSampleIsEmpty() {
    var sample = new SamplingFrame("1", 5).draw(5);

    assertThat(sample.ids()).isEmpty();
    assertThat(sample.margin()).isZero();
  }

  private static SamplingFrame frame(String seed, int cases, int most) {
    var frame = new SamplingFrame(seed, most);
    IntStream.rangeClosed(1, cases).forEach(i -> frame.add("case " + i, ALL));
    return frame;
  }

  private static void add(SamplingFrame frame, String stratum, int cases) {
    IntStream.range(0, cases).forEach(i -> frame.add(stratum + "/" + i, List.of(stratum)));
  }
}
