package dev.crivo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** {@code rules diff}. */
class DiffCommandTests {

  private static final String LENDING = "src/test/resources/playbooks/lending";

  @TempDir Path home;
  private LendingFolder changed;

  @BeforeEach
  void copy() throws IOException {
    changed = LendingFolder.in(home);
  }

  private void lowerTheThreshold() throws IOException {
    changed.change("case.drl", "OVERDUE_DAYS( 14 )", "OVERDUE_DAYS( 10 )");
  }

  @Test
  void saysWhichCasesEndOtherwiseAndByWhichRules() throws IOException {
    lowerTheThreshold();

    var result = Program.in(home).run("rules", "diff", LENDING, changed.toString());

    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .contains("Thresholds            Limit.OVERDUE_DAYS: 14, now 10")
        .contains("lent.home (Limit.OVERDUE_DAYS)")
        .contains("8 of 14 cases end as before.\n6 cases end otherwise.\n")
        .contains("  Before   Lent > Home loan > Novels\n".replace(" > Novels", ""))
        .contains("  After    Refused > Late books\n")
        .contains("  By       lent.home, refused/late, refused.late\n")
        .contains("echo '{ member: YES, daysOverdue: 10, shelf: \"Novels\" }' | crivo classify")
        .contains("--answers - --rules " + changed);
  }

  @Test
  void saysSoInPortugueseAsWell() throws IOException {
    lowerTheThreshold();

    var result =
        Program.in(home).run("rules", "diff", LENDING, changed.toString(), "--lang", "pt-BR");

    assertThat(result.out())
        .contains("8 de 14 casos terminam como antes.\n6 casos terminam de outro modo.\n")
        .contains("Limit.OVERDUE_DAYS: 14, agora 10");
  }

  @Test
  void theCaseShownCanBeTriedAsItStands() throws IOException {
    lowerTheThreshold();
    var out = Program.in(home).run("rules", "diff", LENDING, changed.toString()).out();
    var yaml = out.substring(out.indexOf("echo '") + 6, out.indexOf("' | crivo"));

    var tried =
        Program.in(home)
            .input(yaml)
            .run("classify", "--answers", "-", "--rules", changed.toString());

    assertThat(tried.out()).contains("refused.late");
  }

  @Test
  void givesTheSameAsJson() throws IOException {
    lowerTheThreshold();

    var json =
        JsonMapper.shared()
            .readTree(
                Program.in(home)
                    .run("rules", "diff", LENDING, changed.toString(), "--format", "json")
                    .out());

    assertThat(json.at("/exhausted").asBoolean()).isTrue();
    assertThat(json.at("/cases/compared").asInt()).isEqualTo(14);
    assertThat(json.at("/cases/changed").asInt()).isEqualTo(6);
    assertThat(json.at("/thresholds/0/after").asInt()).isEqualTo(10);
    assertThat(json.at("/rules/0/change").asString()).isEqualTo("changed");
    assertThat(json.at("/changes/0/cases").asInt()).isEqualTo(6);
    assertThat(json.at("/changes/0/before/codes/0").asString()).isEqualTo("lent.home");
    assertThat(json.at("/changes/0/after/codes/0").asString()).isEqualTo("refused.late");
    assertThat(json.at("/changes/0/answers/daysOverdue").asString()).isEqualTo("10");
  }

  @Test
  void withOneFolderThePlaybookInUseIsTheOther() throws IOException {
    lowerTheThreshold();

    var result = Program.in(home).setting("CRIVO_RULES", changed).run("rules", "diff", LENDING);

    assertThat(result.out()).contains("6 cases end otherwise").contains("classify --answers -\n");
  }

  @Test
  void theExitCodeTellsOfChangesOnlyWhereThatIsWanted() throws IOException {
    var program = Program.in(home);
    var both = changed.toString();
    assertThat(program.run("rules", "diff", LENDING, both, "--exit-code").exitCode()).isZero();

    lowerTheThreshold();

    assertThat(program.run("rules", "diff", LENDING, both).exitCode()).isZero();
    assertThat(program.run("rules", "diff", LENDING, both, "--exit-code").exitCode()).isEqualTo(1);
  }

  @Test
  void playbooksThatSayTheSameAreToldSo() {
    var result = Program.in(home).run("rules", "diff", LENDING, changed.toString());

    assertThat(result.out())
        .contains("Both say the same, apart from words")
        .contains("8 of 8 cases end as before.\n")
        .doesNotContain("otherwise");
  }

  @Test
  void anAnswerThatOnePlaybookDoesNotKnowIsTriedUnderTheOther() throws IOException {
    changed.change("case.drl", "YES, NO, UNKNOWN", "YES, NO, GUEST, UNKNOWN");
    changed.change("lending.drl", "in ( Member.NO )", "in ( Member.NO, Member.GUEST )");
    changed.write(
        "messages.properties",
        Files.readString(changed.path().resolve("messages.properties"))
            + "question.member.GUEST = A guest\nquestion.member.GUEST.help = Has a day card.\n");

    var added = Program.in(home).run("rules", "diff", LENDING, changed.toString()).out();
    var removed = Program.in(home).run("rules", "diff", changed.toString(), LENDING).out();

    assertThat(added)
        .contains("Choices added         member.GUEST")
        .contains("1 case has an answer that only one of the playbooks knows.")
        .contains("cannot be told: “A guest” is no answer here to: Is the reader a")
        .contains("--rules " + changed);
    assertThat(removed)
        .contains("Choices removed       member.GUEST")
        .contains("--rules " + changed);
  }

  @Test
  void namesWhatIsToBeDoneFirstWhereThatIsHowCasesEnd() throws IOException {
    changed.change("case.drl", "YES, NO, UNKNOWN", "YES, NO, GUEST, UNKNOWN");
    changed.change("lending.drl", "== Member.UNKNOWN", "in ( Member.UNKNOWN, Member.GUEST )");
    changed.write(
        "messages.properties",
        Files.readString(changed.path().resolve("messages.properties"))
            + "question.member.GUEST = A guest\nquestion.member.GUEST.help = Has a day card.\n");

    var result = Program.in(home).run("rules", "diff", LENDING, changed.toString());

    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.out())
        .contains("  After    no status; first: Ask for the card\n")
        .contains("  By       follow-up.ask-membership\n");
  }

  @Test
  void anAmountThatIsMissingIsNotShownAsOneOfManyInAGroup() throws IOException {
    var fastTrack = home.resolve("fasttrack");
    copy(Path.of("rules/fasttrack"), fastTrack);
    var questions = fastTrack.resolve("case.drl");
    Files.writeString(
        questions, Files.readString(questions).replace("ATTEMPTS( 3 )", "ATTEMPTS( 4 )"));

    var result = Program.in(home).run("rules", "diff", "rules/fasttrack", fastTrack.toString());

    assertThat(result.out().lines().map(String::strip))
        .contains("Before   no status; first: Try again to reach them")
        .contains("After    no status; first: Try again to reach them (with more or less still");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var paths = Files.walk(from)) {
      for (var path : paths.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
  }

  @Test
  void aPlaybookKeptWithDecisionsIsNamedByItsVersion() throws IOException {
    var program = Program.in(home).input("member: NO");
    var recorded =
        program.run(
            "classify",
            "--rules=" + changed,
            "--answers=-",
            "--record",
            "--tenant=contoso",
            "--entitlements=1",
            "--note=Will not borrow because the reader is no member.");
    assertThat(recorded.exitCode()).as(recorded.err()).isZero();
    var version = version(program);
    lowerTheThreshold();

    var result = program.run("rules", "diff", version.substring(0, 8), changed.toString());

    assertThat(result.out())
        .contains("Before           " + version.substring(0, 12))
        .contains("6 cases end otherwise");
    var unknown = program.run("rules", "diff", "0123456789ab", changed.toString());
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err())
        .contains("BEFORE: there is no folder \"0123456789ab\", and no decision");
  }

  private String version(Program program) {
    var shown = program.run("rules", "diff", changed.toString(), LENDING, "--format", "json").out();
    return JsonMapper.shared().readTree(shown).at("/before/version").asString();
  }

  @Test
  void refusesFoldersWithoutAPlaybook() throws IOException {
    var program = Program.in(home);

    var none = program.run("rules", "diff", "nowhere", LENDING);
    var above = program.run("rules", "diff", LENDING, home.toString());

    assertThat(none.exitCode()).isEqualTo(2);
    assertThat(none.err())
        .isEqualTo(
            "crivo: BEFORE: there is no folder \"nowhere\". Name the folder that holds case.drl.\n");
    assertThat(above.exitCode()).isEqualTo(2);
    assertThat(above.err()).contains("AFTER: there is no playbook in").contains("Did you mean");
  }

  @Test
  void saysInWhichOfTwoFoldersAPlaybookDoesNotLoad() throws IOException {
    changed.change("lending.drl", "Member.UNKNOWN", "Member.UNKNWON");

    var result = Program.in(home).run("rules", "diff", LENDING, changed.toString());

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("crivo: " + changed + "/lending.drl:49: ");
  }

  @Test
  void refusesAThirdPlaybookAndLimitsThatAreNone() {
    var program = Program.in(home);

    assertThat(program.run("rules", "diff", LENDING, LENDING, "--rules", LENDING).err())
        .contains("two playbooks are named already");
    assertThat(program.run("rules", "diff", LENDING, "--limit", "0").err()).contains("--limit: 0");
    assertThat(program.run("rules", "diff", LENDING, "--samples=-1").err())
        .contains("--samples: -1");
  }

  @Test
  void saysWhereCasesWereSampled() throws IOException {
    lowerTheThreshold();

    var result =
        Program.in(home)
            .run(
                "rules",
                "diff",
                LENDING,
                changed.toString(),
                "--limit=3",
                "--samples=50",
                "--seed=2");

    assertThat(result.out())
        .contains("Not every case was compared: after the first 3 the rest was sampled")
        .contains("by 50")
        .contains("seed 2");
  }
}
