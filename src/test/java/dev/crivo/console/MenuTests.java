package dev.crivo.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jline.terminal.Size;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;

class MenuTests {

  private final Ask ask = new Ask("Which one?", "1 answered", Optional.empty());

  @Test
  void theMarkGoesRoundInBothDirections() {
    var menu = menu(3);
    menu.up();
    assertThat(menu.marked().value()).isEqualTo("V3");
    menu.down();
    assertThat(menu.marked().value()).isEqualTo("V1");
  }

  @Test
  void itBeginsAtTheRememberedChoice() {
    assertThat(new Menu(choices(3), Optional.of("V2")).marked().value()).isEqualTo("V2");
    assertThat(new Menu(choices(3), Optional.of("gone")).marked().value()).isEqualTo("V1");
  }

  @Test
  void digitsJumpAndGrowToLongerNumbersWhereThereAreSuch() {
    var menu = menu(15);
    menu.digit(1);
    assertThat(menu.marked().value()).isEqualTo("V1");
    menu.digit(2);
    assertThat(menu.marked().value()).isEqualTo("V12");
    menu.digit(7);
    assertThat(menu.marked().value()).isEqualTo("V7");
  }

  @Test
  void aDigitWithoutAChoiceDoesNothing() {
    var menu = menu(3);
    menu.digit(9);
    menu.digit(0);
    assertThat(menu.marked().value()).isEqualTo("V1");
  }

  @Test
  void theMarkIsASignAndNotColourAlone() {
    assertThat(lines(menu(2), 24))
        .containsExactly(
            "Which one?",
            "1 answered",
            "",
            "> 1 Label 1",
            "  2 Label 2",
            "",
            "   Help 1",
            "",
            "Up and down move, Enter picks, ? help, < back, e edit, q leave");
  }

  @Test
  void theHelpIsThatOfTheMarkedChoice() {
    var menu = menu(2);
    menu.down();

    assertThat(lines(menu, 24)).contains("   Help 2").doesNotContain("   Help 1");
  }

  @Test
  void aListLongerThanTheScreenIsShownAroundItsMark() {
    var menu = menu(40);
    assertThat(lines(menu, 24)).hasSizeLessThan(24).contains(">  1 Label 1");
    menu.last();
    assertThat(lines(menu, 24)).hasSizeLessThan(24).contains("> 40 Label 40");
    assertThat(lines(menu, 24)).anyMatch(line -> line.endsWith("more above"));
    menu.digit(2);
    menu.digit(0);
    assertThat(lines(menu, 24))
        .contains("> 20 Label 20")
        .anyMatch(line -> line.endsWith("more above"))
        .anyMatch(line -> line.endsWith("more below"));
  }

  @Test
  void theMarkedChoiceIsSeenOnScreensOfAnyHeight() {
    for (var rows = 2; rows < 30; rows++) {
      var menu = menu(12);
      for (var n = 0; n < 12; n++, menu.down()) {
        var picture = picture(menu, rows);
        assertThat(picture.lines()).hasSizeLessThan(rows);
        assertThat(picture.lines().get(picture.markedLine()).toString()).startsWith(">");
      }
    }
  }

  @Test
  void longLabelsAreWrappedBesideTheirNumber() {
    var menu = new Menu(List.of(new Choice("A", "word ".repeat(30).strip(), "")), Optional.empty());

    assertThat(lines(menu, 24)).allMatch(line -> line.length() < 80);
    assertThat(lines(menu, 24).get(4)).startsWith("    word");
  }

  private static Menu menu(int count) {
    return new Menu(choices(count), Optional.empty());
  }

  private static List<Choice> choices(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(n -> new Choice("V" + n, "Label " + n, "Help " + n))
        .toList();
  }

  private List<String> lines(Menu menu, int rows) {
    return picture(menu, rows).lines().stream().map(AttributedString::toString).toList();
  }

  private MenuPicture picture(Menu menu, int rows) {
    var out = new PrintWriter(new StringWriter());
    var screen = new Screen(Language.ENGLISH, Styles.OFF, () -> 80, out, false);
    return MenuPicture.of(screen, ask, menu, new Size(80, rows));
  }
}
