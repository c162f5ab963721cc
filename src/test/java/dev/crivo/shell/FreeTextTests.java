package dev.crivo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FreeTextTests {

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\t\n", "\u00A0", "\u200B", "\u3000", "\u202E\u200D", "\u2800"})
  void refusesBlanksOfAllKinds(String text) {
    assertThat(FreeText.NAME.problem(text)).contains("blank");
    assertThat(FreeText.NOTE.problem(text)).contains("blank");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"con\u001B[2Jtoso", "con\u0000toso", "S\uFFFDo Paulo", "a\u2028b", "\uD800a"})
  void refusesControlCharactersAndWhatCouldNotBeRead(String text) {
    assertThat(FreeText.NAME.problem(text)).contains("control");
    assertThat(FreeText.NOTE.problem(text)).contains("control");
  }

  @Test
  void takesSeveralLinesInANoteAlone() {
    assertThat(FreeText.NAME.problem("one\ntwo")).contains("control");
    assertThat(FreeText.NOTE.problem("one\r\n\ttwo")).isEmpty();
  }

  @Test
  void countsCharactersWithoutTheBlanksAround() {
    assertThat(FreeText.NAME.problem(" " + "é".repeat(200) + " ")).isEmpty();
    assertThat(FreeText.NAME.problem("\uD83D\uDE00".repeat(200))).isEmpty();
    assertThat(FreeText.NAME.problem("é".repeat(201))).contains("long");
    assertThat(FreeText.NOTE.problem("é".repeat(4_000))).isEmpty();
    assertThat(FreeText.NOTE.problem("é".repeat(4_001))).contains("long");
  }

  @Test
  void stripsBlanksOfAllKinds() {
    assertThat(FreeText.stripped("\uFEFF\u00A0 São Paulo Ltda \u200B\n"))
        .isEqualTo("São Paulo Ltda");
    assertThat(FreeText.stripped("\u00A0")).isEmpty();
  }
}
