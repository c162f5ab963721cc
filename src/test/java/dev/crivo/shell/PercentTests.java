package dev.crivo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PercentTests {

  private final Percent percent = new Percent(Screens.english());

  @Test
  void roundsSharesDownInDecimalForNoneButAllIsAll() {
    assertThat(percent.of(0.9999)).isEqualTo("99.9%");
    assertThat(percent.of(1)).isEqualTo("100.0%");
    for (var whole = 1; whole <= 400; whole++) {
      for (var part = 0; part <= whole; part++) {
        var thousandths = 1000 * part / whole;
        assertThat(percent.of(part, whole))
            .as("%d of %d", part, whole)
            .isEqualTo(thousandths / 10 + "." + thousandths % 10 + "%");
      }
    }
  }

  @Test
  void roundsLimitsToWhatIsNearest() {
    assertThat(percent.limit(0.92145)).isEqualTo("92.1%");
    assertThat(percent.limit(0.92155)).isEqualTo("92.2%");
    assertThat(percent.limit(0.99999)).isEqualTo("100.0%");
  }
}
