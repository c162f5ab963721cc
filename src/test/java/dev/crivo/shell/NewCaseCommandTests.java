package dev.crivo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.Program;
import dev.crivo.Program.Result;
import dev.crivo.decision.Decision;
import dev.crivo.decision.DecisionFilter;
import dev.crivo.decision.Decisions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Decisions recorded by interviews at the lending desk, as cases of a copy of its playbook. */
class NewCaseCommandTests {

  private static final String LENT =
      """
      - case: "Lent > Home loan: How many days late is the oldest book? 3"
        answers: { member: YES, daysOverdue: 3, shelf: Maps }
        status: lent.home
        pick: Maps
        rules:
          - member
          - lent.home
      """;

  private static final String WHY = "Lent because she is a member and brings back what she takes.";

  @TempDir Path home;
  private LendingFolder rules;

  @BeforeEach
  void copyThePlaybook() throws IOException {
    rules = LendingFolder.in(home);
  }

  @Test
  void makesACaseThatPassesWhereTheSuggestionWasAccepted() throws IOException {
    lend("Maps");

    var made = newCase();

    assertThat(made.exitCode()).isZero();
    assertThat(made.out()).isEqualTo(LENT);
    assertThat(made.err()).isEmpty();
    rules.write("cases/new.yaml", made.out());
    assertThat(run("rules", "test").out()).startsWith("4 example cases passed, 0 failed\n");
  }

  @Test
  void makesACaseThatFailsUntilTheRulesAreMendedWhereAnotherStatusWasChosen() throws IOException {
    interview("yes", "3", "Maps", "choose", "refused", "rule-wrong", "He tears maps.", "", "", WHY);

    var made = newCase();

    assertThat(made.exitCode()).isZero();
    assertThat(made.out())
        .isEqualTo(
            """
            - case: "Refused > Late books: How many days late is the oldest book? 3"
              answers: { member: YES, daysOverdue: 3, shelf: Maps }
              status: refused.late
              not: lent.home
            """);
    assertThat(made.err())
        .isEqualTo(
            "crivo: this case fails until the rules are mended, as another status was chosen than"
                + " the suggested one: status: expected [refused.late], got [lent.home];"
                + " pick: expected none, got Maps; must not be lent.home\n");
    rules.write("cases/new.yaml", made.out());
    var tested = run("rules", "test");
    assertThat(tested.exitCode()).isEqualTo(1);
    assertThat(tested.out())
        .contains(
            "cases/new.yaml:1: Refused > Late books",
            "status: expected [refused.late], got [lent.home]",
            "must not be lent.home",
            "3 example cases passed, 1 failed");
  }

  @Test
  void saysThatAFollowUpMustNotComeWhereAStatusWasRecordedAllTheSame() {
    interview("unknown", "choose", "refused", "fact-not-asked", "I know him.", "", "", WHY);

    assertThat(newCase().out()).contains("status: refused.late\n  not: follow-up.ask-membership\n");
  }

  @Test
  void asksForTheNameThatWasPickedWhereItsStatusWasChosen() {
    interview(
        "no", "choose", "lent.home", "Maps", "other", "She is my aunt.", "2099-01-01", "", WHY);

    assertThat(newCase().out())
        .contains("{ member: NO, shelf: Something else }", "pick: Something else", "not: refused");
  }

  @Test
  void putsANeutralNameForOneThatThePlaybookDoesNotOffer() throws IOException {
    lend("Grandma's cellar");

    var made = newCase();

    assertThat(made.out())
        .isEqualTo(LENT.replace("Maps", "Something else"))
        .doesNotContain("Grandma");
    assertThat(made.err())
        .startsWith("crivo: a name is not among those that the playbook offers")
        .contains("the case has \"Something else\" instead.")
        .doesNotContain("Grandma");
    rules.write("cases/new.yaml", made.out());
    assertThat(run("rules", "test").exitCode()).isZero();
  }

  @Test
  void callsTheCaseWhatItsMakerSays() {
    lend("Maps");

    assertThat(newCase("--name", "A map, for a member").out())
        .startsWith("- case: A map, for a member\n");
    assertThat(newCase("--name", " ").err()).contains("--name: a text that can be seen is needed.");
  }

  @Test
  void tellsOfACaseWithTheSameAnswersThatThePlaybookHas() {
    interview("yes", "0", "Novels", "accept", "2099-01-01", "", WHY);

    assertThat(newCase().err())
        .isEqualTo(
            "crivo: the playbook has a case with these answers already: cases/lending.yaml:1, A"
                + " member with nothing overdue takes a novel home\n");
  }

  @Test
  void addsTheCaseToAFileAndKeepsWhatIsThere() throws IOException {
    lend("Maps");
    var before = Files.readString(file("lending.yaml"));

    var added = newCase("--append", file("lending.yaml").toString());

    assertThat(added.exitCode()).isZero();
    assertThat(added.out()).startsWith("Added at").contains("lending.yaml:16: Lent > Home");
    assertThat(file("lending.yaml")).hasContent(before + "\n" + LENT);
    assertThat(run("rules", "test").out()).startsWith("4 example cases passed, 0 failed");
  }

  @Test
  void makesTheFileWhereThereIsNone() {
    lend("Maps");

    assertThat(newCase("--append", file("new.yaml").toString()).out()).contains("new.yaml:1: ");
    assertThat(file("new.yaml")).hasContent(LENT);
  }

  @Test
  void keepsTheLineEndsOfAFileAndEndsItsLastLine() throws IOException {
    lend("Maps");
    var before = Files.readString(file("lending.yaml")).stripTrailing().replace("\n", "\r\n");
    rules.write("cases/lending.yaml", before);

    newCase("--append", file("lending.yaml").toString());

    assertThat(Files.readString(file("lending.yaml")))
        .isEqualTo(before + "\r\n\r\n" + LENT.replace("\n", "\r\n"));
    assertThat(run("rules", "test").exitCode()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cases/notes.txt   | would not be read. Name a file that ends in .yaml.
          cases/folder.yaml | is not a file. Name a file of example cases.
          none/new.yaml     | there is no folder for
          """)
  void refusesWhatIsNoFileOfCases(String name, String message) throws IOException {
    lend("Maps");
    Files.createDirectory(file("folder.yaml"));
    var path = rules.path().resolve(name);

    var refused = newCase("--append", path.toString());

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).startsWith("crivo: --append: ").contains(name, message);
    assertThat(refused.err()).hasLineCount(1);
    assertThat(refused.out()).isEmpty();
    assertThat(path)
        .satisfiesAnyOf(p -> assertThat(p).doesNotExist(), p -> assertThat(p).isEmptyDirectory());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- case: without answers",
        "- case: x\n  answers: { pet: CAT }\n  status: refused",
        "a: map",
        "- 'open quote",
        "  - case: indented\n    answers: { member: NO }\n    status: refused",
        "[{ case: in brackets, answers: { member: NO }, status: refused }]",
        "- case: ended\n  answers: { member: NO }\n  status: refused\n...",
        "- case: \u00ff",
      })
  void addsNothingToAFileThatItCannotGoOnWith(String content) throws IOException {
    lend("Maps");
    var path = home.resolve("mine.yaml");
    Files.write(path, content.getBytes(StandardCharsets.ISO_8859_1));

    var refused = newCase("--append", path.toString());

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).startsWith("crivo: ").contains("mine.yaml").hasLineCount(1);
    assertThat(refused.out()).isEmpty();
    assertThat(Files.readString(path, StandardCharsets.ISO_8859_1)).isEqualTo(content);
  }

  @Test
  void addsNoCaseTwice() throws IOException {
    lend("Maps");
    newCase("--append", file("new.yaml").toString());

    var again = newCase("--append", file("new.yaml").toString(), "--name", "Once more");

    assertThat(again.exitCode()).isEqualTo(2);
    assertThat(again.err()).contains("new.yaml:1 has this case already: Lent > Home loan");
    assertThat(file("new.yaml")).hasContent(LENT);
  }

  @Test
  void refusesAnswersThatThePlaybookInUseDoesNotKnow() throws IOException {
    lend("Maps");
    for (var file : List.of("case.drl", "lending.drl", "messages.properties", "statuses.yaml")) {
      var content = Files.readString(rules.path().resolve(file));
      rules.write(file, content.replace("YES", "CARD").replace("shelf", "rack"));
    }
    Files.delete(file("lending.yaml"));

    var refused = newCase();

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err())
        .isEqualTo(
            "crivo: the playbook in use does not know these answers of decision "
                + onlyDecision().id()
                + ": member YES, shelf. Name one that does with --rules.\n");
    assertThat(refused.out()).isEmpty();
  }

  @Test
  void refusesAStatusThatThePlaybookInUseDoesNotHave() throws IOException {
    interview("no", "accept", "", "", WHY);
    for (var file : List.of("lending.drl", "messages.properties", "statuses.yaml")) {
      var content = Files.readString(rules.path().resolve(file));
      rules.write(file, content.replace("refused", "denied"));
    }
    Files.delete(file("lending.yaml"));

    assertThat(newCase().err()).contains("has no status \"refused\", which decision");
  }

  @Test
  void namesNoRulesWhereThePlaybookInUseHasThemNoMore() throws IOException {
    lend("Maps");
    rules.change("lending.drl", "rule \"member\"", "rule \"member/card\"");
    rules.change("messages.properties", "rule.member =", "rule.member/card =");

    var made = newCase();

    assertThat(made.out()).doesNotContain("rules:");
    assertThat(made.err()).contains("does not have those of the decision any more: member\n");
  }

  @Test
  void saysWhereTheRulesInUseComeToAnotherResultThanThoseOfTheDecision() throws IOException {
    lend("Maps");
    rules.change("case.drl", "OVERDUE_DAYS( 14 )", "OVERDUE_DAYS( 2 )");

    assertThat(newCase().err())
        .startsWith("crivo: this case fails, as the rules in use are others than those of the")
        .contains("status: expected [lent.home], got [refused.late]");
  }

  @Test
  void speaksPortugueseBesideTheCaseAndWritesTheCaseInEnglish() {
    lend("Grandma's cellar");

    var made = newCase("--lang", "pt-BR");

    assertThat(made.out()).startsWith("- case: \"Lent > Home loan: How many days late");
    assertThat(made.err()).contains("um nome não está entre os que o playbook oferece");
  }

  private void lend(String shelf) {
    interview("yes", "3", shelf, "accept", "2099-01-01", "", WHY);
  }

  private void interview(String... answers) {
    var input = "Reader 7\n1\n" + String.join("\n", answers) + "\n!\n";
    var result = Program.in(home).input(input).run("interview", "--rules", rules.toString());
    assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
  }

  private Result newCase(String... options) {
    var words = new ArrayList<>(List.of("rules", "new-case", onlyDecision().id()));
    words.addAll(List.of(options));
    return run(words.toArray(String[]::new));
  }

  private Result run(String... words) {
    var all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--rules", rules.toString()));
    return Program.in(home).run(all.toArray(String[]::new));
  }

  private Path file(String name) {
    return rules.path().resolve("cases").resolve(name);
  }

  private Decision onlyDecision() {
    try (var decisions = Decisions.open(home.resolve("data"), Clock.systemUTC())) {
      var all = decisions.list(DecisionFilter.ALL).toList();
      assertThat(all).hasSize(1);
      return all.get(0);
    }
  }
}
