package dev.crivo.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an audit chooses decisions by, besides what lists are chosen by. */
class DecisionFilterTests {

  @TempDir Path home;

  @ParameterizedTest
  @EnumSource
  void choosesByTheEndOfAPeriodWithoutItsLastMoment(Stores store) {
    try (var decisions = store.open(home, Examples.NOON)) {
      decisions.record(Examples.PLAYBOOK, Examples.PLAIN);

      assertThat(ids(decisions, until("2026-03-01T12:00:00.120Z"))).isEmpty();
      assertThat(ids(decisions, until("2026-03-01T12:00:00.121Z"))).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void choosesByWorkloadToTheLetter(Stores store) {
    try (var decisions = store.open(home, Examples.NOON)) {
      decisions.record(Examples.PLAYBOOK, Examples.PLAIN);

      assertThat(ids(decisions, workload("BOOKS"))).hasSize(1);
      assertThat(ids(decisions, workload("books"))).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void choosesByTheVersionOfThePlaybook(Stores store) {
    try (var decisions = store.open(home, Examples.NOON)) {
      decisions.record(Examples.PLAYBOOK, Examples.PLAIN);

      assertThat(ids(decisions, version(Examples.PLAYBOOK.version()))).hasSize(1);
      assertThat(ids(decisions, version("b".repeat(64)))).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void leavesOutWhatWasCorrectedButNotItsCorrectionWhateverElseIsAskedFor(Stores store) {
    try (var decisions = store.open(home, Examples.NOON)) {
      var wrong = decisions.record(Examples.PLAYBOOK, Examples.PLAIN);
      var right = decisions.record(Examples.PLAYBOOK, Examples.correcting(wrong.id()));
      var standing = filter(Optional.empty(), Optional.empty(), Optional.empty(), true);

      assertThat(ids(decisions, standing)).containsExactly(right.id());
      assertThat(decisions.count(standing)).isEqualTo(1);
      assertThat(ids(decisions, standing.withCorrected())).containsExactly(right.id(), wrong.id());
      assertThat(ids(decisions, standing.withTenant("nobody"))).isEmpty();
      assertThat(ids(decisions, standing.withTenant("contoso"))).containsExactly(right.id());
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatItChoosesIsCountedWithWhatItLeavesOutAndWhy(Stores store) {
    try (var decisions = store.open(home, Examples.NOON)) {
      var shares = new Shares(decisions);
      shares.list("contoso", 10);
      shares.list("fabrikam", 10);
      shares.list("initech", 10);
      shares.decide("fabrikam", 4, "lent");
      var wrong = decisions.record(Examples.PLAYBOOK, Examples.PLAIN);
      decisions.record(Examples.PLAYBOOK, Examples.correcting(wrong.id()));
      var any = Optional.<String>empty();
      var ever = Optional.<Instant>empty();
      var usual =
          new DecisionFilter(
              any, any, Set.of(), ever, ever, any, any, true, true, any, Optional.empty());

      assertThat(decisions.counts(usual)).isEqualTo(new FilterCounts(2, 1, 3));
      assertThat(ids(decisions, usual)).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void leavesOutWhatAListBroughtButNotWhatPeopleMadeOfIt(Stores store) {
    try (var decisions = store.open(home, Examples.NOON)) {
      var shares = new Shares(decisions);
      shares.list("contoso", 10);
      shares.list("fabrikam", 10);
      var corrected = shares.of("contoso").parts().get(0).decision();
      var correction = shares.correct(corrected, 9, "new");
      var decided = shares.decide("fabrikam", 4, "lent");
      var byPeople = byPeople();

      assertThat(ids(decisions, byPeople)).containsExactly(decided.id(), correction.id());
      assertThat(ids(decisions, byPeople.withListed())).hasSize(4);
    }
  }

  private static List<String> ids(Decisions decisions, DecisionFilter filter) {
    var all = decisions.list(filter).toList();
    var count = decisions.count(filter);
    var corrected = decisions.count(filter.withCorrected()) - count;
    var listed = decisions.count(filter.withListed()) - count;

    assertThat(count).isEqualTo(all.size());
    assertThat(decisions.counts(filter)).isEqualTo(new FilterCounts(count, corrected, listed));
    assertThat(decisions.cases(filter))
        .containsExactlyElementsOf(
            all.stream().map(d -> DecidedCases.of(decisions.place().shown(), d)).toList());
    return all.stream().map(Decision::id).toList();
  }

  private static DecisionFilter byPeople() {
    var any = Optional.<String>empty();
    var ever = Optional.<Instant>empty();
    return new DecisionFilter(
        any, any, Set.of(), ever, ever, any, any, false, true, any, Optional.empty());
  }

  private static DecisionFilter until(String instant) {
    return filter(Optional.of(Instant.parse(instant)), Optional.empty(), Optional.empty(), false);
  }

  private static DecisionFilter workload(String workload) {
    return filter(Optional.empty(), Optional.of(workload), Optional.empty(), false);
  }

  private static DecisionFilter version(String version) {
    return filter(Optional.empty(), Optional.empty(), Optional.of(version), false);
  }

  private static DecisionFilter filter(
      Optional<Instant> until,
      Optional<String> workload,
      Optional<String> version,
      boolean standing) {
    return new DecisionFilter(
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        Optional.empty(),
        until,
        workload,
        version,
        standing,
        false,
        Optional.empty(),
        Optional.empty());
  }
}
