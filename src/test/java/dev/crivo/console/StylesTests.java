package dev.crivo.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StylesTests {

  @Test
  void aTerminalGetsColour() {
    assertThat(Styles.of(around(Map.of()), false).bad("no")).isEqualTo("\033[31mno\033[0m");
  }

  @Test
  void plainScreensAndThoseWhoWantNoneGetNoColour() {
    assertThat(Styles.of(around(Map.of()), true).bad("no")).isEqualTo("no");
    assertThat(Styles.of(around(Map.of("NO_COLOR", "1")), false).bold("no")).isEqualTo("no");
  }

  private static Surroundings around(Map<String, String> settings) {
    return new Surroundings(null, null, null, settings, Optional.empty());
  }
}
