package dev.crivo.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crivo.decision.DecidedCase.Read;
import dev.crivo.decision.Decision.Chosen;
import dev.crivo.decision.Decision.Imported;
import dev.crivo.decision.Decision.OverrideReason;
import dev.crivo.decision.Decision.Overriding;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Decisions so far as an audit reads them. */
class DecidedCaseTests {

  private static final Instant MARCH = Instant.parse("2025-03-01T09:30:00Z");

  @TempDir Path home;

  @ParameterizedTest
  @EnumSource
  void saysWhatAVerdictHangsOnAsTheWholeDecisionDoes(Stores store) {
    try (var decisions = store.open(home, Examples.NOON)) {
      var full = decisions.record(Examples.PLAYBOOK, Examples.full(Optional.empty()));
      decisions.recordPast(Examples.PLAYBOOK, List.of(past(1)));

      var read = decisions.cases(DecisionFilter.ALL).map(DecidedCase::read).toList();

      var kind = Optional.of(new Overriding(OverrideReason.CUSTOMER_SPECIFIC, ""));
      assertThat(read.get(1))
          .isEqualTo(
              new Read(
                  full.answers(),
                  full.suggested(),
                  new Chosen("refused.damaged", Optional.of("Other: naïve"), kind),
                  Optional.of("BOOKS"),
                  Optional.of(Examples.PLAYBOOK.version())));
      assertThat(read.get(0).version()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void comesNewestFirstHoweverManyPagesThereAre(Stores store) {
    try (var decisions = store.open(home, Examples.NOON)) {
      decisions.recordPast(
          Examples.PLAYBOOK, IntStream.range(0, 4_001).mapToObj(DecidedCaseTests::past).toList());

      var ids = decisions.cases(DecisionFilter.ALL).map(DecidedCase::id).toList();

      assertThat(ids)
          .hasSize(4_001)
          .doesNotHaveDuplicates()
          .isSortedAccordingTo(Comparator.reverseOrder());
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatCannotBeReadIsToldOfWithItsDecisionOnlyWhereItIsRead(Stores store) {
    try (var decisions = store.open(home, Examples.NOON)) {
      var id = decisions.record(Examples.PLAYBOOK, Examples.PLAIN).id();
      store.forge(
          home,
          "update decision set suggested = "
              + "'{\"kind\":\"SUGGESTION\",\"codes\":[],\"reasons\":[]}'");

      var damaged = decisions.cases(DecisionFilter.ALL).toList().get(0);

      assertThat(damaged.id()).isEqualTo(id);
      assertThatThrownBy(damaged::read)
          .isInstanceOf(StorageException.class)
          .hasMessageContaining(decisions.place().shown())
          .extracting(e -> ((StorageException) e).decision())
          .isEqualTo(Optional.of(id));
    }
  }

  private static PastDecision past(int number) {
    var key = Imported.of(MARCH, "crm.csv", Map.of("tenant", "t" + number), 0);
    return new PastDecision(Examples.PLAIN, key);
  }
}
