package dev.crivo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.Program;
import dev.crivo.decision.Decision;
import dev.crivo.decision.DecisionFilter;
import dev.crivo.decision.Decisions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What could not be recorded, and how a person records it later. */
class SpoolCommandTests {

  private static final String INTERVIEW =
      "contoso\nteams\n120\ncount\nobstacle\ntechnology\nnetwork\naccept\n\n\n\n"
          + "Will not deploy because their firewall drops the calls.\n";
  private static final String NOWHERE = "postgresql://ana@localhost:1/quality";

  @TempDir Path home;
  private Program program;
  private Path answers;

  @BeforeEach
  void setUp() throws IOException {
    program = Program.in(home);
    answers =
        Files.writeString(
            home.resolve("answers.yaml"), "workload: TEAMS\nentitlementsCount: CANCELLED\n");
  }

  @Test
  void aClassifiedDecisionWaitsAndIsRecordedOnceTheRecordCanBeWritten() throws IOException {
    var failed = spooled("contoso");
    var listed = program.run("decisions", "spool");
    var recorded = program.run("decisions", "spool", "--record");

    assertThat(failed.exitCode()).isEqualTo(5);
    assertThat(failed.err())
        .hasLineCount(1)
        .contains("crivo.db cannot be written", "kept in " + home.resolve("data/spool"))
        .contains("do not decide again", "crivo decisions spool --record\n");
    assertThat(listed.exitCode()).isZero();
    assertThat(listed.out())
        .contains("    contoso, Teams\n    Duplicate/Invalid\n    Not recorded: ")
        .contains("1 decision waits for the record in use. Record it with: crivo decisions spool");
    assertThat(listed.err()).isEmpty();
    assertThat(recorded.exitCode()).isZero();
    assertThat(recorded.out())
        .isEqualTo("Recorded: " + only().id() + "  contoso, Teams: Duplicate/Invalid\n");
    assertThat(only().subject().tenant()).isEqualTo("contoso");
    assertThat(program.run("decisions", "spool").out()).isEqualTo("Nothing waits in the spool.\n");
  }

  @Test
  void isRecordedUnderTheRulesOfItsDayThoughThePlaybookHasChanged() throws IOException {
    var folder = LendingFolder.in(home);
    program = program.setting("CRIVO_RULES", folder.path()).setting("CRIVO_TRUST_RULES", "1");
    var given = Files.writeString(home.resolve("lent.yaml"), "member: YES\ndaysOverdue: 14\n");
    block();
    var failed = classify(given, "contoso");
    unblock();
    assertThat(failed.err()).contains("kept in");
    var version = spool().get("spooled").get(0).at("/decisions/0/playbookVersion").asString();
    folder.change("case.drl", "OVERDUE_DAYS( 14 )", "OVERDUE_DAYS( 10 )");

    assertThat(program.run("decisions", "spool", "--record").exitCode()).isZero();

    assertThat(only().origin().playbookVersion()).isEqualTo(version);
    try (var decisions = decisions()) {
      assertThat(decisions.playbookFiles(version).get("case.drl")).contains("OVERDUE_DAYS( 14 )");
    }
  }

  /** In the record they would be in the way of every proof for ever. */
  @Test
  void isNotRecordedWithRulesThatAreNotThoseOfItsVersion() throws IOException {
    var folder = LendingFolder.in(home);
    program = program.setting("CRIVO_RULES", folder.path()).setting("CRIVO_TRUST_RULES", "1");
    block();
    classify(Files.writeString(home.resolve("lent.yaml"), "member: YES\ndaysOverdue: 14\n"), "a");
    unblock();
    try (var files = Files.list(home.resolve("data/spool"))) {
      for (var file : files.toList()) {
        var text = Files.readString(file);
        Files.writeString(file, text.replace("OVERDUE_DAYS( 14 )", "OVERDUE_DAYS( 10 )"));
      }
    }
    var tried = program.run("decisions", "spool", "--record");

    assertThat(tried.exitCode()).isEqualTo(1);
    assertThat(tried.out()).contains("not those it was made under");
    assertThat(spool().get("spooled")).hasSize(1);
    assertThat(program.run("decisions", "list").out()).contains("No decision is on record");
  }

  @Test
  void commandsThatUseTheRecordRemindOfItInOneLineAndOthersDoNot() throws IOException {
    spooled("contoso");
    spooled("fabrikam");

    assertThat(program.run("decisions", "list").err())
        .isEqualTo(
            "crivo: 2 decisions wait in the spool to be recorded. See: crivo decisions spool\n");
    assertThat(program.run("db", "show", "--lang", "pt-BR").err())
        .isEqualTo(
            "crivo: 2 decisões esperam na fila para ser registradas. Veja: crivo decisions"
                + " spool\n");
    assertThat(program.run("playbook", "show").err()).isEmpty();
    assertThat(program.run("classify", "--answers", answers.toString()).err()).isEmpty();
    assertThat(program.run("decisions", "spool", "--record").exitCode()).isZero();
    assertThat(program.run("decisions", "list").err()).isEmpty();
  }

  @Test
  void whatIsForAnotherRecordIsShownAndRecordedNowhereElse() {
    var failed = program.setting("CRIVO_DB_URL", NOWHERE).run(words(answers, "contoso"));
    var listed = program.run("decisions", "spool");
    var recorded = program.run("decisions", "spool", "--record");
    var named = program.run("decisions", "spool", "--record", "--db", NOWHERE);

    assertThat(failed.err()).contains(NOWHERE + " cannot be reached", "refused. The decision is");
    assertThat(listed.out())
        .contains("For another record than the one in use: " + NOWHERE)
        .contains("--record --db URL")
        .doesNotContain("Record it with");
    assertThat(recorded.exitCode()).isZero();
    assertThat(recorded.out()).startsWith("Nothing waits in the spool for the record in use.\n");
    assertThat(onRecord()).isEmpty();
    assertThat(named.exitCode()).isEqualTo(5);
    assertThat(flat(named)).contains("still not recorded", "It stays in the spool.");
    assertThat(spool().get("spooled")).hasSize(1);
  }

  @Test
  void tellsProgramsWhatWaitsAndWhatCameOfRecordingIt() throws IOException {
    spooled("contoso");
    var waiting = spool().get("spooled").get(0);
    var attempts = json(program.run("decisions", "spool", "--record", "--format", "json")).get(0);

    assertThat(waiting.get("failure").asString()).isEqualTo("not-writable");
    assertThat(waiting.get("inUse").asBoolean()).isTrue();
    assertThat(waiting.get("interview").asBoolean()).isFalse();
    assertThat(waiting.at("/decisions/0/tenant").asString()).isEqualTo("contoso");
    assertThat(waiting.at("/decisions/0").has("id")).isFalse();
    assertThat(attempts.get("result").asString()).isEqualTo("recorded");
    assertThat(attempts.get("id")).isEqualTo(waiting.get("id"));
    assertThat(attempts.at("/decisions/0").asString()).isEqualTo(only().id());
  }

  @Test
  void aCorrectionWhoseTargetWasCorrectedMeanwhileStaysWithTheReason() throws Exception {
    program.run(words(answers, "contoso"));
    var target = only().id();
    var failed = SqliteLock.during(home, () -> correct(target));
    assertThat(failed.err()).contains("in use by another program. The decision is");
    assertThat(correct(target).exitCode()).isZero();
    var other = newest().id();

    var recorded = program.run("decisions", "spool", "--record");

    assertThat(recorded.exitCode()).isOne();
    assertThat(flat(recorded))
        .contains("decision " + target + " was already corrected by " + other)
        .contains("It stays in the spool; to let go of it: crivo decisions spool --discard");
    assertThat(onRecord()).hasSize(2);
    assertThat(spool().get("spooled")).hasSize(1);
  }

  @Test
  void anInterviewWhoseDecisionWaitsIsNotOfferedAgainUntilTheDecisionIsDiscarded()
      throws Exception {
    var id = spooledInterview();

    assertThat(program.run("interview", "--resume").err()).contains("no unfinished interview");
    var asked = program.input("no\n").run("decisions", "spool", "--discard", id);
    var discarded = program.run("decisions", "spool", "--discard", id, "--yes");

    assertThat(asked.exitCode()).isEqualTo(4);
    assertThat(asked.out()).contains("leave its interview unfinished?", "Nothing was discarded");
    assertThat(discarded.exitCode()).isZero();
    assertThat(flat(discarded)).contains("go on with it by: crivo interview --resume");
    assertThat(spool().get("spooled")).isEmpty();
    assertThat(program.input("accept\n\n\n\n\n").run("interview", "--resume").exitCode()).isZero();
    assertThat(only().origin().interview()).contains(id);
  }

  @Test
  void anInterviewWithAnswersPipedInTellsWhatWaitsAndTakesNoneOfThem() throws IOException {
    spooled("fabrikam");

    var interview = program.input(INTERVIEW).run("interview");

    assertThat(interview.exitCode()).as(interview.err()).isZero();
    assertThat(flat(interview)).contains("fabrikam, Teams", "crivo decisions spool --record");
    assertThat(only().subject().tenant()).isEqualTo("contoso");
  }

  @Test
  void anInterviewAtATerminalOffersToRecordWhatWaits() throws IOException {
    spooled("fabrikam");

    var shown = program.input("1\rq").runAtTerminal("interview", "--plain");

    assertThat(shown.out()).contains("Record it?", "Recorded: " + only().id());
    assertThat(only().subject().tenant()).isEqualTo("fabrikam");
  }

  @Test
  void theShellOffersAllThatWaitsAtItsStart() throws IOException {
    spooled("fabrikam");
    spooled("contoso");

    var later = program.input("later\nexit\n").runAtTerminal("--plain");
    var all = program.input("all\nexit\n").runAtTerminal("--plain");
    var none = program.input("exit\n").runAtTerminal("--plain");

    assertThat(later.out()).contains("2 times something is decided", "It stays in the spool.");
    assertThat(all.out()).contains("Record this one and all others now", "Recorded: ");
    assertThat(onRecord()).hasSize(2);
    assertThat(none.out()).doesNotContain("Record it?");
  }

  @Test
  void discardingAtTheStartAsksForConfirmation() throws IOException {
    spooled("fabrikam");

    var kept = program.input("discard\nno\nexit\n").runAtTerminal("--plain");
    assertThat(kept.out()).contains("and forget it?", "Nothing was discarded");
    assertThat(spool().get("spooled")).hasSize(1);
    var gone = program.input("discard\nyes\nexit\n").runAtTerminal("--plain");
    assertThat(gone.out()).contains("Forgotten: ");
    assertThat(spool().get("spooled")).isEmpty();
    assertThat(onRecord()).isEmpty();
  }

  @Test
  void tellsADamagedFileWithoutFailing() throws IOException {
    spooled("contoso");
    var damaged = Files.writeString(home.resolve("data/spool/note.json"), "{");

    var listed = program.run("decisions", "spool");

    assertThat(listed.exitCode()).isZero();
    assertThat(flat(listed)).contains("is left as it is:", "note.json");
    assertThat(program.run("decisions", "list").err())
        .contains("1 file of the spool cannot be read.");
    assertThat(program.run("decisions", "spool", "--record").exitCode()).isZero();
    assertThat(damaged).hasContent("{");
  }

  @Test
  void whereNeitherRecordNorSpoolTakesItTheInterviewIsKept() throws Exception {
    Files.createDirectories(home.resolve("data"));
    program.run("decisions", "list");
    Files.writeString(home.resolve("data/spool"), "a file in the way");
    var failed = SqliteLock.during(home, () -> program.input(INTERVIEW).run("interview"));
    Files.delete(home.resolve("data/spool"));

    assertThat(failed.exitCode()).isEqualTo(5);
    assertThat(failed.err())
        .contains("is in use by another program", "could not be kept in the spool either")
        .contains("go on with: crivo interview --resume");
    assertThat(program.input("accept\n\n\n\n\n").run("interview", "--resume").exitCode()).isZero();
    assertThat(onRecord()).hasSize(1);
  }

  @Test
  void aPersonWhoseDecisionIsKeptNowhereMayTryAgain() throws Exception {
    Files.createDirectories(home.resolve("data"));
    program.run("decisions", "list");
    Files.writeString(home.resolve("data/spool"), "a file in the way");
    var keys = program.input(INTERVIEW + "again\nleave\n");
    var shown = SqliteLock.during(home, () -> keys.runAtTerminal("interview", "--plain"));

    assertThat(shown.exitCode()).isEqualTo(5);
    assertThat(shown.out().split("kept nowhere yet", -1)).hasSize(3);
    assertThat(home.resolve("data/drafts")).isNotEmptyDirectory();
  }

  @Test
  void refusesOptionsThatDoNotGoTogetherAndIdsOfNothing() {
    assertThat(program.run("decisions", "spool", "--record", "--ask").err())
        .isEqualTo("crivo: --record, --ask do not go together. Choose one.\n");
    assertThat(program.run("decisions", "spool", "--yes").exitCode()).isEqualTo(2);
    assertThat(program.run("decisions", "spool", "--discard", "01X").err())
        .contains("nothing in the spool has an id like \"01X\"");
  }

  /** A decision of an interview that could not be recorded; the id of both. */
  private String spooledInterview() throws Exception {
    program.run("decisions", "list");
    var failed = SqliteLock.during(home, () -> program.input(INTERVIEW).run("interview"));
    assertThat(failed.exitCode()).isEqualTo(5);
    assertThat(failed.err()).contains("in use by another program. The decision is kept");
    assertThat(spool().at("/spooled/0/interview").asBoolean()).isTrue();
    return spool().at("/spooled/0/id").asString();
  }

  private Program.Result correct(String target) {
    return program.run(
        "classify",
        "--answers",
        answers.toString(),
        "--record",
        "--tenant",
        "contoso",
        "--note",
        "Cancelled because the seats left the agreement.",
        "--corrects",
        target);
  }

  private Program.Result spooled(String tenant) throws IOException {
    block();
    var failed = classify(answers, tenant);
    unblock();
    return failed;
  }

  private Program.Result classify(Path file, String tenant) {
    return program.run(words(file, tenant));
  }

  private static String[] words(Path file, String tenant) {
    var note = "Cancelled because the seats left the agreement.";
    return new String[] {
      "classify",
      "--answers",
      file.toString(),
      "--record",
      "--tenant",
      tenant,
      "--note",
      note,
      "--insist"
    };
  }

  /** Whatever lines it was wrapped to. */
  private static String flat(Program.Result result) {
    return result.out().replaceAll("\\s+", " ");
  }

  /** A folder in the place of the record's file. */
  private void block() throws IOException {
    Files.createDirectories(home.resolve("data/crivo.db"));
  }

  private void unblock() throws IOException {
    Files.delete(home.resolve("data/crivo.db"));
  }

  private Decisions decisions() {
    return Decisions.open(home.resolve("data"), Clock.systemUTC());
  }

  private List<Decision> onRecord() {
    try (var decisions = decisions()) {
      return decisions.list(DecisionFilter.ALL).toList();
    }
  }

  private Decision only() {
    assertThat(onRecord()).hasSize(1);
    return onRecord().get(0);
  }

  private Decision newest() {
    return onRecord().get(0);
  }

  private JsonNode spool() {
    return json(program.run("decisions", "spool", "--format", "json"));
  }

  private static JsonNode json(Program.Result result) {
    assertThat(result.exitCode()).as(result.err()).isZero();
    return JsonMapper.shared().readTree(result.out());
  }
}
