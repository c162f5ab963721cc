package dev.crivo.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TenantRowTests {

  private static final List<Held> HELD =
      List.of(
          Held.of("lent.home", "2026-03-01").books(7),
          Held.of("lost", "2026-02-01").books(3).by("bruno").poorNote(),
          Held.of("of-old.times", "2026-03-03").books(2),
          Held.of("lost", "2026-03-04").books(null),
          Held.of("lent", "2026-03-05").books(20).unclassifiedSince("2026-01-01"));

  @Test
  void countsByTopLevelWhatSomebodyClassifiedAndWhatNobodyDid() {
    var row = row("Borges", TenantFilter.ALL).orElseThrow();

    assertThat(row.entitlements()).isEqualTo(32);
    assertThat(row.byLevel1())
        .containsExactly(entry("lent", 7L), entry("lost", 3L), entry("of-old", 2L));
    assertThat(row.unclassified()).isEqualTo(20);
    assertThat(row.untold()).isEqualTo(1);
    assertThat(row.since()).contains(LocalDate.of(2026, 1, 1));
    assertThat(row.missing())
        .containsExactly(
            entry(Missing.TARGET_DATE, 1), entry(Missing.NOTE, 1), entry(Missing.FOLLOW_UP, 1));
  }

  @Test
  void countsOnlyWhatFits() {
    assertThat(fitting(new TenantFilter(Optional.of("lost"), NONE, NONE, false, false)))
        .isEqualTo(3);
    assertThat(fitting(new TenantFilter(NONE, NONE, Optional.of("BRUNO"), false, false)))
        .isEqualTo(3);
    assertThat(fitting(new TenantFilter(NONE, NONE, NONE, true, false))).isEqualTo(10);
    assertThat(fitting(new TenantFilter(NONE, NONE, NONE, false, true))).isEqualTo(20);
    assertThat(row("Borges", new TenantFilter(NONE, Optional.of("MAPS"), NONE, false, false)))
        .isEmpty();
  }

  @Test
  void listsATenantForAnUnfinishedInterviewOnlyWhereWhatIsMissingIsAskedFor() {
    var doras = new TenantFilter(NONE, NONE, Optional.of("dora"), true, false);
    var all = new TenantFilter(NONE, NONE, Optional.of("dora"), false, false);

    assertThat(row("Borges", doras).orElseThrow().missing())
        .containsExactly(entry(Missing.FOLLOW_UP, 1));
    assertThat(row("Borges", all)).isEmpty();
  }

  @Test
  void sortsByWhatIsAskedForAndThenByNameWhateverTheCase() {
    var borges = row("borges", TenantFilter.ALL).orElseThrow();
    var achebe = row("Achebe", TenantFilter.ALL).orElseThrow();
    var one = Held.reader("Zweig", List.of(Held.of("lost", "2025-01-01").books(90)), List.of());
    var zweig = TenantRow.of(one, TenantFilter.ALL, Held.LIBRARY).orElseThrow();

    assertThat(sorted(TenantOrder.NAME, zweig, borges, achebe))
        .containsExactly(achebe, borges, zweig);
    assertThat(sorted(TenantOrder.ENTITLEMENTS, borges, zweig, achebe))
        .containsExactly(zweig, achebe, borges);
    assertThat(sorted(TenantOrder.UNCLASSIFIED, zweig, borges, achebe))
        .containsExactly(achebe, borges, zweig);
    assertThat(sorted(TenantOrder.SINCE, borges, achebe, zweig))
        .containsExactly(zweig, achebe, borges);
  }

  private static final Optional<String> NONE = Optional.empty();

  private static Stream<TenantRow> sorted(TenantOrder order, TenantRow... rows) {
    return Stream.of(rows).sorted(order.comparator());
  }

  private static long fitting(TenantFilter filter) {
    return row("Borges", filter).orElseThrow().entitlements();
  }

  private static Optional<TenantRow> row(String name, TenantFilter filter) {
    var interview = Held.interview(name.toUpperCase(java.util.Locale.ROOT), "2026-03-05");
    var other = Held.interview("Nobody", "2026-03-05");
    var reader = Held.reader(name, HELD, List.of(interview, other));
    return TenantRow.of(reader, filter, Held.LIBRARY);
  }
}
