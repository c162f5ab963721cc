package dev.crivo.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crivo.console.Refusal;
import org.junit.jupiter.api.Test;

class WordsTests {

  @Test
  void blanksSeparateWordsExceptBetweenQuotes() {
    assertThat(Words.split("  a \"b c\"  'd \"e' f\"g h\"i "))
        .containsExactly("a", "b c", "d \"e", "fg hi");
  }

  @Test
  void quotesWithNothingBetweenAreAnEmptyWord() {
    assertThat(Words.split("--note \"\"")).containsExactly("--note", "");
  }

  @Test
  void aBackslashIsALetterAsInWindowsPaths() {
    assertThat(Words.split("C:\\rules \"D:\\my rules\\\""))
        .containsExactly("C:\\rules", "D:\\my rules\\");
  }

  @Test
  void aQuoteThatIsNotClosedIsRefused() {
    assertThatThrownBy(() -> Words.split("help \"x"))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("usage.quote"));
  }

  @Test
  void aBlankLineHasNoWords() {
    assertThat(Words.split(" \t ")).isEmpty();
  }
}
