package dev.crivo.decision;

import static dev.crivo.decision.Examples.NOON;
import static dev.crivo.decision.Examples.PLAYBOOK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.crivo.decision.Decision.Subject;
import dev.crivo.decision.DecisionRefused.Code;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Decisions recorded each for itself in one transaction. */
@ParameterizedClass
@EnumSource
class AttemptsTests {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  @Parameter Stores store;
  @TempDir Path home;
  private Decisions decisions;

  @BeforeEach
  void open() {
    decisions = Decisions.open(store.at(home), NOON);
  }

  @AfterEach
  void close() {
    decisions.close();
  }

  @Test
  void recordsEachInItsOrderAndWithoutAGroup() {
    var attempts =
        decisions.recordEach(PLAYBOOK, List.of(about("contoso", 5), about("fabrikam", 6)));

    var recorded = attempts.stream().map(AttemptsTests::recorded).toList();
    assertThat(recorded)
        .extracting(d -> d.subject().tenant())
        .containsExactly("contoso", "fabrikam");
    assertThat(recorded).allMatch(d -> d.group().isEmpty());
    assertThat(decisions.list(DecisionFilter.ALL).map(Decision::id))
        .containsExactly(recorded.get(1).id(), recorded.get(0).id());
    assertThat(decisions.get(recorded.get(0).id())).contains(recorded.get(0));
    assertThat(decisions.verify(Optional.empty(), share -> {})).isInstanceOf(Verified.Intact.class);
  }

  @Test
  void keepsNoOtherOutForOneThatIsRefused() {
    decisions.tenants().recordListed(PLAYBOOK, List.of(listed("contoso", 10)));

    var attempts =
        decisions.recordEach(
            PLAYBOOK,
            List.of(about("contoso", 11), about("fabrikam\uD83D", 1), about("contoso", 10)));

    assertThat(refused(attempts.get(0)).code()).isEqualTo(Code.TOO_MANY_ENTITLEMENTS);
    assertThat(refused(attempts.get(0)).wanted()).isEqualTo(11);
    assertThat(refused(attempts.get(0)).there()).isEqualTo(10);
    assertThat(refused(attempts.get(1)).code()).isEqualTo(Code.BROKEN_TEXT);
    assertThat(recorded(attempts.get(2)).subject().entitlements()).contains(10);
    assertThat(decisions.count(DecisionFilter.ALL)).isEqualTo(2);
  }

  @Test
  void leavesToPeopleWhichOfThoseWithAStatusAreMeantUnlessAllAre() {
    decisions.tenants().recordListed(PLAYBOOK, List.of(listed("contoso", 10)));

    var attempts =
        decisions.recordEach(
            PLAYBOOK, List.of(about("contoso", 7), about("contoso", 8), about("contoso", 10)));

    var first = recorded(attempts.get(0));
    assertThat(refused(attempts.get(1)).code()).isEqualTo(Code.CLASSIFIED_ENTITLEMENTS);
    assertThat(refused(attempts.get(1)).wanted()).isEqualTo(8);
    assertThat(refused(attempts.get(1)).there()).isEqualTo(3);
    assertThat(recorded(attempts.get(2)).subject().taken())
        .extracting(Decision.Taken::entitlements)
        .containsExactly(3, 7);
    assertThat(recorded(attempts.get(2)).subject().taken().get(1).decision()).isEqualTo(first.id());
    assertThat(decisions.tenants().entitlements("contoso", Optional.empty()).total()).isEqualTo(10);
  }

  @Test
  void recordsNothingTwiceUnderOneInterview() {
    var id = RowId.of(Map.of("a", "b"), 0);
    var other = RowId.of(Map.of("a", "b"), 1);
    var once = decisions.recordEach(PLAYBOOK, List.of(Examples.ofInterview(id)));

    var again =
        decisions.recordEach(
            PLAYBOOK,
            List.of(
                Examples.ofInterview(id),
                Examples.ofInterview(other),
                Examples.ofInterview(other)));

    var first = recorded(once.get(0)).id();
    assertThat(refused(again.get(0)).code()).isEqualTo(Code.ALREADY_RECORDED);
    assertThat(refused(again.get(0)).about()).isEqualTo(first);
    assertThat(refused(again.get(2)).about()).isEqualTo(recorded(again.get(1)).id());
    assertThat(decisions.ofInterviews(List.of(id, other, "0".repeat(26))))
        .hasSize(2)
        .containsEntry(id, first);
    assertThat(decisions.count(DecisionFilter.ALL)).isEqualTo(2);
  }

  @Test
  void takesNoCorrection() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> decisions.recordEach(PLAYBOOK, List.of(Examples.correcting("0".repeat(26)))));
  }

  private static NewDecision about(String tenant, int entitlements) {
    return Examples.decision("x", Optional.empty(), "refused", Optional.empty())
        .about(new Subject(tenant, Optional.empty(), Optional.of(entitlements)));
  }

  private static NewDecision listed(String tenant, int entitlements) {
    var decision = about(tenant, entitlements);
    return decision.about(decision.subject().addedOn(DAY));
  }

  private static Decision recorded(Attempt attempt) {
    return ((Attempt.Recorded) attempt).decision();
  }

  private static DecisionRefused refused(Attempt attempt) {
    return ((Attempt.Refused) attempt).why();
  }
}
