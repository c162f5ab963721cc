package dev.crivo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.Crivo;
import dev.crivo.Program;
import dev.crivo.decision.Decision;
import dev.crivo.decision.DecisionFilter;
import dev.crivo.decision.Decisions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of cases as programs of their own: killed in the middle, or in little memory. */
class KilledBatchTests {

  private static final String HEADERS = "tenant,entitlements,member,note\n";
  private static final int KILLED_ROWS = 8_000;
  private static final int MANY_ROWS = 20_000;

  @TempDir Path home;

  /** Each batch is a transaction: some are on record and some are not when it dies. */
  @Test
  void losesNothingAndRecordsNothingTwiceWhereItIsKilled() throws Exception {
    var rules = LendingFolder.in(home);
    var cases = cases(KILLED_ROWS, 1);
    var running = start(rules, "-Xmx256m", "--in", cases.toString(), "--out", out("killed"));
    while (running.isAlive() && count() == 0) {
      Thread.onSpinWait();
    }
    running.destroyForcibly().waitFor();
    var before = count();

    var again =
        Program.in(home)
            .setting("CRIVO_RULES", rules)
            .run("classify", "--record", "--in", cases.toString(), "--out", out("whole"));

    assertThat(before).isPositive().isLessThan(KILLED_ROWS);
    assertThat(Path.of(out("killed"))).doesNotExist();
    assertThat(again.exitCode()).as(again.err()).isZero();
    try (var record = open();
        var all = record.list(DecisionFilter.ALL)) {
      assertThat(all.map(Decision::subject).map(subject -> subject.tenant()))
          .hasSize(KILLED_ROWS)
          .doesNotHaveDuplicates();
    }
    assertThat(BatchTests.read(Path.of(out("whole"))))
        .hasSize(KILLED_ROWS)
        .noneMatch(row -> row.get("decision").isEmpty());
    assertThat(Program.in(home).run("decisions", "verify").exitCode()).isZero();
  }

  /** The notes alone, of some 4,000 letters each, are more than the memory. */
  @Test
  void holdsNoTableInMemory() throws Exception {
    var rules = LendingFolder.in(home);
    var cases = cases(MANY_ROWS, 90);
    var running = start(rules, "-Xmx64m", "--in", cases.toString(), "--out", out("all"));

    assertThat(running.waitFor()).isZero();
    assertThat(count()).isEqualTo(MANY_ROWS);
  }

  private Path cases(int rows, int repeats) throws IOException {
    var file = home.resolve("cases.csv");
    try (var out = Files.newBufferedWriter(file)) {
      out.write(HEADERS);
      for (var row = 0; row < rows; row++) {
        var note = "He has no card and so may not borrow. ".repeat(repeats).strip();
        out.write("tenant-" + row + ",5,NO," + note + "\n");
      }
    }
    return file;
  }

  private String out(String name) {
    return home.resolve(name + ".csv").toString();
  }

  private long count() {
    try (var record = open()) {
      return record.count(DecisionFilter.ALL);
    }
  }

  private Decisions open() {
    return Decisions.open(home.resolve("data"), Clock.systemUTC());
  }

  private Process start(LendingFolder rules, String memory, String... words) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                memory,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Crivo.class.getName(),
                "classify",
                "--record"));
    command.addAll(List.of(words));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(home.resolve("printed.txt").toFile());
    builder.environment().put("CRIVO_HOME", home.resolve("data").toString());
    builder
        .environment()
        .put("CRIVO_CACHE", Path.of("target/test-cache").toAbsolutePath().toString());
    builder.environment().put("CRIVO_RULES", rules.toString());
    builder.environment().put("CRIVO_LANG", "en");
    builder.environment().remove("CRIVO_DB_URL");
    return builder.start();
  }
}
