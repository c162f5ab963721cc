package dev.crivo.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.crivo.audit.Crosswalk;
import dev.crivo.decision.Decision;
import dev.crivo.decision.Decision.Origin;
import dev.crivo.decision.DecisionFilter;
import dev.crivo.decision.Decisions;
import dev.crivo.decision.Folder;
import dev.crivo.decision.Server;
import dev.crivo.decision.Suggested;
import dev.crivo.decision.TestServer;
import dev.crivo.decision.Verified;
import dev.crivo.playbook.Playbook;
import dev.crivo.rulebook.Rulebook;
import dev.crivo.table.ColumnMapping;
import dev.crivo.table.RowProblem;
import dev.crivo.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@ValueSource(booleans = {false, true})
class PastImportTests {

  private static final Playbook LENDING =
      Rulebook.read(Path.of("src/test/resources/playbooks/lending"));
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
  private static final String HEADERS = "tenant,date,person,status,member,note\n";

  @Parameter boolean onServer;
  @TempDir Path home;
  private Decisions decisions;

  @BeforeEach
  void open() {
    var place =
        onServer
            ? Server.at(TestServer.newUrl(true), Server.Defaults.NONE)
            : new Folder(home.resolve("data"));
    decisions = Decisions.open(place, NOON);
  }

  @AfterEach
  void close() {
    decisions.close();
  }

  @Test
  void makesADecisionOfARow() throws IOException {
    var file =
        file(
            "tenant,date,person,status,member,daysOverdue,shelf,entitlements,note,owner,"
                + "target date,Next_Action\n"
                + "contoso,2025-03-31T10:20,Ana,Lent > Home Loan,yes,3,maps,7,"
                + "\"Takes it home, as she\nis ill.\",Rui,2025-06-30,ring\n");

    assertThat(take(file)).isEqualTo(new PastImport.Result(1, 0));

    var decision = all().get(0);
    assertThat(decision.by()).isEqualTo("Ana");
    assertThat(decision.subject().tenant()).isEqualTo("contoso");
    assertThat(decision.subject().entitlements()).contains(7);
    assertThat(decision.chosen().status()).isEqualTo("lent.home");
    assertThat(decision.chosen().picked()).contains("Maps");
    assertThat(decision.answers().byQuestion())
        .isEqualTo(Map.of("member", "YES", "daysOverdue", "3", "shelf", "Maps"));
    assertThat(decision.note().text()).isEqualTo("Takes it home, as she\nis ill.");
    assertThat(decision.plan().owner()).contains("Rui");
    assertThat(decision.plan().nextAction()).contains("ring");
    assertThat(decision.plan().targetDate().map(Object::toString)).contains("2025-06-30");
    assertThat(decision.decidedAt()).isEqualTo("2025-03-31T10:20:00Z");
    assertThat(decision.suggested().kind()).isEqualTo(Suggested.Kind.UNDETERMINED);
    assertThat(decision.suggested().reasons()).isEmpty();
    assertThat(decision.alternatives()).isEmpty();
    assertThat(decision.origin().playbookVersion()).isEqualTo(LENDING.version());
    assertThat(decision.origin().interview()).isEmpty();
  }

  @Test
  void takesEqualRowsAsOftenAsTheyStandThereAndNoneAgain() throws IOException {
    var row = "contoso,2025-03-31,Ana,Refused,,\n";
    var file = file(HEADERS + row + "fabrikam,2025-03-31,Ana,Refused,,\n" + row);

    assertThat(take(file)).isEqualTo(new PastImport.Result(3, 0));
    assertThat(take(file)).isEqualTo(new PastImport.Result(0, 3));
    assertThat(take(file("status,note,tenant,date,person\nRefused,,contoso,2025-03-31,Ana\n")))
        .isEqualTo(new PastImport.Result(0, 1));
    assertThat(take(file(HEADERS + row + row + row))).isEqualTo(new PastImport.Result(1, 2));
  }

  @Test
  void saysWhatItWouldTakeAndTakesNothing() throws IOException {
    take(file(HEADERS + rows(2)));

    var would = read(file(HEADERS + rows(5)), intake -> intake.rehearse(share -> {}));

    assertThat(would).isEqualTo(new PastImport.Result(3, 2));
    assertThat(all()).hasSize(2);
  }

  /** Stopped as a program is that is killed: what was confirmed is there, and nothing else. */
  @Test
  void goesOnWhereItWasStopped() throws IOException {
    var file = file(HEADERS + rows(6_000));

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                read(
                    file,
                    intake ->
                        intake.take(
                            share -> {
                              if (share > 0.5) {
                                throw new IllegalStateException("stopped");
                              }
                            })));
    var before = all();
    assertThat(before).hasSizeBetween(2_000, 4_000);
    assertThat(before.size() % 2_000).isZero();

    assertThat(take(file)).isEqualTo(new PastImport.Result(6_000L - before.size(), before.size()));
    assertThat(all()).hasSize(6_000);
    assertThat(all().stream().map(d -> d.subject().tenant())).doesNotHaveDuplicates();
    assertThat(decisions.verify(Optional.empty(), share -> {})).isInstanceOf(Verified.Intact.class);
  }

  @Test
  void namesAllThatIsWrongWithARowByItsColumn() throws IOException {
    var file =
        file(
            "tenant,date,person,status,member,daysOverdue,shelf,entitlements,note\n"
                + " ,2026-03-02,,Refusd,perhaps,-1,a\u0085b,0,x\n"
                + "a\u2028b,2025-03-31,Ana,Refused,,,,,\n"
                + "contoso,tomorrow,Ana,Lent,NO,1,,1.5,\n"
                + "contoso,2025-03-31,Ana,Lent > Home loan > Maps,YES,1,Novels,,\n");

    assertThat(problems(file))
        .extracting(p -> "(" + p.row() + ", " + p.column() + ", " + p.code() + ")")
        .containsExactly(
            "(2, shelf, table.row.control-character)",
            "(2, tenant, import.row.required)",
            "(2, person, import.row.required)",
            "(2, date, import.row.future)",
            "(2, status, import.row.status.unknown)",
            "(2, entitlements, import.row.entitlements)",
            "(2, member, import.row.answer.choice)",
            "(2, daysOverdue, import.row.answer.number)",
            "(3, tenant, import.row.text.control)",
            "(4, date, import.row.date)",
            "(4, status, import.row.status.group)",
            "(4, entitlements, import.row.entitlements)",
            "(5, shelf, import.row.picked)");
  }

  @Test
  void readsAStatusFromAColumnForEachLevel() throws IOException {
    var file =
        file(
            "tenant,date,person,level 1,level 2,level 3\n"
                + "a,2025-03-31,Ana,Refused,Late books,\n"
                + "b,2025-03-31,Ana,Lent,Home loan,Novels\n"
                + "c,2025-03-31,Ana,Lent,,\n"
                + "d,2025-03-31,Ana,,,\n");

    assertThat(problems(file))
        .extracting(p -> p.row() + " " + p.column() + " " + p.value() + " " + p.code())
        .containsExactly(
            "4 level 1 Lent import.row.status.group", "5 level 1  import.row.required");
    take(file);
    assertThat(all())
        .extracting(d -> d.chosen().status() + d.chosen().picked().orElse(""))
        .containsExactly("lent.homeNovels", "refused.late");
  }

  @Test
  void refusesAPathOfMoreNamesThanTheLevelsAllow() throws IOException {
    var file =
        file(
            "tenant,date,person,status\n"
                + ("a,2025-03-31,Ana," + "a>".repeat(400_000) + "\n")
                + "b,2025-03-31,Ana,Lent > Home loan > Maps > Novels\n"
                + "c,2025-03-31,Ana,>> Lent > > Home loan > Maps >>\n");

    assertThat(problems(file))
        .extracting(p -> p.row() + " " + p.value() + " " + p.code() + " " + p.arguments())
        .containsExactly(
            "2 a > a > a > … import.row.status.long {most=3}",
            "3 Lent > Home loan > Maps > … import.row.status.long {most=3}");
  }

  @Test
  void refusesANameInAPathThatIsNoName() throws IOException {
    var file = file("tenant,date,person,status\na,2025-03-31,Ana,Lent > Home loan > a\u2028b\n");

    assertThat(problems(file))
        .extracting(p -> p.column() + " " + p.code())
        .containsExactly("status import.row.text.control");
  }

  @Test
  void takesANamePickedInTheStatusForTheAnswerThatItIs() throws IOException {
    take(
        file(
            "tenant,date,person,status,shelf\n"
                + "a,2025-03-31,Ana,Lent > Home loan > maps,\n"
                + "b,2025-03-31,Ana,Lent > Home loan,maps\n"
                + "c,2025-03-31,Ana,Lent > Home loan,\n"));

    assertThat(all())
        .extracting(d -> d.chosen().picked().orElse("") + d.answers().byQuestion())
        .containsExactly("{}", "Maps{shelf=Maps}", "Maps{shelf=Maps}");
  }

  private static String rows(int count) {
    var rows = new StringBuilder();
    for (var i = 0; i < count; i++) {
      rows.append("tenant-" + i + ",2025-03-31,Ana,Refused,NO,Is no member and so may not.\n");
    }
    return rows.toString();
  }

  private Path file(String content) throws IOException {
    return Files.writeString(home.resolve("past.csv"), content);
  }

  private PastImport.Result take(Path file) {
    return read(file, intake -> intake.take(share -> {}));
  }

  private List<RowProblem> problems(Path file) {
    return read(
        file,
        intake -> {
          var problems = new ArrayList<RowProblem>();
          intake.check(row -> problems.addAll(row.problems()), share -> {});
          return problems;
        });
  }

  private <T> T read(Path file, Function<PastImport, T> work) {
    try (var table = Table.open(file)) {
      var setting =
          new PastRows.Setting(
              LENDING,
              Crosswalk.NONE,
              ColumnMapping.byName(PastFields.of(LENDING, false)).in(table),
              Optional.empty(),
              "past.csv",
              new PastDates(DateOrder.ISO, ZoneOffset.UTC, NOON.instant()),
              new TextRules(PastImportTests::problem, text -> Optional.empty(), String::strip),
              Origin.of(LENDING, Locale.ENGLISH, "0.1.0"));
      return work.apply(new PastImport(table, setting, decisions));
    }
  }

  private static Optional<String> problem(String text) {
    return text.contains("\u2028") ? Optional.of("control") : Optional.empty();
  }

  private List<Decision> all() {
    return decisions.list(DecisionFilter.ALL).toList();
  }
}
