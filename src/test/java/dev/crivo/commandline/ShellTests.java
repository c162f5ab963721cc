package dev.crivo.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShellTests {

  @TempDir Path home;
  private Program crivo;

  @BeforeEach
  void start() {
    crivo = Program.in(home);
  }

  @Test
  void withoutATerminalCommandsAreReadLineByLineWithoutAPrompt() {
    var run = crivo.input("version\n\nhelp version").run();

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith("Crivo").contains("Usage: crivo version");
    assertThat(run.out()).doesNotContain("crivo>", "decisions list    see");
  }

  @Test
  void theExitCodeIsThatOfTheLastCommandThatFailed() {
    var run = crivo.input("versoin\nversion\nexit\nnever").run();

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).containsOnlyOnce("crivo: ").contains("versoin");
  }

  @Test
  void aQuoteThatIsNotClosedIsAnErrorOfItsLineAlone() {
    var run = crivo.input("help \"x\nversion\n").run();

    assertThat(run.err()).contains("a quote is not closed: help \"x");
    assertThat(run.out()).startsWith("Crivo");
  }

  @Test
  void theLanguageOfTheShellHoldsForItsCommandsUnlessTheySayOtherwise() {
    assertThat(crivo.input("version").run("--lang", "pt-BR").out()).contains("Regras");
    assertThat(crivo.input("version --lang en").run("--lang", "pt-BR").out()).contains("Rules");
  }

  @Test
  void anEmptyInputIsNoFailure() {
    assertThat(crivo.run().exitCode()).isZero();
  }

  @Test
  void atATerminalItWelcomesAndSaysWhatToStartWith() {
    var shown = crivo.input("exit\r").runAtTerminal();

    assertThat(shown.screen())
        .startsWith("Crivo gives")
        .contains("  interview ", "  decisions list ", "  help ", "crivo> exit");
    assertThat(shown.screen().lines().takeWhile(line -> !line.startsWith("crivo>")).count())
        .isBetween(4L, 6L);
  }

  @Test
  void anErrorAtTheTerminalIsToldAndTheShellGoesOn() {
    var shown = crivo.input("versoin\rversion\r\004").runAtTerminal();

    assertThat(shown.err()).contains("unknown command \"versoin\"");
    assertThat(shown.screen()).contains("crivo> version", "Java");
    assertThat(shown.exitCode()).isZero();
  }

  @Test
  void tabCompletesCommandsOptionsAndTheirValues() {
    var shown = crivo.input("vers\t--for\tj\t\rexit\r").runAtTerminal();

    assertThat(shown.screen()).contains("crivo> version --format json", "\"java\"");
  }

  @Test
  void theHistoryLastsInTheDataFolder() throws IOException {
    crivo.input("version\rexit\r").runAtTerminal();

    assertThat(Files.readAllLines(home.resolve("data/history"))).contains("version");
  }

  @Test
  void aPlainShellReadsLinesAndMovesNoCursor() {
    var shown = crivo.input("version\nexit\n").runAtTerminal("--plain");

    assertThat(shown.out()).startsWith("Crivo gives").contains("crivo> ", "Java");
    assertThat(shown.out()).doesNotContain("\033");
  }

  @Test
  void aDumbTerminalGetsAPlainShell() {
    var shown = crivo.setting("TERM", "dumb").input("exit\n").runAtTerminal();

    assertThat(shown.out()).contains("crivo> ").doesNotContain("\033");
  }

  @Test
  void refusesCommandsThatAreNotUtf8() {
    var result =
        Program.in(home).input("version\nhelp São\nversion\n", StandardCharsets.ISO_8859_1).run();

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).startsWith("crivo: the input is not UTF-8 text.").hasLineCount(1);
  }
}
