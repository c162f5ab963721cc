package dev.crivo.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.Program;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalPrompterTests {

  private static final Ask WHO = new Ask("Who is affected?", "3 answered", Optional.empty());
  private static final List<Choice> CHOICES =
      List.of(
          new Choice("SOME", "Some users", "Such as one department."),
          new Choice("ALL", "All users", "Nobody can start."),
          new Choice("UNKNOWN", "I don't know", ""));

  private static final String UP = "\033[A";
  private static final String DOWN = "\033[B";
  private static final String APPLICATION_DOWN = "\033OB";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private Terminal terminal;

  @ParameterizedTest
  @CsvSource({
    "ENTER, SOME",
    "DOWN ENTER, ALL",
    "APPLICATION_DOWN ENTER, ALL",
    "UP ENTER, UNKNOWN",
    "j j k ENTER, ALL",
    "END ENTER, UNKNOWN",
    "END HOME ENTER, SOME",
    "3 ENTER, UNKNOWN",
    "9 x RIGHT DELETE ENTER, SOME"
  })
  void keysMoveTheMarkAndEnterPicks(String keys, String answer) {
    assertThat(choose(WHO, keys)).isEqualTo(new Reply.Answer(answer));
  }

  @Test
  void otherKeysAreRepliesOfTheirOwn() {
    assertThat(choose(WHO, "?")).isEqualTo(new Reply.Help());
    assertThat(choose(WHO, "<")).isEqualTo(new Reply.Back());
    assertThat(choose(WHO, "LEFT")).isEqualTo(new Reply.Back());
    assertThat(choose(WHO, "ESC x")).isEqualTo(new Reply.Back());
    assertThat(choose(WHO, "e")).isEqualTo(new Reply.Edit());
    assertThat(choose(WHO, "q")).isEqualTo(new Reply.Leave());
    assertThat(choose(WHO, "CTRL-C")).isEqualTo(new Reply.Leave());
    assertThat(choose(WHO, "CTRL-D")).isEqualTo(new Reply.Leave());
  }

  @Test
  void aTerminalThatIsGoneIsNeverAnAnswer() {
    assertThat(choose(WHO.remembering("ALL"), "")).isEqualTo(new Reply.Ended());
  }

  @Test
  void theRememberedAnswerIsMarked() {
    assertThat(choose(WHO.remembering("ALL"), "ENTER")).isEqualTo(new Reply.Answer("ALL"));
  }

  @Test
  void anAnsweredMenuBecomesOneLine() {
    choose(WHO, "DOWN ENTER");

    assertThat(Program.screen(out).strip()).isEqualTo("Who is affected?  All users");
  }

  @Test
  void aMenuThatWasLeftIsGone() {
    choose(WHO, "?");

    assertThat(Program.screen(out)).isBlank();
  }

  @Test
  void theTerminalIsAsItWasAfterwards() {
    choose(WHO, "CTRL-C");

    assertThat(terminal.getAttributes().getLocalFlag(LocalFlag.ICANON)).isTrue();
    assertThat(terminal.getAttributes().getLocalFlag(LocalFlag.ECHO)).isTrue();
  }

  @Test
  void aTextIsTypedAndEdited() {
    assertThat(text(WHO, List.of(), "Anna\bita\r")).isEqualTo(new Reply.Answer("Annita"));
    assertThat(text(WHO, List.of(), "It \"works\"!! C:\\x '\r"))
        .isEqualTo(new Reply.Answer("It \"works\"!! C:\\x '"));
  }

  @Test
  void aTextPromptHasItsKeysToo() {
    assertThat(text(WHO, List.of(), "?\r")).isEqualTo(new Reply.Help());
    assertThat(text(WHO, List.of(), "<\r")).isEqualTo(new Reply.Back());
    assertThat(text(WHO, List.of(), "q\r")).isEqualTo(new Reply.Leave());
    assertThat(text(WHO, List.of(), "\004")).isEqualTo(new Reply.Leave());
    assertThat(text(WHO.remembering("Ana"), List.of(), "\r")).isEqualTo(new Reply.Answer("Ana"));
  }

  @Test
  void theRememberedTextCanBeRecalledAndEdited() {
    assertThat(text(WHO.remembering("Ana"), List.of(), "\033OA Maria\r"))
        .isEqualTo(new Reply.Answer("Ana Maria"));
  }

  @Test
  void aSuggestionIsCompletedByTab() {
    assertThat(text(WHO, List.of("Google Workspace", "Zoom"), "goo\t\r"))
        .isEqualTo(new Reply.Answer("Google Workspace"));
    assertThat(text(WHO, List.of("Google Workspace", "Zoom"), "2\r"))
        .isEqualTo(new Reply.Answer("Zoom"));
  }

  @Test
  void aNumberIsAskedUntilItIsOne() {
    terminal = Program.terminal(keys("x\r7\r"), out);

    assertThat(new TerminalPrompter(screen(), terminal).number(WHO, Check.ANYTHING))
        .isEqualTo(new Reply.Answer("7"));
  }

  private Reply choose(Ask ask, String keys) {
    terminal = Program.terminal(keys(pressed(keys)), out);
    return new TerminalPrompter(screen(), terminal).choose(ask, CHOICES);
  }

  private Reply text(Ask ask, List<String> suggestions, String keys) {
    terminal = Program.terminal(keys(keys), out);
    return new TerminalPrompter(screen(), terminal).text(ask, suggestions, Check.ANYTHING);
  }

  private Screen screen() {
    return new Screen(Language.ENGLISH, Styles.OFF, () -> 80, terminal.writer(), false);
  }

  private static ByteArrayInputStream keys(String keys) {
    return new ByteArrayInputStream(keys.getBytes(StandardCharsets.UTF_8));
  }

  private static String pressed(String names) {
    return names
        .replace("APPLICATION_DOWN", APPLICATION_DOWN)
        .replace("DOWN", DOWN)
        .replace("UP", UP)
        .replace("LEFT", "\033[D")
        .replace("RIGHT", "\033[C")
        .replace("HOME", "\033[H")
        .replace("END", "\033[F")
        .replace("DELETE", "\033[3~")
        .replace("ENTER", "\r")
        .replace("ESC", "\033")
        .replace("CTRL-C", "\003")
        .replace("CTRL-D", "\004")
        .replace(" ", "");
  }
}
