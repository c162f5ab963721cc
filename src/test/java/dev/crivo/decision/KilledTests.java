package dev.crivo.decision;

import static dev.crivo.decision.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that record at once, and programs that are killed while they do. */
class KilledTests {

  private static final int ROUNDS = 10;
  private static final int FOR_EVER = 1_000_000;

  /** The length of what the programs print a line. */
  private static final int LINE = 26;

  @TempDir Path home;

  @Test
  void losesNothingThatWasRecordedByAProgramKilledInTheMiddle() throws Exception {
    var random = new Random(20260301);
    var printed = new ArrayList<String>();
    for (var round = 0; round < ROUNDS; round++) {
      printed.addAll(killedAfter(random.nextInt(60), start(Recorder.class, FOR_EVER)));
    }
    assertThat(ids()).containsAll(printed).doesNotHaveDuplicates();
    assertThat(groupSizes()).containsOnly(3L);
    assertThat(integrity()).isEqualTo("ok");
  }

  @Test
  void resumesADraftOfAProgramKilledWhileItSavedIt() throws Exception {
    var random = new Random(20260302);
    for (var round = 0; round < ROUNDS / 2; round++) {
      var printed = killedAfter(1 + random.nextInt(60), start(Saver.class, FOR_EVER));
      var draft = new Drafts(home).latest().orElseThrow();
      assertThat(draft.answers().byQuestion()).hasSizeGreaterThanOrEqualTo(printed.size());
      assertThat(new Drafts(home).list().unreadable()).isEmpty();
    }
  }

  @Test
  void losesNothingWhereProgramsOpenAndRecordAtOnce() throws Exception {
    var programs = new ArrayList<Process>();
    for (var i = 0; i < 3; i++) {
      programs.add(start(Recorder.class, 40));
    }
    var printed = new ArrayList<String>();
    for (var program : programs) {
      printed.addAll(program.inputReader().lines().toList());
      assertThat(program.waitFor()).isZero();
    }
    assertThat(ids()).hasSize(3 * 40 * 3).containsExactlyInAnyOrderElementsOf(printed);
  }

  @Test
  void losesNothingWhereThreadsRecordAtOnce() {
    try (var shared = Decisions.open(home, NOON);
        var other = Decisions.open(home, NOON)) {
      var recorded =
          IntStream.range(0, 200)
              .parallel()
              .mapToObj(i -> i % 2 == 0 ? shared : other)
              .map(decisions -> decisions.record(Examples.PLAYBOOK, Examples.PLAIN).id())
              .toList();
      assertThat(ids()).containsExactlyInAnyOrderElementsOf(recorded);
    }
  }

  /** All whole lines that the program printed before it died. */
  private static List<String> killedAfter(int lines, Process program)
      throws IOException, InterruptedException {
    var printed = new ArrayList<String>();
    try (var output = program.inputReader()) {
      for (var i = 0; i < lines; i++) {
        printed.add(output.readLine());
      }
      program.toHandle().destroyForcibly();
      // What was on its way when the program died; of its last line something may be missing.
      output.lines().filter(line -> line.length() == LINE).forEach(printed::add);
    }
    assertThat(program.waitFor()).isNotZero();
    return printed;
  }

  private Process start(Class<?> program, int times) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            program.getName(),
            home.toString(),
            String.valueOf(times))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private List<String> ids() {
    try (var decisions = Decisions.open(home, NOON)) {
      return decisions.list(DecisionFilter.ALL).map(Decision::id).toList();
    }
  }

  private Collection<Long> groupSizes() {
    try (var decisions = Decisions.open(home, NOON)) {
      return decisions
          .list(DecisionFilter.ALL)
          .collect(Collectors.groupingBy(Decision::group, Collectors.counting()))
          .values();
    }
  }

  private String integrity() {
    try (var database = new SqliteStore(home, Duration.ofSeconds(5))) {
      return database.read(sql -> sql.sql("pragma integrity_check").query(String.class).single());
    }
  }
}
