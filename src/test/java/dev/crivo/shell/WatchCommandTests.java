package dev.crivo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.AwaitedOutput;
import dev.crivo.Crivo;
import dev.crivo.Keyboard;
import dev.crivo.Program;
import dev.crivo.console.Surroundings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code rules watch}, running beside the test that edits what it watches. */
class WatchCommandTests {

  @TempDir Path home;
  private LendingFolder folder;
  private final AwaitedOutput out = new AwaitedOutput();
  private final Keyboard keyboard = new Keyboard();
  private Thread thread;
  private FutureTask<Integer> exitCode;

  @BeforeEach
  void copy() throws IOException {
    folder = LendingFolder.in(home);
  }

  @Test
  void tellsWhatEverySaveChangesUntilItIsInterrupted() throws Exception {
    start("rules", "watch", folder.toString());
    out.await("3 example cases passed, 0 failed", 1);

    folder.change("case.drl", "OVERDUE_DAYS( 14 )", "OVERDUE_DAYS( 10 )");
    out.await("  echo '", 1);
    folder.change("lending.drl", "Member.UNKNOWN", "Member.UNKNWON");
    out.await("did you mean", 1);

    thread.interrupt();

    assertThat(exitCode.get(60, TimeUnit.SECONDS)).isZero();
    assertThat(out.text())
        .startsWith("Watching " + folder + ". It stops when its input ends.\n")
        .contains("  6 rules. Save a file, and what changes is told here.\n")
        .containsPattern(
            "\\n\\d\\d:\\d\\d:\\d\\d  case\\.drl\\n  3 example cases passed, 0 failed\n")
        .contains("  8 of 14 cases end as before.\n  6 cases end otherwise.\n")
        .containsPattern(
            "\\n\\d\\d:\\d\\d:\\d\\d  lending\\.drl\\n  It does not load:\\n  - lending")
        .endsWith("No longer watching.\n");
  }

  @Test
  void endsWithItsInput() throws Exception {
    start("rules", "watch", folder.toString());
    out.await("0 failed", 1);

    keyboard.end();

    assertThat(exitCode.get(60, TimeUnit.SECONDS)).isZero();
    assertThat(out.text()).endsWith("No longer watching.\n");
  }

  @Test
  void inAShellTheNextLineStopsItAndTheOneAfterThatIsACommand() throws Exception {
    start();
    keyboard.type("rules watch " + folder + "\n");
    out.await("0 failed", 1);

    keyboard.type("\n");
    out.await("No longer watching.", 1);
    keyboard.type("rules watch " + folder + "\n");
    out.await("0 failed", 2);
    keyboard.end();

    assertThat(exitCode.get(60, TimeUnit.SECONDS)).isZero();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void ctrlCAtATerminalEndsTheWatchAndNotTheProgram() throws Exception {
    start(true, "rules", "watch", folder.toString(), "--plain");
    out.await("0 failed", 1);

    // To this process, as the terminal does.
    var pid = String.valueOf(ProcessHandle.current().pid());
    new ProcessBuilder("kill", "-INT", pid).inheritIO().start().waitFor();

    assertThat(exitCode.get(60, TimeUnit.SECONDS)).isZero();
    assertThat(out.text()).contains("Stop with Ctrl-C.").endsWith("No longer watching.\n");
  }

  @Test
  void refusesWhatCannotBeWatched() {
    var program = Program.in(home);

    var above = program.run("rules", "watch", home.toString());
    var packaged = program.run("rules", "watch");
    var two = program.run("rules", "watch", folder.toString(), "--rules", folder.toString());

    assertThat(above.exitCode()).isEqualTo(2);
    assertThat(above.err()).contains("FOLDER: there is no playbook in").contains("Did you mean");
    assertThat(packaged.exitCode()).isEqualTo(2);
    assertThat(packaged.err()).contains("came with the program").contains("rules watch FOLDER");
    assertThat(two.exitCode()).isEqualTo(2);
    assertThat(two.err()).contains("leave one of them out").hasLineCount(1);
  }

  private void start(String... args) {
    start(false, args);
  }

  private void start(boolean atTerminal, String... args) {
    var print = new PrintStream(out, true, StandardCharsets.UTF_8);
    var around =
        new Surroundings(
            keyboard,
            print,
            print,
            Program.in(home).settings(),
            atTerminal ? Optional.of(() -> Program.terminal(keyboard, out)) : Optional.empty());
    exitCode = new FutureTask<>(() -> Crivo.run(List.of(args), around));
    thread = new Thread(exitCode);
    thread.start();
  }
}
