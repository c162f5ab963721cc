package dev.crivo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.AwaitedOutput;
import dev.crivo.Crivo;
import dev.crivo.Keyboard;
import dev.crivo.Program;
import dev.crivo.console.Surroundings;
import dev.crivo.decision.TestServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A team's server that is stopped between the suggestion and the decision. */
class StoppedServerTests {

  @TempDir Path home;
  private final AwaitedOutput out = new AwaitedOutput();
  private final AwaitedOutput err = new AwaitedOutput();
  private final Keyboard keyboard = new Keyboard();

  @Test
  void theDecisionOfAnInterviewWaitsForTheServerAndIsRecordedOnce() throws Exception {
    var port = freePort();
    var server = TestServer.durable(home.resolve("server"), port);
    var url = server.url("postgres");
    var program = Program.in(home).setting("CRIVO_DB_URL", url);
    assertThat(program.run("db", "migrate").exitCode()).isZero();
    var interview = start(program, "interview");
    keyboard.type("contoso\nteams\n120\ncount\nobstacle\ntechnology\nnetwork\naccept\n\n\n\n");
    out.await("Note:", 1);

    server.stop();
    keyboard.type("Will not deploy because their firewall drops the calls.\n");

    assertThat(interview.get(90, TimeUnit.SECONDS)).isEqualTo(5);
    assertThat(err.text())
        .hasLineCount(1)
        .contains(url, "The decision is kept in " + home.resolve("data/spool"))
        .contains("do not decide again");
    assertThat(home.resolve("data/drafts")).isEmptyDirectory();
    var again = TestServer.durable(home.resolve("server"), port);
    try {
      assertThat(program.run("decisions", "spool", "--record").out()).startsWith("Recorded: ");
      assertThat(program.run("decisions", "spool", "--record").out())
          .startsWith("Nothing waits in the spool for the record in use.");
      assertThat(program.run("decisions", "list").out()).contains("contoso", "1 decision");
    } finally {
      again.stop();
    }
  }

  private FutureTask<Integer> start(Program program, String... words) {
    var around =
        new Surroundings(keyboard, print(out), print(err), program.settings(), Optional.empty());
    var task = new FutureTask<>(() -> Crivo.run(List.of(words), around));
    new Thread(task).start();
    return task;
  }

  private static PrintStream print(AwaitedOutput target) {
    return new PrintStream(target, true, StandardCharsets.UTF_8);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
