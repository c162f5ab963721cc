package dev.crivo.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  /** Of two texts under one key the first would be lost without a word. */
  @ParameterizedTest
  @ValueSource(strings = {"messages", "messages_pt_BR"})
  void noTextIsThereTwice(String bundle) throws IOException {
    var file = Path.of("src/main/resources/dev/crivo/console", bundle + ".properties");
    try (var lines = Files.lines(file)) {
      assertThat(lines.filter(line -> line.matches("[^#=\\s]+=.*")).map(l -> l.split("=")[0]))
          .doesNotHaveDuplicates();
    }
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
