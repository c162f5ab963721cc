package dev.crivo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.Program;
import dev.crivo.decision.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program with a team's record on a server, as a person uses it. */
class DbCommandsTests {

  private static final String INTERVIEW =
      "contoso\nteams\n120\ncount\nobstacle\ntechnology\nnetwork\naccept\n\n\n\n"
          + "Will not deploy because their firewall drops the calls.\n";
  private static final String NEVER_SHOWN = "s3cret";

  @TempDir Path home;
  private String url;
  private Program own;
  private Program team;

  @BeforeEach
  void setUp() {
    url = TestServer.newUrl(true);
    own = Program.in(home);
    team = own.setting("CRIVO_DB_URL", url);
  }

  @Test
  void decisionsGoToTheServerThatTheVariableNamesAndNotToTheFolder() {
    var id = recorded(team);

    assertThat(team.run("decisions", "list").out()).contains(id);
    assertThat(team.run("decisions", "show", id).out()).contains(id);
    assertThat(own.run("decisions", "list", "--db", url).out()).contains(id);
    assertThat(home.resolve("data/crivo.db")).doesNotExist();
    assertThat(own.run("decisions", "list").out()).contains("No decision is on record");
  }

  @Test
  void theOptionSaysMoreThanTheVariable() {
    var other = TestServer.newUrl(true);
    recorded(team);

    assertThat(json(team.run("db", "show", "--format", "json")).get("decisions").asInt()).isOne();
    assertThat(
            json(team.run("db", "show", "--db", other, "--format", "json"))
                .get("decisions")
                .asInt())
        .isZero();
  }

  @Test
  void showsWhichStoreIsInUseAndHowMuchIsInIt() {
    recorded(own);
    var text = own.run("db", "show");
    var json = json(team.run("db", "show", "--format", "json"));

    assertThat(text.out())
        .contains("your own file (SQLite)", home.resolve("data/crivo.db").toString())
        .containsPattern("Schema version +6\n")
        .containsPattern("Decisions +1\n")
        .containsPattern("Newest +20");
    assertThat(json.get("store").asString()).isEqualTo("postgresql");
    assertThat(json.get("place").asString()).isEqualTo(url);
    assertThat(json.get("decisions").asInt()).isZero();
    assertThat(json.get("newest").isNull()).isTrue();
  }

  @Test
  void aServerWithoutTablesIsRefusedUntilTheyAreMade() {
    var empty = TestServer.newUrl(false);
    var refused = own.run("decisions", "list", "--db", empty);
    var made = own.run("db", "migrate", "--db", empty);

    assertThat(refused.exitCode()).isEqualTo(5);
    assertThat(refused.err()).contains(empty, "crivo db migrate").hasLineCount(1);
    assertThat(made.out()).isEqualTo(empty + " is ready, at schema version 6.\n");
    assertThat(own.run("decisions", "list", "--db", empty).exitCode()).isZero();
  }

  @Test
  void copiesTheOwnRecordAndPassesOverItTheSecondTime() {
    var id = recorded(own);
    var first = own.run("db", "copy", "--to", url);
    var second = json(team.run("db", "copy", "--format", "json"));

    assertThat(first.exitCode()).isZero();
    assertThat(first.out())
        .isEqualTo(
            "Copied to "
                + url
                + ": 1 decision.\n"
                + "Read again in both and compared: 1 decision, all the same.\n");
    assertThat(second.get("copied").asInt()).isZero();
    assertThat(second.get("present").asInt()).isOne();
    assertThat(second.get("compared").asInt()).isOne();
    assertThat(team.run("decisions", "list").out()).contains(id);
    assertThat(own.run("decisions", "list").out()).contains(id);
  }

  @Test
  void copiesFromTheFolderThatIsNamed() {
    recorded(Program.in(home.resolve("other")));
    var from = home.resolve("other/data").toString();

    assertThat(team.run("db", "copy", "--from", from).out()).contains("1 decision.");
  }

  @Test
  void makesNoRecordWhereThereIsNoneToCopy() {
    var missing = team.run("db", "copy", "--from", home.resolve("slip").toString());
    var nowhere = own.run("db", "copy");

    assertThat(missing.exitCode()).isEqualTo(2);
    assertThat(missing.err()).contains("slip", "--from");
    assertThat(home.resolve("slip")).doesNotExist();
    assertThat(nowhere.exitCode()).isEqualTo(2);
    assertThat(nowhere.err()).contains("--to is missing");
  }

  @Test
  void namesTheDecisionThatIsThereWithOtherContents() {
    var id = recorded(own);
    team.run("db", "copy");
    TestServer.forge(url, "update crivo.decision set note = 'forged'");
    var refused = team.run("db", "copy");

    assertThat(refused.exitCode()).isOne();
    assertThat(refused.err()).contains(id, "other contents");
  }

  @Test
  void aPasswordIsNeverShown() throws Exception {
    var withPassword = url.replace("postgres@", "postgres:" + NEVER_SHOWN + "@");
    var place = url.replaceAll(".*@", "");
    for (var words :
        new String[][] {
          {"db", "show", "--db", withPassword, "--format", "json"},
          {"db", "show", "--db", withPassword + "x"},
          {"db", "show", "--db", withPassword + "?nonsense=1"},
          {"db", "show", withPassword},
          {"db", "show", "--db", "postgresql://nobody:" + NEVER_SHOWN + "@" + place},
          {"db", "show", "--db", "mysql://nobody:" + NEVER_SHOWN + "@" + place},
          {"db", "shw", withPassword + "?password=" + NEVER_SHOWN},
        }) {
      var result = own.run(words);
      assertThat(result.out() + result.err()).isNotEmpty().doesNotContain(NEVER_SHOWN);
    }
    own.input("db show --db " + withPassword + "\rdb show\rexit\r").runAtTerminal();
    assertThat(Files.readString(home.resolve("data/history")))
        .contains("db show\n")
        .doesNotContain(NEVER_SHOWN);
  }

  @Test
  void tellsInPortugueseWhatIsWrongWithAUrl() {
    var refused = own.run("db", "show", "--db", "x.db", "--lang", "pt-BR");

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err())
        .isEqualTo("crivo: --db: é preciso uma URL como postgresql://USUÁRIO@SERVIDOR/BANCO.\n");
  }

  @Test
  void anInterviewIsFoundRecordedOnTheServerWhenItIsResumed() {
    var id = recorded(team);

    assertThat(team.run("interview", "--resume").err()).contains("no unfinished interview");
    assertThat(team.run("interview", "--corrects", id).out()).contains("Correcting " + id);
  }

  /** The id of a decision made in an interview. */
  private static String recorded(Program program) {
    var result = program.input(INTERVIEW).run("interview");
    assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
    return result.out().replaceAll("(?s).*Recorded: (\\w{26}).*", "$1");
  }

  private static JsonNode json(Program.Result result) {
    assertThat(result.exitCode()).as(result.err()).isZero();
    return JsonMapper.shared().readTree(result.out());
  }
}
