package dev.crivo.decision;

import static dev.crivo.decision.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
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

  private static final int FOR_EVER = 1_000_000;

  @Parameter Stores store;
  @TempDir Path home;

  @Test
  void losesNothingThatWasRecordedByAProgramKilledInTheMiddle() throws Exception {
    var random = new Random(20260301);
    var printed = new ArrayList<String>();
    for (var round = 0; round < rounds(); round++) {
      printed.addAll(
          Programs.killedAfter(
              random.nextInt(60), Programs.start(Recorder.class, place(), FOR_EVER)));
    }
    assertThat(ids()).containsAll(printed).doesNotHaveDuplicates();
    assertThat(groupSizes()).containsOnly(3L);
    assertThat(store.damage(home)).isEmpty();
  }

  @Test
  void losesNothingWhereProgramsOpenAndRecordAtOnce() throws Exception {
    var programs = new ArrayList<Process>();
    for (var i = 0; i < 3; i++) {
      programs.add(Programs.start(Recorder.class, place(), 40));
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
    return store == Stores.SQLITE ? 10 : 3;
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
