package dev.crivo.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class PresentStatusTests {

  @Test
  void missesATargetDateOnlyWhereTheStatusNeedsOne() {
    assertThat(Held.of("lent.home", "2026-03-01").alone().missing())
        .containsExactly(Missing.TARGET_DATE);
    assertThat(Held.of("lent.home", "2026-03-01").plan("2026-04-01", null, null).alone().missing())
        .isEmpty();
    assertThat(Held.of("lost", "2026-03-01").alone().missing()).isEmpty();
  }

  @Test
  void missesANoteThatSaysWhy() {
    assertThat(Held.of("lost", "2026-03-01").poorNote().alone().missing())
        .containsExactly(Missing.NOTE);
  }

  @Test
  void keepsOpenWhatTheRulesWantedDoneFirst() {
    var present = Held.of("lost", "2026-03-01").insteadOf("ask").alone();

    assertThat(present.missing()).containsExactly(Missing.FOLLOW_UP);
    assertThat(present.followUps()).containsExactly("ask");
  }

  @Test
  void missesNothingWhereNobodyLookedAtItYetAndIsSoSinceTheListTold() {
    var present =
        Held.of("lent", "2026-03-01").insteadOf("ask").unclassifiedSince("2026-01-15").alone();

    assertThat(present.unclassified()).isTrue();
    assertThat(present.missing()).isEmpty();
    assertThat(present.followUps()).isEmpty();
    assertThat(present.since()).isEqualTo(LocalDate.of(2026, 1, 15));
  }

  @Test
  void isSoSinceTheDayThatItWasWhereThePersonIs() {
    var decided = Held.of("lost", "2026-03-01");
    var shared =
        Held.reader("Borges", List.of(decided), List.of()).workloads().get(0).entitlements();

    assertThat(decided.alone().since()).isEqualTo(LocalDate.of(2026, 3, 1));
    assertThat(
            PresentStatus.of(shared.parts().get(0), Held.LIBRARY, ZoneId.of("Asia/Tokyo")).since())
        .isEqualTo(LocalDate.of(2026, 3, 2));
  }

  @Test
  void isLookedAtAgainAsThePlaybookInUseSaysOfItsStatus() {
    assertThat(Held.of("lost", "2026-03-01").alone().revisit().orElseThrow().after()).isEqualTo(14);
    assertThat(Held.of("of-old", "2026-03-01").alone().revisit()).isEmpty();
  }

  @Test
  void isBelowAStatusByWholeCodesAlone() {
    var present = Held.of("lent.home", "2026-03-01").alone();

    assertThat(present.isBelow("lent")).isTrue();
    assertThat(present.isBelow("lent.home")).isTrue();
    assertThat(present.isBelow("lent.ho")).isFalse();
  }
}
