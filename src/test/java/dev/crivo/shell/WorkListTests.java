package dev.crivo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.Program;
import dev.crivo.decision.Decision;
import dev.crivo.decision.Decision.Subject;
import dev.crivo.decision.DecisionFilter;
import dev.crivo.decision.Decisions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code interview --worklist}, with a playbook of three questions. */
class WorkListTests {

  private static final String NOTE = "He has no card and so may not borrow.";
  private static final String ACCEPT = "accept\n\n\n" + NOTE + "\n";
  private static final String CASES =
      BatchTests.HEADERS
          + "contoso,5,NO,,,,\n"
          + "fabrikam,6,YES,,,"
          + NOTE
          + ",2099-01-31\n"
          + "adatum,7,UNKNOWN,,,,\n";

  @TempDir Path home;
  private Program program;
  private Path list;

  @BeforeEach
  void makeAList() throws IOException {
    program = Program.in(home).setting("CRIVO_RULES", LendingFolder.in(home));
    list = listOf(CASES);
  }

  private Path listOf(String cases) throws IOException {
    var table = Files.writeString(home.resolve("cases.csv"), cases);
    var left = home.resolve("list.csv");
    var out = home.resolve("results.csv").toString();
    var result =
        program.run(
            "classify",
            "--in",
            table.toString(),
            "--out",
            out,
            "--record",
            "--worklist",
            left.toString());
    assertThat(result.exitCode()).isZero();
    return left;
  }

  @Test
  void takesUpOneCaseAfterTheOtherWithWhatItsRowTells() {
    // The second: days late, shelf, accept; its date and its note are there, so Enter keeps them.
    var second = "\n3\nNovels\naccept\n\n\n\n";
    var result = run(ACCEPT + second + "skip\n");

    assertThat(result.exitCode()).isEqualTo(4);
    assertThat(result.out())
        .contains("list.csv: 3 cases", "Case 1 of 3: contoso, 5 entitlements")
        .contains("Reason           a note is missing", "- Is the reader a member? No")
        .contains("Next, case 2 of 3: fabrikam, 6 entitlements", "Case 2 of 3: fabrikam")
        .contains("[2099-01-31]", "Next, case 3 of 3: adatum")
        .contains("End of the list: 2 of 3 done, 1 skipped, 0 left open.")
        .contains("Go on with: crivo interview --worklist ");
    // Its choices would be shown where it was asked.
    assertThat(result.out()).doesNotContain("  1  Yes");
    assertThat(recorded())
        .extracting(d -> d.subject().tenant() + " " + d.chosen().status())
        .containsExactly("fabrikam lent.home", "contoso refused");
    assertThat(recorded().get(0).plan().targetDate()).contains(LocalDate.of(2099, 1, 31));
    assertThat(recorded().get(0).note().text()).isEqualTo(NOTE);
    assertThat(recorded().get(0).subject().entitlements()).contains(6);
    assertThat(recorded().get(1).suggested().reasons())
        .extracting(reason -> reason.sentence())
        .containsExactly("the reader is no member");
  }

  @Test
  void passesOverWhatIsOnRecordAndEndsWithZeroWhereNothingIsLeft() {
    run(ACCEPT + "stop\n");
    var second = run("3\nNovels\naccept\n\n\n\n\nchange\n3\nNO\n" + ACCEPT);
    var third = run("");

    assertThat(second.out())
        .contains("3 cases, 1 on record already", "Case 2 of 3: fabrikam")
        .doesNotContain("Case 1 of 3");
    assertThat(recorded()).hasSize(3);
    assertThat(second.exitCode()).isZero();
    assertThat(second.out()).contains("All 3 cases of the list are done, 2 of them now.");
    assertThat(third.exitCode()).isZero();
    assertThat(third.out()).contains("All 3 cases of the list are done.");
    assertThat(classifiedAgain()).contains("Nothing was recorded. 3 were on record already.");
  }

  @Test
  void goesOnWithACaseThatWasHalfAnswered() {
    run(ACCEPT + "next\n3\nq\nstop\n");
    var again = run("Novels\naccept\n\n\n\nstop\n");

    assertThat(again.out())
        .contains(
            "Case 2 of 3: fabrikam", "You began this one before", "late is the oldest book? 3")
        .contains("Stopped: 2 of 3 done, 0 skipped, 1 left.");
    assertThat(again.exitCode()).isEqualTo(4);
    assertThat(recorded()).hasSize(2);
  }

  @Test
  void keepsWhatWasAnsweredWhereTheInputEnds() {
    var result = run(ACCEPT + "next\n3\n");

    assertThat(result.exitCode()).isEqualTo(4);
    assertThat(result.out())
        .contains("What you answered about this case is kept.", "1 of 3 done, 0 skipped, 2 left");
    assertThat(program.input("Novels\nq\n").run("interview", "--resume").out())
        .contains("Going on with the interview about fabrikam");
  }

  @Test
  void letsAnAnswerOfTheRowBeGoneBackToAndChanged() {
    var result = run("<\nYES\n20\naccept\n\n\n" + NOTE + "\nstop\n");

    assertThat(result.out()).contains("Stopped: 1 of 3 done");
    assertThat(recorded().get(0).chosen().status()).isEqualTo("refused.late");
    assertThat(recorded().get(0).answers().get("member")).contains("YES");
  }

  @Test
  void asksForTheNumberWhereTheRowIsAboutMoreEntitlementsThanThereAre() throws IOException {
    tellOf("tailspin", 10);
    list =
        Files.move(
            otherList(BatchTests.HEADERS + "tailspin,11,NO,,," + NOTE + ",\n"),
            home.resolve("more.csv"));
    var result = run("10\naccept\n\n\n\n");

    assertThat(result.out())
        .contains("Reason           tailspin has 10 entitlements of this workload", "not 11")
        .contains("The row is about 11 entitlements, and there are 10.");
    assertThat(result.exitCode()).isZero();
    assertThat(recorded().get(0).subject().entitlements()).contains(10);
    assertThat(recorded().get(0).subject().taken()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Case 1 of 3: contoso, 5 entitlements|Stopped: 1 of 3 done",
        "pt-BR|Caso 1 de 3: contoso, 5 assentos|Interrompido: 1 de 3 concluídos"
      })
  void readsWellWithinEightyColumns(String language, String first, String last) {
    var result = run(ACCEPT + "?\nstop\n", "--lang", language);

    assertThat(result.out()).contains(first, last).doesNotContain("worklist.", "{");
    assertThat(result.out().lines())
        .filteredOn(line -> !line.contains(list.toString()))
        .allMatch(line -> line.length() <= 80);
  }

  @Test
  void picksWhatComesNextFromAMenuAtATerminal() {
    var shown = program.input("q\r\r").runAtTerminal("interview", "--worklist", list.toString());

    assertThat(shown.out()).contains("Case 1 of 3: contoso", "Next, case 2 of 3: fabrikam");
    assertThat(shown.exitCode()).isEqualTo(4);
  }

  @Test
  void refusesAListWithRowsThatAreNoCases() throws IOException {
    Files.writeString(list, Files.readString(list).replace("UNKNOWN", "Perhaps"));
    var result = run("");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).contains("member: \"Perhaps\"", "YES, NO, UNKNOWN");
    assertThat(result.err()).contains("1 row cannot be read as a case").hasLineCount(1);
  }

  private Program.Result run(String input, String... more) {
    var words = new ArrayList<>(List.of("interview", "--worklist", list.toString()));
    words.addAll(List.of(more));
    return program.input(input).run(words.toArray(String[]::new));
  }

  private String classifiedAgain() {
    return program
        .run(
            "classify",
            "--in",
            home.resolve("cases.csv").toString(),
            "--out",
            home.resolve("again.csv").toString(),
            "--record")
        .out();
  }

  private Path otherList(String cases) throws IOException {
    Files.delete(list);
    Files.delete(home.resolve("results.csv"));
    return listOf(cases);
  }

  private void tellOf(String tenant, int entitlements) {
    var made = LendingDecisions.of(home.resolve("rules"), home);
    var about =
        new Subject(tenant, Optional.empty(), Optional.of(entitlements))
            .addedOn(LocalDate.of(2026, 3, 1));
    var told = made.decision(LendingDecisions.Kind.DETAILED, Optional.empty()).about(about);
    try (var record = open()) {
      record.tenants().recordListed(made.rulebook().playbook(), List.of(told));
    }
  }

  private List<Decision> recorded() {
    try (var record = open()) {
      return record.list(DecisionFilter.ALL).toList();
    }
  }

  private Decisions open() {
    return Decisions.open(home.resolve("data"), Clock.systemUTC());
  }
}
