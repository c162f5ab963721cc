package dev.crivo.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.overview.Due.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueDatesTests {

  @ParameterizedTest
  @CsvSource({"2026-03-31, -1", "2026-04-01, 0", "2026-04-11, 10"})
  void aTargetDateIsDueFromItsDayOn(String on, int late) {
    var due = due(on, Held.of("lent", "2026-03-01").plan("2026-04-01", null, null));

    assertThat(due)
        .extracting(Due::kind)
        .isEqualTo(late < 0 ? List.of() : List.of(Kind.TARGET_DATE));
    assertThat(due).extracting(Due::days).isEqualTo(late < 0 ? List.of() : List.of((long) late));
  }

  @Test
  void aNextActionIsDueOnItsDay() {
    var held = Held.of("lent", "2026-03-01").plan(null, null, "2026-03-20");

    assertThat(due("2026-03-19", held)).isEmpty();
    assertThat(due("2026-03-20", held)).extracting(Due::kind).containsExactly(Kind.NEXT_ACTION);
  }

  @Test
  void aFollowUpIsDueAtOnceOrOnTheDayOfTheActionThatIsToMakeIt() {
    var asked = Held.of("lent", "2026-03-01").insteadOf("ask");
    var planned = asked.plan(null, null, "2026-03-20");

    assertThat(due("2026-03-01", asked)).extracting(Due::kind).containsExactly(Kind.FOLLOW_UP);
    assertThat(due("2026-03-19", planned)).isEmpty();
    assertThat(due("2026-03-20", planned)).extracting(Due::kind).containsExactly(Kind.FOLLOW_UP);
  }

  @Test
  void aStatusIsLookedAtAgainSoManyDaysAfterTheDecisionOrTheNextAction() {
    var silent = Held.of("lost", "2026-03-01");
    var planned = silent.plan(null, null, "2026-03-11");

    assertThat(due("2026-03-14", silent)).isEmpty();
    assertThat(due("2026-03-15", silent)).extracting(Due::kind).containsExactly(Kind.REVISIT);
    assertThat(due("2026-03-24", planned)).extracting(Due::kind).containsExactly(Kind.NEXT_ACTION);
    assertThat(due("2026-03-25", planned))
        .extracting(Due::kind)
        .containsExactlyInAnyOrder(Kind.NEXT_ACTION, Kind.REVISIT);
  }

  @ParameterizedTest
  @CsvSource({
    "lost, , 2026-01-15",
    "lent, , 2026-01-31",
    "lost, 5, 2026-01-06",
    "lent, 0, 2026-01-01"
  })
  void nobodyLookedForTooLongAsThePersonSaysOrThePlaybookOrAMonth(
      String status, Integer unknownFor, String day) {
    var held = Held.of(status, "2026-03-01").unclassifiedSince("2026-01-01").alone();
    var due = LocalDate.parse(day);

    assertThat(new DueDates(due.minusDays(1), Optional.ofNullable(unknownFor)).of(held)).isEmpty();
    assertThat(new DueDates(due, Optional.ofNullable(unknownFor)).of(held))
        .containsExactly(new Due(Kind.UNCLASSIFIED, due, 0, held));
  }

  @Test
  void anUnfinishedInterviewIsDueFromTheDayItWasStarted() {
    var interview = Held.interview("Borges", "2026-03-05");

    assertThat(new DueDates(LocalDate.of(2026, 3, 4), Optional.empty()).of(interview)).isEmpty();
    assertThat(new DueDates(LocalDate.of(2026, 3, 7), Optional.empty()).of(interview))
        .containsExactly(new Due(Kind.FOLLOW_UP, LocalDate.of(2026, 3, 5), 2, interview));
  }

  @Test
  void theLongestDueComesFirstThenTheKindThenTheTenant() {
    var day = LocalDate.of(2026, 3, 5);
    var zweig = new Due(Kind.FOLLOW_UP, day, 2, Held.interview("Zweig", "2026-03-05"));
    var borges = new Due(Kind.FOLLOW_UP, day, 2, Held.interview("borges", "2026-03-05"));
    var target = new Due(Kind.TARGET_DATE, day, 2, Held.of("lent", "2026-03-01").alone());
    var older = new Due(Kind.UNCLASSIFIED, day.minusDays(1), 3, borges.matter());

    assertThat(Stream.of(zweig, borges, target, older).sorted(Due.BY_URGENCY))
        .containsExactly(older, target, borges, zweig);
  }

  @Test
  void concernsWhoDecidedAndWhoHasToAct() {
    var present = Held.of("lost", "2026-03-01").plan(null, "Their IT", null).alone();

    assertThat(Stream.of("ANA", "their it", "bruno").map(present::concerns))
        .containsExactly(true, true, false);
  }

  private static List<Due> due(String on, Held held) {
    return new DueDates(LocalDate.parse(on), Optional.empty()).of(held.alone()).toList();
  }
}
