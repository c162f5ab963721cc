package dev.crivo.decision;

import static dev.crivo.decision.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.decision.Verified.Intact;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Programs that record at once, and programs that are killed while they do. */
@ParameterizedClass
@EnumSource
class KilledTests {

  private static final long SEED = 20260301;
  private static final int FOR_EVER = 1_000_000;
  private static final int LANES = 2;
  private static final int PROGRAMS = 8;
  private static final int EACH = 500;

  /** Longer than it takes to record three. */
  private static final int BETWEEN_NANOS = 20_000_000;

  @Parameter Stores store;
  @TempDir Path home;

  @Test
  void losesNothingThatWasRecordedByProgramsKilledInTheMiddle() throws Exception {
    var lanes = new ArrayList<CompletableFuture<List<String>>>();
    for (var lane = 0; lane < LANES; lane++) {
      var random = new Random(SEED + lane);
      lanes.add(CompletableFuture.supplyAsync(() -> killed(rounds() / LANES, random)));
    }
    var printed = lanes.stream().flatMap(lane -> lane.join().stream()).toList();

    tell("rounds=" + rounds() + " kills=" + rounds(), printed);
    assertThat(ids()).containsAll(printed).doesNotHaveDuplicates();
    assertThat(printed).hasSizeGreaterThan(rounds());
    assertThat(groupSizes()).containsOnly(3L);
    assertThat(store.damage(home)).isEmpty();
    assertThat(verified()).isEqualTo(ids().size());
  }

  /** All ids that programs printed, one after the other, before each was killed. */
  private List<String> killed(int times, Random random) {
    var printed = new ArrayList<String>();
    for (var i = 0; i < times; i++) {
      var lines = random.nextInt(30);
      var nanos = random.nextInt(BETWEEN_NANOS);
      try {
        var program = Programs.start(Recorder.class, place(), FOR_EVER, 3);
        printed.addAll(Programs.killedAfter(lines, program, () -> LockSupport.parkNanos(nanos)));
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    return printed;
  }

  @Test
  void losesNothingWhereProgramsOpenAndRecordAtOnce() throws Exception {
    var programs = new ArrayList<Process>();
    for (var i = 0; i < PROGRAMS; i++) {
      programs.add(Programs.start(Recorder.class, place(), EACH, 1));
    }
    var outputs =
        programs.stream().map(p -> CompletableFuture.supplyAsync(() -> lines(p))).toList();
    var printed = outputs.stream().flatMap(output -> output.join().stream()).toList();
    for (var program : programs) {
      assertThat(program.waitFor()).isZero();
    }

    tell("processes=" + PROGRAMS, printed);
    assertThat(ids()).hasSize(PROGRAMS * EACH).containsExactlyInAnyOrderElementsOf(printed);
    assertThat(verified()).isEqualTo(PROGRAMS * EACH);
    assertThat(linked()).isSorted().hasSize(PROGRAMS * EACH);
  }

  private static List<String> lines(Process program) {
    return program.inputReader().lines().toList();
  }

  /** For those who quote it. */
  private void tell(String what, List<String> printed) {
    var lost = new HashSet<>(printed);
    lost.removeAll(ids());
    System.out.println(store + ": " + what + " decisions=" + ids().size() + " lost=" + lost.size());
  }

  /** The position of the last entry of a chain that fits. */
  private long verified() {
    try (var decisions = store.open(home, NOON)) {
      var verified = decisions.verify(Optional.empty(), share -> {});
      assertThat(verified).isInstanceOf(Intact.class);
      return ((Intact) verified).head().position();
    }
  }

  /** All ids in the order of the chain. */
  private List<String> linked() {
    try (var decisions = store.open(home, NOON)) {
      return decisions
          .store()
          .read(
              sql ->
                  sql.sql("select decision from link order by position")
                      .query(String.class)
                      .list());
    }
  }

  @Test
  void losesNothingWhereThreadsRecordAtOnce() {
    try (var shared = store.open(home, NOON);
        var other = store.open(home, NOON)) {
      var recorded =
          IntStream.range(0, 200)
              .parallel()
              .mapToObj(i -> i % 2 == 0 ? shared : other)
              .map(decisions -> decisions.record(Examples.PLAYBOOK, Examples.PLAIN).id())
              .toList();
      assertThat(ids()).containsExactlyInAnyOrderElementsOf(recorded);
    }
  }

  /** A server has been through this before; to kill its clients a few times will do. */
  private int rounds() {
    return store == Stores.SQLITE ? 200 : 20;
  }

  private String place() {
    return store.at(home) instanceof Server server ? server.shown() : home.toString();
  }

  private List<String> ids() {
    try (var decisions = store.open(home, NOON)) {
      return decisions.list(DecisionFilter.ALL).map(Decision::id).toList();
    }
  }

  private Collection<Long> groupSizes() {
    try (var decisions = store.open(home, NOON)) {
      return decisions
          .list(DecisionFilter.ALL)
          .collect(Collectors.groupingBy(Decision::group, Collectors.counting()))
          .values();
    }
  }
}
