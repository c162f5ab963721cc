package dev.crivo.decision;

import static dev.crivo.decision.Examples.NOON;
import static dev.crivo.decision.Examples.PLAIN;
import static dev.crivo.decision.Examples.PLAYBOOK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.crivo.decision.Decision.Chosen;
import dev.crivo.decision.Decision.Subject;
import dev.crivo.decision.DecisionRefused.Code;
import dev.crivo.decision.Suggested.Kind;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource
class DecisionsTests {

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

  @ParameterizedTest
  @ValueSource(strings = {"contoso\uD83D", "\uDD8Acontoso"})
  void refusesATextThatTheRecordWouldAlter(String tenant) {
    var broken = Examples.decision(tenant, Optional.of("BOOKS"), "refused", Optional.empty());

    assertThatExceptionOfType(DecisionRefused.class)
        .isThrownBy(() -> decisions.record(PLAYBOOK, List.of(PLAIN, broken)))
        .withMessage("tenant holds half a character");
    assertThat(decisions.list(DecisionFilter.ALL)).isEmpty();
  }

  @Test
  void keepsEveryField() {
    var first = decisions.record(PLAYBOOK, PLAIN);
    var recorded = decisions.record(PLAYBOOK, Examples.full(Optional.of(first.id())));
    assertThat(recorded)
        .isEqualTo(
            Examples.full(Optional.of(first.id()))
                .recorded(recorded.id(), NOON.instant(), Optional.empty()));
    assertThat(decisions.get(recorded.id())).contains(recorded);
  }

  @Test
  void keepsWhatIsEmptyEmpty() {
    var recorded = decisions.record(PLAYBOOK, PLAIN);
    assertThat(decisions.get(recorded.id())).contains(recorded);
  }

  @Test
  void keepsTheOrderOfAnswersAndFacts() {
    var kept = decisions.get(decisions.record(PLAYBOOK, Examples.full(Optional.empty())).id());
    assertThat(kept.orElseThrow().answers().byQuestion().keySet())
        .containsExactly("zone", "age", "author");
    assertThat(kept.orElseThrow().suggested().reasons().get(0).facts().keySet())
        .containsExactly("zone", "age");
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"FOLLOW_UPS", "CONFLICT", "UNDETERMINED"})
  void keepsResultsThatAreNoSuggestion(Kind kind) {
    var full = Examples.full(Optional.empty());
    var none =
        new Suggested(kind, List.of("ask", "look"), Optional.empty(), Optional.empty(), List.of());
    var recorded =
        decisions.record(
            PLAYBOOK,
            new NewDecision(
                full.by(),
                full.subject(),
                full.answers(),
                none,
                full.alternatives(),
                full.chosen(),
                full.note(),
                full.plan(),
                full.origin(),
                full.corrects()));
    assertThat(decisions.get(recorded.id()).orElseThrow().suggested()).isEqualTo(none);
  }

  @Test
  void survivesClosing() {
    var recorded = decisions.record(PLAYBOOK, PLAIN);
    decisions.close();
    try (var again = store.open(home, NOON)) {
      assertThat(again.get(recorded.id())).contains(recorded);
    }
  }

  @Test
  void givesIdsThatGrowWhateverTheClockDoes() {
    var today = decisions.record(PLAYBOOK, PLAIN).id();
    try (var yesterday = store.open(home, Examples.at("2026-02-28T12:00:00Z"));
        var tomorrow = store.open(home, Examples.at("2026-03-02T12:00:00Z"))) {
      var late = yesterday.record(PLAYBOOK, PLAIN);
      var next = tomorrow.record(PLAYBOOK, PLAIN);
      assertThat(List.of(today, late.id(), next.id())).isSorted().doesNotHaveDuplicates();
      assertThat(late.at()).isEqualTo("2026-02-28T12:00:00Z");
      assertThat(decisions.list(DecisionFilter.ALL).map(Decision::id))
          .containsExactly(next.id(), late.id(), today);
    }
  }

  @Test
  void recordsSeveralTogetherInOrderAsOneGroup() {
    var recorded = decisions.record(PLAYBOOK, Collections.nCopies(18, PLAIN));
    assertThat(recorded).extracting(Decision::id).isSorted().doesNotHaveDuplicates();
    assertThat(recorded).extracting(Decision::group).containsOnly(recorded.get(0).group());
    assertThat(recorded.get(0).group()).isPresent();
    assertThat(decisions.list(DecisionFilter.ALL)).containsExactlyInAnyOrderElementsOf(recorded);
    assertThat(decisions.record(PLAYBOOK, PLAIN).group()).isEmpty();
  }

  @Test
  void recordsAllOrNone() {
    var missing = Examples.correcting("0".repeat(26));
    assertThatExceptionOfType(DecisionRefused.class)
        .isThrownBy(() -> decisions.record(PLAYBOOK, List.of(PLAIN, missing)));
    assertThat(decisions.list(DecisionFilter.ALL)).isEmpty();
    assertThat(decisions.playbookFiles(PLAYBOOK.version())).isEmpty();
  }

  @Test
  void keepsNoPlaybookWithoutADecision() {
    assertThat(decisions.record(PLAYBOOK, List.of())).isEmpty();
    assertThat(decisions.playbookFiles(PLAYBOOK.version())).isEmpty();
  }

  @Test
  void knowsTheCorrectionOfADecision() {
    var wrong = decisions.record(PLAYBOOK, PLAIN);
    assertThat(decisions.correctionOf(wrong.id())).isEmpty();
    var right = decisions.record(PLAYBOOK, Examples.correcting(wrong.id()));
    assertThat(decisions.correctionOf(wrong.id())).contains(right);
    assertThat(decisions.correctionOf(right.id())).isEmpty();
    assertThat(decisions.get(wrong.id())).contains(wrong);
  }

  @Test
  void refusesToCorrectADecisionThatDoesNotExist() {
    var refused = refusal(Examples.correcting("0".repeat(26)));
    assertThat(refused.code()).isEqualTo(Code.NO_SUCH_DECISION);
    assertThat(refused.about()).isEqualTo("0".repeat(26));
  }

  @Test
  void refusesToCorrectADecisionTwice() {
    var wrong = decisions.record(PLAYBOOK, PLAIN);
    var right = decisions.record(PLAYBOOK, Examples.correcting(wrong.id()));
    var refused = refusal(Examples.correcting(wrong.id()));
    assertThat(refused.code()).isEqualTo(Code.ALREADY_CORRECTED);
    assertThat(refused.correction()).contains(right.id());
    decisions.record(PLAYBOOK, Examples.correcting(right.id()));
  }

  @Test
  void refusesTwoCorrectionsOfOneDecisionGivenTogether() {
    var correction = Examples.correcting(decisions.record(PLAYBOOK, PLAIN).id());
    assertThatExceptionOfType(DecisionRefused.class)
        .isThrownBy(() -> decisions.record(PLAYBOOK, List.of(correction, correction)));
    assertThat(decisions.list(DecisionFilter.ALL)).hasSize(1);
  }

  @Test
  void refusesAnotherStatusThanTheOneSuggestedWithoutAReason() {
    var refused =
        refusal(
            new NewDecision(
                PLAIN.by(),
                PLAIN.subject(),
                PLAIN.answers(),
                PLAIN.suggested(),
                PLAIN.alternatives(),
                new Chosen("lent", Optional.empty(), Optional.empty()),
                PLAIN.note(),
                PLAIN.plan(),
                PLAIN.origin(),
                PLAIN.corrects()));
    assertThat(refused.code()).isEqualTo(Code.OVERRIDE_WITHOUT_REASON);
    assertThat(refused.about()).isEqualTo("lent");
  }

  @Test
  void refusesADecisionMadeUnderAnotherPlaybook() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> decisions.record(Examples.playbook("b", Map.of()), PLAIN));
  }

  @Test
  void namesTheFieldThatIsWrong() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Subject(" ", Optional.empty(), Optional.empty()))
        .withMessageStartingWith("tenant:");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Subject("contoso", Optional.empty(), Optional.of(0)))
        .withMessageStartingWith("entitlements:");
  }

  @Test
  void keepsThePlaybooksFilesOnceAVersion() {
    var files = Map.of("lending.drl", "package lending", "a/texts.properties", "x = é\r\n");
    decisions.record(Examples.playbook("a", files), PLAIN);
    decisions.record(Examples.playbook("a", Map.of("lending.drl", "other texts")), PLAIN);
    assertThat(decisions.playbookFiles("a".repeat(64))).isEqualTo(files);
    assertThat(decisions.playbookFiles("b".repeat(64))).isEmpty();
  }

  @Test
  void findsADecisionByEitherEndOfItsIdInWhateverCase() {
    var recorded = decisions.record(PLAYBOOK, PLAIN);
    var id = recorded.id();
    assertThat(decisions.find(id)).containsExactly(recorded);
    assertThat(decisions.find(id.substring(0, 8))).containsExactly(recorded);
    assertThat(decisions.find(id.substring(20).toLowerCase())).containsExactly(recorded);
    assertThat(decisions.find(id.substring(1, 25))).isEmpty();
    for (var nonsense : List.of("", "%", "_".repeat(26), "' or 1 = 1", "é", "U")) {
      assertThat(decisions.find(nonsense)).as(nonsense).isEmpty();
    }
  }

  @Test
  void findsSomeOfTheNewestWhereAPartIsNotEnough() {
    var recorded = decisions.record(PLAYBOOK, Collections.nCopies(30, PLAIN));
    assertThat(decisions.find("0")).hasSizeBetween(2, 11).first().isEqualTo(recorded.get(29));
  }

  @Test
  void listsByTenantPersonAndStatus() {
    decisions.record(
        PLAYBOOK,
        List.of(
            Examples.about("contoso", "ana", "lent"),
            Examples.about("Contoso", "rui", "lent.short"),
            Examples.about("fabrikam", "Ana", "lent-out")));
    assertThat(list(Optional.of("CONTOSO"), Optional.empty(), Optional.empty())).isEqualTo(2);
    assertThat(list(Optional.empty(), Optional.of("ana"), Optional.empty())).isEqualTo(2);
    assertThat(list(Optional.empty(), Optional.empty(), Optional.of("lent"))).isEqualTo(2);
    assertThat(list(Optional.empty(), Optional.empty(), Optional.of("lent.short"))).isEqualTo(1);
    assertThat(list(Optional.of("contoso"), Optional.of("ana"), Optional.of("lent"))).isEqualTo(1);
    assertThat(list(Optional.of("%"), Optional.empty(), Optional.empty())).isZero();
    assertThat(list(Optional.empty(), Optional.empty(), Optional.of("%"))).isZero();
  }

  @Test
  void findsNamesWhateverTheirCaseWithAccentsToo() {
    decisions.record(PLAYBOOK, List.of(Examples.about("Ação Ltda", "JOSÉ", "lent")));

    assertThat(list(Optional.of("AÇÃO LTDA"), Optional.of("josé"), Optional.empty())).isOne();
  }

  @Test
  void listsSinceAnInstant() {
    decisions.record(PLAYBOOK, PLAIN);
    assertThat(since("2026-03-01T12:00:00.120Z")).isOne();
    assertThat(since("2026-03-01T12:00:00Z")).isOne();
    assertThat(since("2026-03-01T12:00:00.121Z")).isZero();
  }

  @Test
  void listsAnyNumberNewestFirstUpToALimit() {
    var recorded = decisions.record(PLAYBOOK, Collections.nCopies(450, PLAIN));
    assertThat(decisions.list(DecisionFilter.ALL).map(Decision::id).toList())
        .isSortedAccordingTo((a, b) -> b.compareTo(a))
        .hasSize(450);
    assertThat(decisions.list(limit(201)).toList()).hasSize(201).contains(recorded.get(449));
    assertThat(decisions.list(limit(2))).containsExactly(recorded.get(449), recorded.get(448));
    assertThat(decisions.list(limit(0))).isEmpty();
  }

  @Test
  void answersOtherQuestionsWhileAListIsRead() {
    decisions.record(PLAYBOOK, Collections.nCopies(250, PLAIN));
    assertThat(decisions.list(DecisionFilter.ALL).map(d -> decisions.get(d.id()).orElseThrow()))
        .hasSize(250);
  }

  private DecisionRefused refusal(NewDecision decision) {
    try {
      throw new AssertionError(decisions.record(PLAYBOOK, decision));
    } catch (DecisionRefused refused) {
      return refused;
    }
  }

  private long list(Optional<String> tenant, Optional<String> by, Optional<String> status) {
    return decisions
        .list(new DecisionFilter(tenant, by, status, Optional.empty(), Optional.empty()))
        .count();
  }

  private long since(String instant) {
    var since = Optional.of(Instant.parse(instant));
    return decisions
        .list(
            new DecisionFilter(
                Optional.empty(), Optional.empty(), Optional.empty(), since, Optional.empty()))
        .count();
  }

  private static DecisionFilter limit(int limit) {
    return new DecisionFilter(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(limit));
  }
}
