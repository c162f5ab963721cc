package dev.crivo.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** How lines are set. */
class ScreenTests {

  private final StringWriter out = new StringWriter();

  @Test
  void setsTheRestOfAnItemUnderItsTextThoughItsSignIsColoured() {
    var screen = new Screen(Language.ENGLISH, new Styles(true), () -> 20, writer(), false);

    screen.item(2, screen.styles().good("✓"), "one two three four five");

    assertThat(out.toString().lines().skip(1)).isNotEmpty().allMatch(l -> l.matches(" {4}\\S.*"));
  }

  private PrintWriter writer() {
    return new PrintWriter(out, true);
  }
}
