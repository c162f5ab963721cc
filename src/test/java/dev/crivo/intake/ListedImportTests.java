package dev.crivo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.decision.Decision.Chosen;
import dev.crivo.decision.Decision.Origin;
import dev.crivo.decision.DecisionFilter;
import dev.crivo.decision.Decisions;
import dev.crivo.decision.Folder;
import dev.crivo.decision.Note;
import dev.crivo.decision.NoteGrade;
import dev.crivo.decision.Place;
import dev.crivo.decision.Server;
import dev.crivo.decision.Suggested;
import dev.crivo.decision.TestServer;
import dev.crivo.decision.Verified;
import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Playbook;
import dev.crivo.rulebook.Rulebook;
import dev.crivo.table.ColumnMapping;
import dev.crivo.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of entitlements, with a playbook that gives the same status to all tenants. */
class ListedImportTests {

  private static final Playbook LENDING =
      Rulebook.read(Path.of("src/test/resources/playbooks/lending"));
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
  private static final Ruled REFUSED =
      new Ruled.Settled(
          Answers.NONE,
          new Suggested(
              Suggested.Kind.SUGGESTION,
              List.of("refused"),
              Optional.empty(),
              Optional.empty(),
              List.of()),
          new Chosen("refused", Optional.empty(), Optional.empty()),
          new Note("New.", NoteGrade.WEAK, List.of()));

  /** More than one batch. */
  private static final int ROWS = 2_500;

  @TempDir Path home;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void twoImportsAtTheSameTimeGiveEachEntitlementOnce(boolean onServer) throws IOException {
    var place =
        onServer
            ? Server.at(TestServer.newUrl(true), Server.Defaults.NONE)
            : new Folder(home.resolve("data"));
    var file = file(ROWS);
    var together = new CyclicBarrier(2);

    var both = List.of(imported(place, file, together), imported(place, file, together));
    var results = both.stream().map(CompletableFuture::join).toList();

    assertThat(results)
        .allSatisfy(result -> assertThat(result.added() + result.same()).isEqualTo(ROWS));
    assertThat(results.stream().mapToLong(ListedImport.Result::added).sum()).isEqualTo(ROWS);
    assertThat(results.stream().mapToLong(ListedImport.Result::entitlements).sum())
        .isEqualTo(IntStream.range(0, ROWS).map(ListedImportTests::entitlements).sum());
    try (var decisions = Decisions.open(place, NOON)) {
      assertThat(decisions.count(DecisionFilter.ALL)).isEqualTo(ROWS);
      assertThat(decisions.verify(Optional.empty(), share -> {}))
          .isInstanceOf(Verified.Intact.class);
      for (var row : List.of(0, 1_999, 2_000, 2_499)) {
        assertThat(decisions.tenants().entitlements("tenant-" + row, Optional.empty()).total())
            .isEqualTo(entitlements(row));
      }
    }
  }

  @Test
  void asksTheRulesOnceForAWorkloadHoweverManyRowsItHas() throws IOException {
    var asked = new AtomicInteger();
    try (var table = Table.open(file(500));
        var decisions = Decisions.open(new Folder(home.resolve("data")), NOON)) {
      intake(table, decisions, asked).check(row -> {}, share -> {});
    }

    assertThat(asked).hasValue(1);
  }

  private static CompletableFuture<ListedImport.Result> imported(
      Place place, Path file, CyclicBarrier together) {
    return CompletableFuture.supplyAsync(
        () -> {
          try (var table = Table.open(file);
              var decisions = Decisions.open(place, NOON)) {
            decisions.count(DecisionFilter.ALL);
            together.await();
            return intake(table, decisions, new AtomicInteger()).take(share -> {});
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        },
        task -> new Thread(task).start());
  }

  private static ListedImport intake(Table table, Decisions decisions, AtomicInteger asked) {
    var setting =
        new ListedRows.Setting(
            LENDING,
            ColumnMapping.byName(ListedFields.of(LENDING)).in(table),
            new PastDates(DateOrder.ISO, ZoneOffset.UTC, NOON.instant()),
            new TextRules(text -> Optional.empty(), text -> Optional.empty(), String::strip),
            Origin.of(LENDING, Locale.ENGLISH, "0.1.0"),
            workload -> {
              asked.incrementAndGet();
              return REFUSED;
            });
    return new ListedImport(table, setting, decisions.tenants(), 20);
  }

  private static int entitlements(int row) {
    return 1 + row % 7;
  }

  private Path file(int rows) throws IOException {
    var lines =
        IntStream.range(0, rows)
            .mapToObj(row -> "tenant-" + row + "," + entitlements(row))
            .collect(Collectors.joining("\n", "tenant,entitlements\n", "\n"));
    return Files.writeString(home.resolve("list.csv"), lines);
  }
}
