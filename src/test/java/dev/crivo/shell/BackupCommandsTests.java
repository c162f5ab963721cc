package dev.crivo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.Program;
import dev.crivo.decision.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Backups as a person makes and restores them. */
class BackupCommandsTests {

  private static final String INTERVIEW =
      "contoso\nteams\n120\ncount\nobstacle\ntechnology\nnetwork\naccept\n\n\n\n"
          + "Will not deploy because their firewall drops the calls.\n";

  @TempDir Path home;
  private Program own;
  private String file;

  @BeforeEach
  void setUp() {
    own = Program.in(home);
    file = home.resolve("record.backup").toString();
  }

  @Test
  void movesARecordByWayOfAFileToATeamsServer() {
    var id = recorded(own);
    var made = own.run("db", "backup", file);
    var team = own.setting("CRIVO_DB_URL", TestServer.newUrl(true));
    var restored = team.run("db", "restore", file);

    assertThat(made.exitCode()).as(made.err()).isZero();
    assertThat(made.out()).contains("holds 1 decision", "it is new in the file", "1:");
    assertThat(restored.out()).contains("holds 1 decision: it came from");
    assertThat(team.run("decisions", "list").out()).contains(id);
    assertThat(team.run("decisions", "verify").out()).contains("1 decision in", anchor(made));
  }

  @Test
  void tellsProgramsHowManyWereAddedAndTheAnchor() {
    recorded(own);
    own.run("db", "backup", file);
    recorded(own);
    var json =
        JsonMapper.shared().readTree(own.run("db", "backup", file, "--format", "json").out());

    assertThat(json.get("added").asInt()).isOne();
    assertThat(json.get("decisions").asInt()).isEqualTo(2);
    assertThat(json.get("head").asString()).startsWith("2:").hasSize(66);
  }

  @Test
  void refusesTheBackupOfAnotherRecordInBothLanguages() {
    recorded(own);
    own.run("db", "backup", file);
    var other = Program.in(home.resolve("other"));
    recorded(other);
    var backup = other.run("db", "backup", file);
    var restore = other.run("db", "restore", file, "--lang", "pt-BR");

    assertThat(backup.exitCode()).isOne();
    assertThat(backup.err()).contains("another record", "from entry 1 on").hasLineCount(1);
    assertThat(restore.exitCode()).isOne();
    assertThat(restore.err()).contains("a partir da entrada 1", "mova crivo.db").hasLineCount(1);
  }

  @Test
  void refusesWhatIsNoBackupNoFileAndNoRecord() throws Exception {
    var nothing = own.run("db", "backup", file);
    var missing = own.run("db", "restore", file);
    assertThat(home.resolve("data/crivo.db")).doesNotExist();
    recorded(own);
    Files.writeString(Path.of(file), "Dear diary");
    var diary = own.run("db", "backup", file);
    var folder = own.run("db", "backup", home.toString());

    assertThat(nothing.exitCode()).isEqualTo(2);
    assertThat(nothing.err()).contains("no record in");
    assertThat(missing.exitCode()).isEqualTo(2);
    assertThat(missing.err()).contains("no file");
    assertThat(diary.exitCode()).isEqualTo(5);
    assertThat(diary.err()).contains("is not a backup").hasLineCount(1);
    assertThat(Path.of(file)).hasContent("Dear diary");
    assertThat(folder.exitCode()).isEqualTo(2);
  }

  /** The last line of what was shown. */
  private static String anchor(Program.Result result) {
    var lines = result.out().lines().toList();
    return lines.get(lines.size() - 1);
  }

  private static String recorded(Program program) {
    var result = program.input(INTERVIEW).run("interview");
    assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
    return result.out().replaceAll("(?s).*Recorded: (\\w{26}).*", "$1");
  }
}
