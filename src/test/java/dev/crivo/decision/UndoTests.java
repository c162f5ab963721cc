package dev.crivo.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.decision.Decision.Subject;
import dev.crivo.decision.Decision.Taken;
import dev.crivo.decision.Undo.Obstacle.Code;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** How decisions are taken back, in every kind of store. */
@ParameterizedClass
@EnumSource
class UndoTests {

  @Parameter Stores store;
  @TempDir Path home;
  private Decisions decisions;

  @BeforeEach
  void open() {
    decisions = store.open(home, Examples.NOON);
    decisions.migrate();
  }

  @AfterEach
  void close() {
    decisions.close();
  }

  @Test
  void aCorrectionHoldsWhatTheFirstGaveAndTheOthersReturnByThemselves() {
    var first = record(about(70), "refused");
    var second = record(about(120).taking(List.of(new Taken(first.id(), 20))), "lent");
    var third = record(about(60).taking(taken(first, 50, second, 10)), "damaged");

    var undo = planned(third);

    assertThat(undo.obstacles()).isEmpty();
    assertThat(undo.steps()).hasSize(1);
    var step = undo.steps().get(0);
    assertThat(step.restated()).isEqualTo(first);
    assertThat(step.subject().entitlements()).contains(50);
    assertThat(step.subject().taken()).containsExactly(new Taken(first.id(), 50));
    assertThat(step.back())
        .map(part -> part.decision().id())
        .containsExactly(first.id(), second.id());
    assertThat(step.back()).map(Entitlements.Part::count).containsExactly(50, 10);
    undo(third);
    assertThat(parts()).isEqualTo(Map.of("refused", 50, "lent", 120));
  }

  @Test
  void whatAListToldOfIsNotClassifiedOnceMoreUntilSomebodyDecides() {
    listed(40);
    var decided = record(about(40), "lent");

    var back = undo(decided).get(0);

    assertThat(back.subject().addedOn()).contains(LocalDate.of(2026, 2, 1));
    assertThat(shared().unclassified()).isEqualTo(40);
    decisions.record(
        Examples.PLAYBOOK,
        Examples.correcting(back.id()).about(shared().correcting(back, Optional.empty())));
    assertThat(shared().unclassified()).isZero();
    assertThat(shared().total()).isEqualTo(40);
  }

  @Test
  void ofNobodyKnowsHowManyTheEarlierDecisionStandsAgain() {
    record(about(), "refused");
    var second = record(about(), "lent");

    var back = undo(second).get(0);

    assertThat(back.subject().entitlements()).isEmpty();
    assertThat(parts()).isEqualTo(Map.of("refused", 0));
  }

  @Test
  void aCorrectionGivesBackWhatItCorrects() {
    var first = record(about(70), "refused");
    var second = record(about(30), "lent");
    var correction = corrected(second, 20, "damaged");
    assertThat(parts()).isEqualTo(Map.of("refused", 50, "damaged", 20));

    undo(correction);

    assertThat(parts()).isEqualTo(Map.of("refused", 40, "lent", 30));
    assertThat(shared().part(second.id()).orElseThrow().decision().subject().taken())
        .containsExactly(new Taken(first.id(), 30));
  }

  @Test
  void isRefusedWhereAnotherDecisionTookSome() {
    record(about(70), "refused");
    var second = record(about(70), "lent");
    var third = record(about(10), "damaged");

    assertObstacle(second, Code.DECIDED_SINCE, third);
  }

  @Test
  void isRefusedWhereTheDecisionWasCorrectedOtherwise() {
    record(about(70), "refused");
    var second = record(about(30), "lent");
    var correction = corrected(second, 30, "damaged");

    assertObstacle(second, Code.CORRECTED, correction);
  }

  @Test
  void isRefusedWhereWhatItWouldGiveBackWasDecidedOnSince() {
    record(about(70), "refused");
    var second = record(about(30), "lent");
    var fewer = corrected(second, 1, "damaged");
    var since = record(about(69), "lent");

    assertObstacle(fewer, Code.SOURCE_TAKEN, since);
  }

  @Test
  void isRefusedWhereWhatItCorrectsIsAboutAnotherTenant() {
    var first = record(about(70), "refused");
    var elsewhere =
        decisions.record(
            Examples.PLAYBOOK,
            Examples.correcting(first.id())
                .about(new Subject("fabrikam", Optional.of("BOOKS"), Optional.of(70))));

    var undo = Undo.of(decisions.tenants().get("fabrikam").orElseThrow(), elsewhere);

    assertThat(undo.obstacles()).map(Undo.Obstacle::code).containsExactly(Code.MOVED);
    assertObstacle(first, Code.CORRECTED);
  }

  @Test
  void isRefusedWhereTheRecordCouldNotTellWhereTheRestCameFrom() {
    var first = record(about(70), "refused");
    var correction = corrected(first, 50, "damaged");

    assertObstacle(correction, Code.OTHER_NUMBER);
  }

  @Test
  void hasNothingToGoBackToWhereNothingWasKnown() {
    var first = record(about(70), "refused");

    assertObstacle(first, Code.NOTHING_BEFORE);
    assertThat(Code.NOTHING_BEFORE.blocks()).isFalse();
    assertThat(Code.CORRECTED.blocks()).isTrue();
  }

  @Test
  void decisionsOfOneGroupThatTookFromEachOtherGoBackToWhatWasBeforeThem() {
    record(about(70), "refused");
    var group =
        decisions.record(
            Examples.PLAYBOOK,
            List.of(decision(about(70), "lent"), decision(about(30), "damaged")));

    undo(group.get(0));

    assertThat(parts()).isEqualTo(Map.of("refused", 70));
  }

  private void assertObstacle(Decision decision, Code code, Decision... others) {
    var undo = planned(decision);
    assertThat(undo.steps()).isEmpty();
    assertThat(undo.obstacles())
        .containsExactly(new Undo.Obstacle(code, decision, List.of(others)));
  }

  private static Subject about() {
    return new Subject("contoso", Optional.of("BOOKS"), Optional.empty());
  }

  private static Subject about(int entitlements) {
    return about().of(Optional.of(entitlements));
  }

  private static List<Taken> taken(Decision one, int some, Decision other, int more) {
    return List.of(new Taken(one.id(), some), new Taken(other.id(), more));
  }

  private static NewDecision decision(Subject about, String status) {
    return Examples.decision(about.tenant(), about.workload(), status, Optional.empty())
        .about(about);
  }

  private Decision record(Subject about, String status) {
    return decisions.record(Examples.PLAYBOOK, decision(about, status));
  }

  private void listed(int entitlements) {
    var about = about(entitlements).addedOn(LocalDate.of(2026, 2, 1));
    decisions.tenants().recordListed(Examples.PLAYBOOK, List.of(decision(about, "new")));
  }

  private Decision corrected(Decision old, int number, String status) {
    var about = shared().correcting(old, Optional.of(number));
    return decisions.record(
        Examples.PLAYBOOK,
        Examples.decision(about.tenant(), about.workload(), status, Optional.of(old.id()))
            .about(about));
  }

  private Entitlements shared() {
    return decisions.tenants().entitlements("contoso", Optional.of("BOOKS"));
  }

  private Map<String, Integer> parts() {
    var numbers = new TreeMap<String, Integer>();
    shared()
        .parts()
        .forEach(
            part -> numbers.merge(part.decision().chosen().status(), part.count(), Integer::sum));
    return numbers;
  }

  private Undo planned(Decision decision) {
    return Undo.of(decisions.tenants().get("contoso").orElseThrow(), decision);
  }

  private List<Decision> undo(Decision decision) {
    var undo = planned(decision);
    assertThat(undo.obstacles()).isEmpty();
    var corrections =
        undo.steps().stream()
            .map(
                step ->
                    Examples.decision(
                            step.subject().tenant(),
                            step.subject().workload(),
                            step.restated().chosen().status(),
                            Optional.of(step.undone().id()))
                        .about(step.subject()))
            .toList();
    return decisions.record(Examples.PLAYBOOK, corrections);
  }
}
