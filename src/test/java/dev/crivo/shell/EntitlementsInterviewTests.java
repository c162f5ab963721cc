package dev.crivo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.AwaitedOutput;
import dev.crivo.Crivo;
import dev.crivo.Keyboard;
import dev.crivo.Program;
import dev.crivo.console.Surroundings;
import dev.crivo.decision.Decision;
import dev.crivo.decision.Decision.Taken;
import dev.crivo.decision.DecisionFilter;
import dev.crivo.decision.Decisions;
import dev.crivo.decision.Drafts;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which of the entitlements on record an interview is about, and how many of them. */
class EntitlementsInterviewTests {

  private static final List<String> NETWORK = List.of("count", "obstacle", "technology", "network");
  private static final List<String> BOARD = List.of("count", "will-not-use", "no-sponsor");

  private static final String WHY =
      "Will not deploy because their firewall drops the traffic of calls.";
  private static final String NO_SPONSOR =
      "Will not use it because nobody on the board supports it.";
  private static final String NOWHERE = "postgresql://ana@127.0.0.1:1/quality";

  @TempDir Path home;
  private ListedEntitlements listed;

  @BeforeEach
  void list() {
    listed = new ListedEntitlements(home.resolve("data")).list("TEAMS", 120);
  }

  @Test
  void isAboutAllThatNobodyClassifiedUnlessThePersonSaysOtherwise() {
    var unclassified = newest();

    var result = interview(about("", NETWORK, WHY));

    assertThat(result.exitCode()).isZero();
    assertThat(flat(result.out()))
        .contains("contoso, Teams: 120 not classified yet. Enter takes all of them")
        .contains("[120]:")
        .contains("This decision changes the status of: 120 not classified yet.")
        .contains("120 entitlements: 120 of decision " + unclassified.id())
        .doesNotContain("Unchanged", "a mistake?");
    assertThat(newest().subject().entitlements()).contains(120);
    assertThat(newest().subject().taken()).containsExactly(new Taken(unclassified.id(), 120));
  }

  @Test
  void splitsThemWhereThePersonGivesFewerAndSaysWhatStays() {
    var result = interview(about("70", NETWORK, WHY));

    assertThat(flat(result.out()))
        .contains("Unchanged: 50 not classified yet.")
        .contains("This decision changes the status of: 70 of 120 not classified yet.");
    assertThat(parts()).containsExactly(50, 70);
  }

  @Test
  void refusesMoreThanThereAreAndNamesTheNumbers() {
    var result = interview(lines("contoso", "teams", "121", "0", "120"));

    assertThat(flat(result.out()))
        .contains("contoso, Teams: there are 120 of these, not 121. Type a number from 1 to 120.")
        .contains("Type a whole number from 1 to 999999999.");
    assertThat(drafts().latest().orElseThrow().entitlements()).contains(120);
  }

  @Test
  void asksWhichWhereTheyHaveMoreThanOneStatusAndOffersThoseNotClassifiedFirst() {
    var unclassified = newest();
    interview(about("70", NETWORK, WHY));

    var result = interview(about("", "", BOARD, NO_SPONSOR));

    assertThat(flat(result.out()))
        .contains("Which entitlements (seats) is it about? contoso, Teams: 120 entitlements")
        .contains("1 50 not classified yet 2 70 Blocked > Customer IT Infrastructure")
        .containsPattern("Network \\(since 20[0-9-]{8}, Ana\\) 3 all 120")
        .contains("[50 not classified yet]:")
        .containsPattern("Unchanged: 70 Blocked > .* \\(since 20[0-9-]{8}, Ana\\)\\.");
    assertThat(newest().subject().taken()).containsExactly(new Taken(unclassified.id(), 50));
  }

  @Test
  void changesTheStatusOfThoseThatAnotherDecisionStandsForAndSaysSo() {
    interview(about("70", NETWORK, WHY));
    var blocked = newest();

    var result = interview(about("2", "20", BOARD, NO_SPONSOR));

    assertThat(flat(result.out()))
        .contains("Unchanged: 50 not classified yet, 50 Blocked > ")
        .contains("This decision changes the status of: 20 of 70 Blocked > ")
        .contains("a mistake? Then leave with q and correct it: crivo interview --corrects")
        .contains("20 entitlements: 20 of decision " + blocked.id());
    assertThat(newest().subject().taken()).containsExactly(new Taken(blocked.id(), 20));
    assertThat(parts()).containsExactly(50, 50, 20);
  }

  @Test
  void takesAllTogetherThoseNotClassifiedFirst() {
    var unclassified = newest();
    interview(about("70", NETWORK, WHY));
    var blocked = newest();

    interview(about("all", "60", BOARD, NO_SPONSOR));

    assertThat(newest().subject().taken())
        .containsExactly(new Taken(unclassified.id(), 50), new Taken(blocked.id(), 10));
  }

  @Test
  void takesMoreThanAreOnRecordWhereNoListToldHowManyThereAre() {
    interview(lines("fabrikam", "yammer", "30") + lines(NETWORK) + record(WHY));
    var first = newest();

    var result = interview(lines("fabrikam", "yammer", "40") + lines(BOARD) + record(NO_SPONSOR));

    assertThat(flat(result.out()))
        .contains("10 more are new to the record.")
        .contains("40 entitlements: 30 of decision " + first.id() + ", 10 not on record before");
    assertThat(newest().subject().fresh()).isEqualTo(10);
  }

  @Test
  void takesTheNumberOfTheOptionInTheUsualOrder() {
    var unclassified = newest();
    interview(about("70", NETWORK, WHY));
    var blocked = newest();

    var result =
        interview(
            lines("contoso", "teams") + lines(BOARD) + record(NO_SPONSOR), "--entitlements=80");

    assertThat(result.out()).doesNotContain("How many", "Which entitlements");
    assertThat(newest().subject().taken())
        .containsExactly(new Taken(unclassified.id(), 50), new Taken(blocked.id(), 30));
  }

  @Test
  void refusesAnOptionThatNamesMoreThanThereAreAtOnceAndKeepsWhatWasAnswered() {
    var result = interview(lines("contoso", "teams", "count"), "--entitlements=500");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            "crivo: --entitlements: contoso, Teams has 120, not 500 (120 not classified yet). Give"
                + " 120 or fewer. What you answered is kept: crivo interview --resume asks how"
                + " many.\n");
    var resumed = program().input(lines("", "count")).run("interview", "--resume");
    assertThat(resumed.out()).contains("120 not classified yet");
    assertThat(drafts().latest().orElseThrow().entitlements()).contains(120);
  }

  @Test
  void aCorrectionCoversAsManyAsWhatItReplaces() {
    var unclassified = newest();
    interview(about("70", NETWORK, WHY));
    var blocked = newest();

    var result =
        interview(lines("change", "7", "identity") + record(WHY), "--corrects", blocked.id());

    assertThat(result.out())
        .doesNotContain("Enter keeps that", "This decision changes the status of");
    assertThat(newest().corrects()).contains(blocked.id());
    assertThat(newest().subject()).isEqualTo(blocked.subject());
    assertThat(newest().subject().taken()).containsExactly(new Taken(unclassified.id(), 70));
    assertThat(parts()).containsExactly(50, 70);
  }

  @Test
  void aCorrectionCoversNoFewerThanLaterDecisionsTookAndNoMoreThanThereAre() {
    interview(about("70", NETWORK, WHY));
    var blocked = newest();
    interview(about("2", "20", BOARD, NO_SPONSOR));

    var fewer = interview("", "--entitlements=19", "--corrects", blocked.id());
    var more = interview("", "--entitlements=121", "--corrects", blocked.id());
    var asked = interview(lines("change", "3", "19", "121", ""), "--corrects", blocked.id());

    assertThat(fewer.exitCode()).isEqualTo(2);
    assertThat(fewer.err())
        .contains("19 is too few for contoso, Teams: later decisions gave 20 of these another")
        .hasLineCount(1);
    assertThat(more.err()).contains("contoso, Teams has 120, not 121. Give 120 or fewer.\n");
    assertThat(flat(asked.out()))
        .contains("The decision that you correct covers 70. Enter keeps that.")
        .contains("Later decisions gave 20 of these another status, so it must be 20 or more.")
        .contains("there are 120 of these, not 121.");
  }

  @Test
  void goesOnWithWhatWasChosenWhereTheRecordIsAsItWas() {
    interview(about("70", NETWORK, WHY));
    var blocked = newest();
    interview(lines("contoso", "teams", "2", "20", "count"));
    assertThat(drafts().latest().orElseThrow().taken())
        .containsExactly(new Taken(blocked.id(), 20));

    // More that nobody classified change nothing about those chosen.
    listed.list("TEAMS", 130);
    var resumed =
        program()
            .input(lines("will-not-use", "no-sponsor") + record(NO_SPONSOR))
            .run("interview", "--resume");

    assertThat(resumed.out()).doesNotContain("is no longer what it was", "How many");
    assertThat(newest().subject().taken()).containsExactly(new Taken(blocked.id(), 20));
  }

  @Test
  void asksAgainWhereTheRecordChangedMeanwhileAndSaysWhy() {
    interview(lines("contoso", "teams", "100", "count"));
    interview(about("70", NETWORK, WHY));

    var resumed =
        program()
            .input(lines("", "", "will-not-use", "no-sponsor") + record(NO_SPONSOR))
            .run("interview", "--resume", "--lang", "pt-BR");

    assertThat(flat(resumed.out()))
        .contains("O que consta do registro sobre contoso, Teams não é mais o que era")
        .contains("1 50 ainda não classificados 2 70 Bloqueado > ");
    assertThat(newest().subject().entitlements()).contains(50);
  }

  @Test
  void asksAgainWhereSomebodyElseWasFasterWhileTheInterviewWentOn() throws Exception {
    var out = new AwaitedOutput();
    var keyboard = new Keyboard();
    var slow = start(out, keyboard);
    keyboard.type(lines("contoso", "teams", "100") + lines(BOARD) + lines("accept", "", ""));
    out.await("Note:", 1);
    interview(about("70", NETWORK, WHY));

    keyboard.type(lines(NO_SPONSOR, "", "") + record(NO_SPONSOR));

    assertThat(slow.get(60, TimeUnit.SECONDS)).isZero();
    assertThat(flat(out.text()))
        .contains("only 50 of the 100 entitlements under decision")
        .contains("is no longer what it was when you chose")
        .contains("1 50 not classified yet 2 70 Blocked > ");
    assertThat(newest().subject().entitlements()).contains(50);
    assertThat(parts()).containsExactly(70, 50);
  }

  @Test
  void choosesAnewForAnotherWorkload() {
    listed.list("EXCHANGE", 80);

    interview(
        lines("contoso", "teams", "100", "e", "2", "exchange", "")
            + lines(BOARD)
            + record(NO_SPONSOR));

    assertThat(newest().by()).isEqualTo("Ana");
    assertThat(newest().subject().workload()).contains("EXCHANGE");
    assertThat(newest().subject().entitlements()).contains(80);
  }

  @Test
  void goesBackToWhichAndExplainsBoth() {
    interview(about("70", NETWORK, WHY));

    var result = interview(lines("contoso", "teams", "?", "1", "?", "<", "2", "", "e", "q"));

    assertThat(flat(result.out()))
        .contains("that are on record, by the status that they have now")
        .contains("Fewer than there are splits them: the others keep the status")
        .containsPattern("\\[50 not classified yet\\]: 2 Answered: 70 Blocked")
        .containsPattern("3 Which entitlements \\(seats\\) is it about\\? 70 Blocked > ");
    assertThat(drafts().latest().orElseThrow().entitlements()).contains(70);
  }

  @Test
  void isChosenInAMenuAtATerminal() {
    interview(about("70", NETWORK, WHY));

    var shown =
        program()
            .input("contoso\r" + "\u001b[B\u001b[B\r" + "\u001b[B\r" + "\r")
            .runAtTerminal("interview");

    assertThat(flat(shown.screen())).contains("contoso, Teams: 70 Blocked > ").contains("[70]:");
    assertThat(drafts().latest().orElseThrow().entitlements()).contains(70);
  }

  @Test
  void asksAsEverWhereTheRecordCannotBeReadAndLetsTheSpoolFillIn() {
    var program = program().setting("CRIVO_DB_URL", NOWHERE);

    var result = program.input(about("7", NETWORK, WHY)).run("interview");

    assertThat(result.exitCode()).isEqualTo(5);
    assertThat(flat(result.out()))
        .contains("The record cannot be read now, so it is not known here how many there are.")
        .contains("so what was decided earlier is not told here.");
    assertThat(result.err()).contains("The decision is kept in").hasLineCount(1);
  }

  @Test
  void showsAndExportsFromWhereTheyWereTaken() throws IOException {
    var unclassified = newest();
    interview(about("70", NETWORK, WHY));
    var blocked = newest();

    var shown = program().run("decisions", "show", blocked.id()).out();
    var listedOne = program().run("decisions", "show", unclassified.id()).out();
    var json = program().run("decisions", "show", blocked.id(), "--format", "json").out();
    var masked = export("masked.json", "--mask", "all");
    var csv = export("all.csv");

    assertThat(shown).contains("70 entitlements: 70 of decision " + unclassified.id());
    assertThat(listedOne).contains("On a list since  2026-02-01").doesNotContain("of decision");
    var taken = "{\"decision\":\"" + unclassified.id() + "\",\"entitlements\":70}";
    assertThat(json.replaceAll("\\s", "")).contains("\"addedOn\":null,\"taken\":[" + taken + "]");
    assertThat(masked)
        .contains("\"taken\":[" + taken + "]", "\"addedOn\":\"2026-02-01\"", "\"taken\":[]")
        .doesNotContain("contoso");
    assertThat(csv)
        .contains(",entitlements,addedOn,taken,status,")
        .contains(",70,,\"{\"\"" + unclassified.id() + "\"\":70}\",blocked")
        .contains(",120,2026-02-01,,status-unknown");
  }

  private String export(String file, String... options) throws IOException {
    var words = Stream.of("decisions", "export", "--out", home.resolve(file).toString());
    var format = Stream.of("--format", file.replaceAll(".*\\.", ""));
    var all = Stream.of(words, format, Arrays.stream(options)).flatMap(s -> s);
    assertThat(program().run(all.toArray(String[]::new)).exitCode()).isZero();
    return Files.readString(home.resolve(file));
  }

  private FutureTask<Integer> start(AwaitedOutput out, Keyboard keyboard) {
    var print = new PrintStream(out, true, StandardCharsets.UTF_8);
    var around = new Surroundings(keyboard, print, print, program().settings(), Optional.empty());
    var task = new FutureTask<>(() -> Crivo.run(List.of("interview"), around));
    new Thread(task).start();
    return task;
  }

  /** About Teams of contoso: how many, what is known, and the record. */
  private static String about(String number, List<String> answers, String note) {
    return lines("contoso", "teams", number) + lines(answers) + record(note);
  }

  private static String about(String which, String number, List<String> answers, String note) {
    return lines("contoso", "teams", which, number) + lines(answers) + record(note);
  }

  /** Accepted, with nothing but the note; of two or three fields before it, whatever the status. */
  private static String record(String note) {
    return note.equals(WHY) ? lines("accept", "", "", "", note) : lines("accept", "", "", note);
  }

  private Program.Result interview(String input, String... options) {
    var words = Stream.concat(Stream.of("interview", "--as", "Ana"), Arrays.stream(options));
    return program().input(input).run(words.toArray(String[]::new));
  }

  private Program program() {
    return Program.in(home);
  }

  private static String lines(List<String> answers) {
    return lines(answers.toArray(String[]::new));
  }

  private static String lines(String... answers) {
    return String.join("\n", answers) + "\n";
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private Decision newest() {
    return decisions().list(DecisionFilter.ALL).findFirst().orElseThrow();
  }

  private List<Integer> parts() {
    return decisions().tenants().entitlements("contoso", Optional.of("TEAMS")).parts().stream()
        .map(part -> part.count())
        .toList();
  }

  private Decisions decisions() {
    return Decisions.open(home.resolve("data"), Clock.systemUTC());
  }

  private Drafts drafts() {
    return new Drafts(home.resolve("data"));
  }
}
