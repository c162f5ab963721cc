package dev.crivo.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\033[31m",
        "\u0007",
        "\u009B2J",
        "\u202E",
        "\u2066",
        "\u200B",
        "\uFEFF",
        "\u2028"
      })
  void whatSteersTheTerminalIsShownAsItsCode(String text) {
    assertThat(Visible.line("a" + text))
        .startsWith("a\\u{" + String.format("%04X", (int) text.charAt(0)) + "}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Não há intenção", "数据安全", "👩‍💻", "می‌خواهم", "quo\"te"})
  void ordinaryTextOfAnyScriptStaysAsItIs(String text) {
    assertThat(Visible.line(text)).isEqualTo(text);
  }

  @Test
  void aLineStaysOneLine() {
    assertThat(Visible.line("a\nb\tc\r")).isEqualTo("a\\nb\\tc\\r");
  }

  @Test
  void textOfSeveralLinesKeepsThem() {
    assertThat(Visible.lines("a\nb\033")).isEqualTo("a\nb\\u{001B}");
  }
}
