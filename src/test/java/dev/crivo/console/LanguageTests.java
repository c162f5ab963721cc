package dev.crivo.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTests {

  @ParameterizedTest
  @CsvSource({
    "pt_BR.UTF-8, PORTUGUESE",
    "pt, PORTUGUESE",
    "pt-PT, PORTUGUESE",
    "en_GB.UTF-8, ENGLISH",
    "C.UTF-8, ENGLISH",
    "POSIX, ENGLISH",
    "de_DE@euro, ENGLISH"
  })
  void theSystemSpeaksTheLanguageOfItsLocale(String locale, Language language) {
    assertThat(Language.preferred(around(Map.of("LANG", locale)))).isEqualTo(language);
  }

  @Test
  void theStrongerVariableDecides() {
    var settings = Map.of("LC_ALL", "pt_BR.UTF-8", "LC_MESSAGES", "en_US", "LANG", "en_US");

    assertThat(Language.preferred(around(settings))).isEqualTo(Language.PORTUGUESE);
    assertThat(Language.preferred(around(Map.of("LC_ALL", "", "LC_MESSAGES", "pt", "LANG", "en"))))
        .isEqualTo(Language.PORTUGUESE);
  }

  @Test
  void theProgramsOwnVariableWinsOverTheSystem() {
    assertThat(Language.preferred(around(Map.of("CRIVO_LANG", "pt-BR", "LC_ALL", "en_US"))))
        .isEqualTo(Language.PORTUGUESE);
  }

  private static Surroundings around(Map<String, String> settings) {
    return new Surroundings(null, null, null, settings, Optional.empty());
  }
}
