package dev.crivo.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.Generated;
import dev.crivo.Texts;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Generated
class VisiblePropertyTests {

  private static final int BIDI_MARKS = 0x2069;

  private static final List<dev.crivo.playbook.Texts> SCREEN_TEXTS =
      Stream.of(Language.values()).map(ScreenTexts::in).toList();

  @Property(tries = 10_000)
  void nothingThatIsShownSteersATerminalOrTurnsALineRound(@ForAll("texts") String text) {
    var shown = Visible.line(text);

    assertThat(shown.codePoints().filter(VisiblePropertyTests::steers)).isEmpty();
    assertThat(shown).doesNotContain("\n", "\r", "\u001b");
    assertThat(Visible.line(shown)).as("shown again").isEqualTo(shown);
  }

  @Property(tries = 2_000)
  void aRefusalOfAnyTextIsToldInOneLine(@ForAll("texts") String text) {
    for (var language : Language.values()) {
      var told =
          ScreenTexts.in(language).get("usage.command", Map.of("command", text, "near", text));

      assertThat(Visible.line(told).codePoints().filter(VisiblePropertyTests::steers)).isEmpty();
      assertThat(told).contains(text);
    }
  }

  private static boolean steers(int c) {
    return Character.isISOControl(c)
        || c >= 0x202A && c <= 0x202E
        || c >= 0x2066 && c <= BIDI_MARKS
        || c == 0x2028
        || c == 0x2029
        || c == 0x061C
        || c >= 0xD800 && c <= 0xDFFF
        || c == 0xFEFF;
  }

  @Provide
  Arbitrary<String> texts() {
    return Texts.any();
  }
}
