package dev.crivo.decision;

import static dev.crivo.decision.Examples.NOON;
import static dev.crivo.decision.Examples.PLAIN;
import static dev.crivo.decision.Examples.PLAYBOOK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.crivo.decision.Decision.Imported;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Decisions that were made elsewhere, in the record. */
@ParameterizedClass
@EnumSource
class PastDecisionsTests {

  private static final Instant MARCH = Instant.parse("2025-03-31T10:20:30.456Z");

  @Parameter Stores store;
  @TempDir Path home;
  private Decisions decisions;

  @BeforeEach
  void open() {
    decisions = store.open(home, NOON);
  }

  @AfterEach
  void close() {
    decisions.close();
  }

  @Test
  void areKeptWithWhenAndWhereTheyWereMade() {
    assertThat(decisions.recordPast(PLAYBOOK, List.of(past(1)))).isOne();

    var kept = all().get(0);
    assertThat(kept.imported()).contains(past(1).imported());
    assertThat(kept.decidedAt()).isEqualTo(MARCH);
    assertThat(kept.at()).isEqualTo(NOON.instant());
    assertThat(kept.group()).isEmpty();
    assertThat(decisions.playbookFiles(PLAYBOOK.version())).isEqualTo(PLAYBOOK.files());
  }

  @Test
  void areNotTakenTwiceHoweverTheyComeAgain() {
    assertThat(decisions.recordPast(PLAYBOOK, pasts(1, 3))).isEqualTo(3);
    assertThat(decisions.countPast(pasts(2, 6))).isEqualTo(2);
    assertThat(decisions.recordPast(PLAYBOOK, pasts(2, 6))).isEqualTo(3);
    assertThat(decisions.recordPast(PLAYBOOK, pasts(1, 6))).isZero();

    assertThat(all()).hasSize(6);
    assertThat(decisions.recordPast(PLAYBOOK, List.of())).isZero();
  }

  @Test
  void haveTheirPlaceInTheChain() {
    decisions.record(PLAYBOOK, PLAIN);
    decisions.recordPast(PLAYBOOK, pasts(1, 500));
    decisions.record(PLAYBOOK, PLAIN);

    assertThat(decisions.verify(Optional.empty(), share -> {}))
        .isInstanceOfSatisfying(
            Verified.Intact.class, intact -> assertThat(intact.head().position()).isEqualTo(502));
  }

  @Test
  void areFoundByTheirSourceAndByWhenTheyWereDecided() {
    decisions.record(PLAYBOOK, PLAIN);
    decisions.recordPast(PLAYBOOK, List.of(past(1)));

    assertThat(count(DecisionFilter.ALL.withSource(Optional.of("crm.csv")))).isOne();
    assertThat(count(DecisionFilter.ALL.withSource(Optional.of("crm")))).isZero();
    assertThat(count(since(MARCH))).isEqualTo(2);
    assertThat(count(since(MARCH.plusMillis(1)))).isOne();
  }

  @Test
  void canBeCorrectedAndCountAsNobodysAcceptance() {
    decisions.recordPast(PLAYBOOK, pasts(1, 2));
    decisions.record(PLAYBOOK, Examples.correcting(all().get(0).id()));

    var earlier = decisions.earlier(PLAIN.answers());
    assertThat(earlier.total()).isEqualTo(2);
    assertThat(earlier.accepted()).isOne();
  }

  @Test
  void areCopiedWithAllOfItAndRefusedWhereTheRowIsThereAlready() {
    decisions.recordPast(PLAYBOOK, pasts(1, 3));
    try (var team = store.open(home.resolve("team"), NOON);
        var other = store.open(home.resolve("other"), NOON)) {
      new RecordCopy(decisions, team, share -> {}).run();
      other.recordPast(PLAYBOOK, List.of(past(2)));
      var theirs = other.list(DecisionFilter.ALL).findFirst().orElseThrow().id();

      assertThat(team.list(DecisionFilter.ALL)).isEqualTo(all());
      assertThat(team.recordPast(PLAYBOOK, pasts(1, 3))).isZero();
      assertThatExceptionOfType(CopyRefused.class)
          .isThrownBy(() -> new RecordCopy(decisions, other, share -> {}).run())
          .satisfies(refused -> assertThat(refused.other()).isEqualTo(theirs))
          .extracting(CopyRefused::code)
          .isEqualTo(CopyRefused.Code.IMPORTED_OTHERWISE);
    }
  }

  @Test
  void haveAKeyThatDependsOnAllThatTheirRowSaysAndOnItsPlaceAmongEqualOnes() {
    var keys =
        List.of(
            key("crm", Map.of("tenant", "a", "note", "b"), 0),
            key("crm", Map.of("tenant", "a", "note", "b"), 1),
            key("csv", Map.of("tenant", "a", "note", "b"), 0),
            key("crm", Map.of("tenant", "b", "note", "a"), 0),
            key("crm", Map.of("tenant", "a"), 0));

    assertThat(keys).doesNotHaveDuplicates().allMatch(key -> key.matches("[0-9a-f]{64}"));
    assertThat(key("crm", Map.of("note", "b", "tenant", "a"), 0)).isEqualTo(keys.get(0));
  }

  private static String key(String source, Map<String, String> values, int ordinal) {
    return Imported.of(MARCH, source, values, ordinal).key();
  }

  private static DecisionFilter since(Instant instant) {
    return new DecisionFilter(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(instant),
        Optional.empty());
  }

  private static PastDecision past(int number) {
    return new PastDecision(
        PLAIN, Imported.of(MARCH, "crm.csv", Map.of("tenant", "t" + number), 0));
  }

  private static List<PastDecision> pasts(int first, int last) {
    return IntStream.rangeClosed(first, last).mapToObj(PastDecisionsTests::past).toList();
  }

  private long count(DecisionFilter filter) {
    assertThat(decisions.list(filter)).hasSize((int) decisions.count(filter));
    return decisions.count(filter);
  }

  private List<Decision> all() {
    return decisions.list(DecisionFilter.ALL).toList();
  }
}
