package dev.crivo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.audit.Estimate.Measured;
import dev.crivo.audit.Estimate.NoVariety;
import dev.crivo.audit.Interval;
import dev.crivo.audit.TooFew;
import org.junit.jupiter.api.Test;

/** Figures in words, the same wherever they are shown. */
class EstimateWordsTests {

  private final EstimateWords words = new EstimateWords(Screens.english());

  @Test
  void sharesAreRoundedDownAsWhatIsCountedAndTheirLimitsToWhatIsNearest() {
    assertThat(words.share(new Measured(0.9996, new Interval(0.99866, 0.99996), 9_000)))
        .isEqualTo("99.9% (99.9% to 100.0%)");
    assertThat(words.share(new Measured(29 / 30.0, new Interval(0.8333, 0.9941), 30)))
        .isEqualTo("96.6% (83.3% to 99.4%)");
  }

  @Test
  void coefficientsAndTheirLimitsAreRoundedToWhatIsNearest() {
    assertThat(words.coefficient(new Measured(0.896, new Interval(-0.001, 0.985), 40)))
        .isEqualTo("0.90 (0.00 to 0.98)");
  }

  @Test
  void saysWhyThereIsNoFigure() {
    assertThat(words.share(new TooFew(2, 30))).isEqualTo("too few (2 of 30)");
    assertThat(words.coefficient(new NoVariety(40))).isEqualTo("one side never varies");
  }
}
