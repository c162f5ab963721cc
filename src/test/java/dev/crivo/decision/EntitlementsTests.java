package dev.crivo.decision;

import static dev.crivo.decision.Examples.NOON;
import static dev.crivo.decision.Examples.PLAYBOOK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import dev.crivo.decision.Decision.Imported;
import dev.crivo.decision.Decision.Subject;
import dev.crivo.decision.Decision.Taken;
import dev.crivo.decision.DecisionRefused.Code;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class EntitlementsTests {

  @Parameter Stores store;

  @TempDir Path home;
  private Decisions decisions;
  private Shares shares;

  @BeforeEach
  void open() {
    decisions = store.open(home, NOON);
    shares = new Shares(decisions);
  }

  @AfterEach
  void close() {
    decisions.close();
  }

  @Test
  void whatAListTellsOfIsNotClassifiedYet() {
    assertThat(shares.list("contoso", 100)).isZero();

    var shared = shares.of("Contoso");
    assertThat(shared.total()).isEqualTo(100);
    assertThat(shared.unclassified()).isEqualTo(100);
    assertThat(shared.isListed()).isTrue();
    assertThat(shared.parts().get(0).decision().subject().addedOn()).contains(Shares.ADDED);
  }

  @Test
  void ofALaterListOnlyTheMoreIsAdded() {
    shares.list("contoso", 100);

    assertThat(shares.list("CONTOSO", 130)).isEqualTo(100);
    assertThat(shares.list("contoso", 130)).isEqualTo(130);
    assertThat(shares.list("contoso", 90)).isEqualTo(130);

    assertThat(shares.of("contoso").parts())
        .extracting(Entitlements.Part::count)
        .containsExactly(100, 30);
  }

  @Test
  void aDecisionOnSomeTakesThoseNotClassifiedYetAndTheRestStay() {
    shares.list("contoso", 100);

    var refused = shares.decide("contoso", 40, "refused");

    assertThat(refused.subject().taken()).extracting(Taken::entitlements).containsExactly(40);
    assertThat(shares.statuses("contoso")).containsExactly(entry("new", 60), entry("refused", 40));
    assertThat(shares.of("contoso").unclassified()).isEqualTo(60);
  }

  @Test
  void aDecisionThatDoesNotTellHowManyIsAboutAllNotClassifiedYetOrElseAboutAll() {
    shares.list("contoso", 100);
    shares.decide("contoso", 40, "refused");

    assertThat(shares.decide("contoso", null, "lent").subject().entitlements()).contains(60);
    assertThat(shares.decide("contoso", null, "lost").subject().entitlements()).contains(100);

    assertThat(shares.statuses("contoso")).containsExactly(entry("lost", 100));
  }

  @Test
  void theOldestAreTakenWhereAllAreClassified() {
    shares.list("contoso", 100);
    var first = shares.decide("contoso", 40, "refused");
    shares.decide("contoso", 60, "lent");

    var lost = shares.decide("contoso", 30, "lost");

    assertThat(lost.subject().taken()).containsExactly(new Taken(first.id(), 30));
    assertThat(shares.statuses("contoso"))
        .containsExactly(entry("refused", 10), entry("lent", 60), entry("lost", 30));
  }

  @Test
  void entitlementsAreTakenFromTheDecisionThatIsNamed() {
    shares.list("contoso", 100);
    shares.decide("contoso", 40, "refused");
    var lent = shares.decide("contoso", 50, "lent");

    shares.decide("contoso", 20, "lost", new Taken(lent.id(), 20));

    assertThat(shares.statuses("contoso"))
        .containsExactly(
            entry("new", 10), entry("refused", 40), entry("lent", 30), entry("lost", 20));
  }

  @Test
  void moreThanTheListTellsAreRefusedWithTheNumbers() {
    shares.list("contoso", 100);
    shares.decide("contoso", 40, "refused");

    refuses(Code.TOO_MANY_ENTITLEMENTS, 101, 100, () -> shares.decide("contoso", 101, "lent"));
    assertThat(shares.statuses("contoso")).containsExactly(entry("new", 60), entry("refused", 40));
  }

  @Test
  void withoutAListMoreThanWereKnownAreNew() {
    shares.decide("contoso", 100, "refused");

    var more = shares.decide("contoso", 120, "lent");

    assertThat(more.subject().fresh()).isEqualTo(20);
    assertThat(shares.statuses("contoso")).containsExactly(entry("lent", 120));
    assertThat(shares.of("contoso").isListed()).isFalse();
  }

  @Test
  void whatAnotherTookMeanwhileIsRefusedWithTheNumbers() {
    shares.list("contoso", 100);
    var lent = shares.decide("contoso", 50, "lent");
    shares.decide("contoso", 30, "lost", new Taken(lent.id(), 30));

    refuses(
        Code.ENTITLEMENTS_TAKEN,
        21,
        20,
        () -> shares.decide("contoso", 21, "refused", new Taken(lent.id(), 21)));
    refuses(
        Code.ENTITLEMENTS_TAKEN,
        1,
        0,
        () -> shares.decide("fabrikam", 1, "refused", new Taken(lent.id(), 1)));
  }

  @Test
  void aCorrectionStandsWhereTheCorrectedDecisionStood() {
    shares.list("contoso", 100);
    var lent = shares.decide("contoso", 50, "lent");
    shares.decide("contoso", 30, "lost", new Taken(lent.id(), 30));

    var correction = shares.correct(lent, null, "refused");

    assertThat(correction.subject().taken()).isEqualTo(lent.subject().taken());
    assertThat(shares.statuses("contoso"))
        .containsExactly(entry("new", 50), entry("refused", 20), entry("lost", 30));
    assertThat(shares.of("contoso").part(lent.id()).orElseThrow().decision()).isEqualTo(correction);
  }

  @Test
  void whatACorrectionNoLongerCoversGoesBackWhereItCameFrom() {
    shares.list("contoso", 100);
    var lent = shares.decide("contoso", 50, "lent");

    shares.correct(lent, 20, "lent");
    assertThat(shares.statuses("contoso")).containsExactly(entry("new", 80), entry("lent", 20));

    shares.correct(decisions.correctionOf(lent.id()).orElseThrow(), 90, "lent");
    assertThat(shares.statuses("contoso")).containsExactly(entry("new", 10), entry("lent", 90));
  }

  @Test
  void aCorrectionCoversAtLeastWhatLaterDecisionsTook() {
    shares.list("contoso", 100);
    var lent = shares.decide("contoso", 50, "lent");
    shares.decide("contoso", 30, "lost", new Taken(lent.id(), 30));

    refuses(Code.TOO_FEW_ENTITLEMENTS, 29, 30, () -> shares.correct(lent, 29, "lent"));
    refuses(
        Code.TOO_FEW_ENTITLEMENTS,
        0,
        30,
        () ->
            shares.record(
                new Subject("fabrikam", Optional.of("BOOKS"), Optional.of(50)),
                "lent",
                Optional.of(lent.id())));
    shares.correct(lent, 30, "lent");
    assertThat(shares.statuses("contoso")).containsExactly(entry("new", 70), entry("lost", 30));
  }

  @Test
  void aCorrectionCoversNoMoreThanThereAreThoughLaterDecisionsTookSome() {
    shares.list("contoso", 100);
    var lent = shares.decide("contoso", 50, "lent");
    shares.decide("contoso", 30, "lost", new Taken(lent.id(), 30));

    refuses(Code.TOO_MANY_ENTITLEMENTS, 101, 100, () -> shares.correct(lent, 101, "lent"));
    shares.correct(lent, 100, "lent");
    assertThat(shares.statuses("contoso")).containsExactly(entry("lent", 70), entry("lost", 30));
  }

  @Test
  void aListThatToldOfTooManyIsSetRightByACorrection() {
    shares.list("contoso", 100);
    var listed = shares.of("contoso").parts().get(0).decision();

    refuses(Code.TOO_MANY_ENTITLEMENTS, 101, 100, () -> shares.correct(listed, 101, "new"));
    shares.correct(listed, 80, "new");

    var shared = shares.of("contoso");
    assertThat(shared.total()).isEqualTo(80);
    assertThat(shared.unclassified()).isEqualTo(80);
    assertThat(shared.isListed()).isTrue();
    assertThat(shares.list("contoso", 80)).isEqualTo(80);
  }

  @Test
  void decisionsMadeElsewhereTakeInTheOrderInWhichTheyWereMade() {
    var late = past("lent", "2025-06-01T00:00:00Z", 60);
    var early = past("refused", "2025-03-01T00:00:00Z", 100);
    decisions.recordPast(PLAYBOOK, List.of(late, early));

    assertThat(shares.statuses("contoso")).containsExactly(entry("refused", 40), entry("lent", 60));
  }

  @Test
  void aCorrectionOfWhatAListToldClassifiesItWhereItSaysSomethingElse() {
    shares.list("contoso", 100);
    var listed = shares.of("contoso").parts().get(0).decision();

    var lent = shares.correct(listed, 100, "lent");
    assertThat(shares.of("contoso").unclassified()).isZero();
    assertThat(shares.list("contoso", 100)).isEqualTo(100);

    shares.correct(lent, 100, "new");
    assertThat(shares.of("contoso").unclassified()).isEqualTo(100);
  }

  @Test
  void whatWasDecidedElsewhereCountsOnceWhetherItOrTheListComesFirst() {
    shares.list("contoso", 30);
    decisions.recordPast(PLAYBOOK, List.of(past("lent", "2025-06-01T00:00:00Z", 20)));
    assertThat(shares.statuses("contoso")).containsExactly(entry("new", 10), entry("lent", 20));

    var subject = new Subject("fabrikam", Optional.of("BOOKS"), Optional.of(20));
    decisions.recordPast(PLAYBOOK, List.of(past(subject, "lent", "2025-06-01T00:00:00Z")));
    shares.list("fabrikam", 30);
    assertThat(shares.statuses("fabrikam")).containsExactly(entry("lent", 20), entry("new", 10));
  }

  @Test
  void whereNobodyToldHowManyTheLatestDecisionCounts() {
    shares.decide("contoso", null, "refused");
    shares.decide("contoso", null, "lent");

    assertThat(shares.statuses("contoso")).containsExactly(entry("lent", 0));
    assertThat(shares.of("contoso").parts().get(0).entitlements()).isEmpty();

    shares.list("contoso", 100);
    assertThat(shares.statuses("contoso")).isEqualTo(Map.of("lent", 0, "new", 100));
  }

  @Test
  void aPlaybookWithoutASubjectSharesThemByTenantAlone() {
    var subject = new Subject("contoso", Optional.empty(), Optional.of(10));
    shares.list(subject);
    shares.record(subject.of(Optional.of(4)), "lent", Optional.empty());

    assertThat(decisions.tenants().entitlements("contoso", Optional.empty()).unclassified())
        .isEqualTo(6);
    assertThat(shares.of("contoso").parts()).isEmpty();
  }

  @Test
  void tenantsAreToldInOrderWhateverTheCaseOfTheirNames() {
    shares.decide("fabrikam", 5, "lent");
    shares.decide("contoso", 5, "lent");
    shares.list(new Subject("Contoso", Optional.of("FILMS"), Optional.of(7)));

    var all = decisions.tenants().all().toList();

    assertThat(all).extracting(Tenant::name).containsExactly("Contoso", "fabrikam");
    assertThat(all.get(0).entitlements())
        .extracting(Entitlements::workload)
        .containsExactly(Optional.of("BOOKS"), Optional.of("FILMS"));
    assertThat(all.get(0).history()).hasSize(2);
    assertThat(decisions.tenants().get("CONTOSO").map(Tenant::history))
        .contains(all.get(0).history());
    assertThat(decisions.tenants().get("nobody")).isEmpty();
  }

  @Test
  void aSubjectTakesNoMoreThanItCovers() {
    var subject = new Subject("contoso", Optional.empty(), Optional.of(5));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> subject.taking(List.of(new Taken("a", 3), new Taken("b", 3))))
        .withMessageStartingWith("taken");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> subject.of(Optional.empty()).addedOn(Shares.ADDED))
        .withMessageStartingWith("addedOn");
  }

  private static PastDecision past(String status, String at, int entitlements) {
    return past(
        new Subject("contoso", Optional.of("BOOKS"), Optional.of(entitlements)), status, at);
  }

  private static PastDecision past(Subject subject, String status, String at) {
    return new PastDecision(
        Shares.about(subject, status, Optional.empty()),
        Imported.of(
            Instant.parse(at), "crm", Map.of("status", status, "tenant", subject.tenant()), 0));
  }

  private static void refuses(Code code, int wanted, int there, ThrowingCallable call) {
    assertThatExceptionOfType(DecisionRefused.class)
        .isThrownBy(call)
        .satisfies(
            refused -> {
              assertThat(refused.code()).isEqualTo(code);
              assertThat(refused.wanted()).isEqualTo(wanted);
              assertThat(refused.there()).isEqualTo(there);
            });
  }
}
