package dev.crivo.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SampleSizeTests {

  /** R. V. Krejcie and D. W. Morgan 1970 print 80, 278, 370 and 384; they round to the nearest. */
  @Test
  void sizesAreThoseOfThePublishedTableRoundedUp() {
    assertThat(SampleSize.forMargin(0.05, 100).size()).isEqualTo(80);
    assertThat(SampleSize.forMargin(0.05, 1_000).size()).isEqualTo(278);
    assertThat(SampleSize.forMargin(0.05, 10_000).size()).isEqualTo(370);
    assertThat(SampleSize.forMargin(0.05, 1_000_000).size()).isEqualTo(384);
  }

  @Test
  void aMarginOfThreePointsTakes1068OfAnyNumberOfCases() {
    assertThat(SampleSize.forMargin(0.03, Long.MAX_VALUE).size()).isEqualTo(1068);
    assertThat(SampleSize.forMargin(0.03, 1_000_000).size()).isEqualTo(1066);
    assertThat(new SampleSize(1068, Long.MAX_VALUE).margin()).isCloseTo(0.02998696, within(1e-8));
  }

  /** z times the root of 0.25 / 20 times 80 / 99. */
  @Test
  void aFifthOfAHundredCasesIsOffByFewerThanTwentyOfManyMore() {
    assertThat(new SampleSize(20, 100).margin()).isCloseTo(0.1969838, within(1e-7));
    assertThat(new SampleSize(20, 1_000_000).margin()).isCloseTo(0.2191286, within(1e-7));
  }

  @Test
  void allCasesLeaveNoMargin() {
    assertThat(SampleSize.forMargin(0.001, 40)).isEqualTo(new SampleSize(40, 40));
    assertThat(new SampleSize(40, 40).margin()).isZero();
    assertThat(new SampleSize(1, 1).margin()).isZero();
    assertThat(new SampleSize(1, 40).margin()).isLessThanOrEqualTo(1);
  }

  @Test
  void refusesMarginsAndSizesThatCannotBe() {
    assertThatThrownBy(() -> SampleSize.forMargin(0, 10))
        .hasMessage("margin: more than 0 and less than 1, not 0.0");
    assertThatThrownBy(() -> SampleSize.forMargin(Double.NaN, 10)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> new SampleSize(11, 10)).hasMessage("size: 1 to 10, not 11");
  }
}
