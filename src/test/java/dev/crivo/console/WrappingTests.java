package dev.crivo.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrappingTests {

  @Test
  void linesBreakAtBlanksAndKeepTheirIndents() {
    assertThat(Wrapping.wrap("one two three four", 9, 0, 2))
        .containsExactly("one two", "  three", "  four");
  }

  @Test
  void textThatFitsExactlyIsNotBroken() {
    assertThat(Wrapping.wrap("123456789", 9, 0, 0)).containsExactly("123456789");
    assertThat(Wrapping.wrap("1234 6789 x", 9, 0, 0)).containsExactly("1234 6789", "x");
  }

  @Test
  void aWordWiderThanTheScreenIsBrokenInside() {
    assertThat(Wrapping.wrap("a abcdefgh", 4, 0, 0)).containsExactly("a", "abcd", "efgh");
  }

  @Test
  void wideLettersCountAsTwoCells() {
    assertThat(Wrapping.wrap("数据安全", 4, 0, 0)).containsExactly("数据", "安全");
  }

  @Test
  void lineBreaksInTheTextStay() {
    assertThat(Wrapping.wrap("one\n\n  two", 20, 0, 0)).containsExactly("one", "", "  two");
  }

  @Test
  void anEmptyTextIsAnEmptyLine() {
    assertThat(Wrapping.wrap("", 20, 2, 2)).hasSize(1).allMatch(String::isBlank);
  }

  @Test
  void aNarrowScreenStillShowsEveryLetter() {
    assertThat(String.join("", Wrapping.wrap("数据 ab", 1, 4, 4)).replace(" ", "")).isEqualTo("数据ab");
  }

  @Test
  void styleTakesNoRoomAndGoesOnInTheNextLine() {
    var styled = new Styles(true).bold("one two three");

    assertThat(Wrapping.wrap(styled, 9, 0, 0))
        .containsExactly(new Styles(true).bold("one two"), new Styles(true).bold("three"));
  }
}
