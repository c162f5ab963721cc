package dev.crivo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.Program;
import dev.crivo.decision.TestServer;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An auditor who wants to know whether the record is as it was made. */
class ChainCommandsTests {

  private static final String INTERVIEW =
      "contoso\nteams\n120\ncount\nobstacle\ntechnology\nnetwork\naccept\n\n\n\n"
          + "Will not deploy because their firewall drops the calls.\n";

  private static final String ZEROS =
      "0000000000000000000000000000000000000000000000000000000000000000";

  @TempDir Path home;
  private String url;
  private Program team;

  @BeforeEach
  void recordTwo() {
    url = TestServer.newUrl(true);
    team = Program.in(home).setting("CRIVO_DB_URL", url);
    recorded();
    recorded();
  }

  @Test
  void aRecordThatIsAsItWasMadeIsIntactUpToItsAnchor() {
    var anchor = team.run("decisions", "anchor").out().strip();
    recorded();
    var verified = team.run("decisions", "verify", "--anchor", anchor);

    assertThat(anchor).matches("2:[0-9a-f]{64}");
    assertThat(verified.exitCode()).isZero();
    assertThat(verified.out())
        .contains("3 decisions in " + url, "none is missing between them")
        .contains("Up to entry 2 the record is the one of the anchor.")
        .contains("1 kept playbook: its rules are those of its version.")
        .endsWith(team.run("decisions", "anchor").out());
  }

  @Test
  void namesTheFirstDecisionThatWasChanged() {
    TestServer.forge(
        url,
        "update crivo.decision set note = 'x' where id = (select max(id) from crivo.decision)");
    var text = team.run("decisions", "verify");
    var json = json(team.run("decisions", "verify", "--format", "json"));

    assertThat(text.exitCode()).isEqualTo(1);
    assertThat(text.out())
        .containsIgnoringWhitespaces("Entry 2, decision ", "was changed after it was recorded");
    assertThat(json.get("intact").asBoolean()).isFalse();
    assertThat(json.get("problem").asString()).isEqualTo("contents");
    assertThat(json.get("position").asInt()).isEqualTo(2);
    assertThat(text.out()).contains(json.get("decision").asString());
  }

  @Test
  void tellsThatTheNewestAreMissing() {
    var anchor = json(team.run("decisions", "anchor", "--format", "json")).get("anchor").asString();
    TestServer.forge(
        url,
        "alter table crivo.link disable trigger all;"
            + "delete from crivo.link where position = 2;"
            + "delete from crivo.decision where id = (select max(id) from crivo.decision)");

    assertThat(team.run("decisions", "verify").exitCode()).isZero();
    var verified = team.run("decisions", "verify", "--anchor", anchor, "--lang", "pt-BR");
    assertThat(verified.exitCode()).isEqualTo(1);
    assertThat(verified.out()).contains("termina na entrada 1", "da entrada 2");
  }

  @Test
  void tellsThatTheRulesKeptForAVersionWereChanged() {
    TestServer.forge(
        url,
        "alter table crivo.playbook_file disable trigger all;"
            + "update crivo.playbook_file set content = replace(content, 'NETWORK', 'PEOPLE')");
    var verified = team.run("decisions", "verify");
    var json = json(team.run("decisions", "verify", "--format", "json"));

    assertThat(verified.exitCode()).isEqualTo(1);
    assertThat(verified.out()).containsIgnoringWhitespaces("are not those it stands for");
    assertThat(json.get("intact").asBoolean()).isFalse();
    assertThat(json.get("playbooksChanged")).hasSize(1);
  }

  @Test
  void tellsThatTheRulesOfADecisionAreKeptNoMoreAndBacksNothingUp() {
    TestServer.forge(
        url,
        "alter table crivo.playbook_file disable trigger all;"
            + "alter table crivo.playbook_version disable trigger all;"
            + "delete from crivo.playbook_file; delete from crivo.playbook_version");
    var verified = team.run("decisions", "verify");

    assertThat(verified.exitCode()).isEqualTo(1);
    assertThat(verified.out()).containsIgnoringWhitespaces("are not those it stands for");
    var backup = team.run("db", "backup", home.resolve("b").toString());
    assertThat(backup.exitCode()).isEqualTo(5);
    assertThat(backup.err()).contains("is damaged").hasLineCount(1);
    assertThat(home.resolve("b")).doesNotExist();
  }

  @Test
  void backsUpNothingWhoseRulesWereChanged() {
    TestServer.forge(
        url,
        "alter table crivo.playbook_file disable trigger all;"
            + "update crivo.playbook_file set content = replace(content, 'NETWORK', 'PEOPLE')");
    var backup = team.run("db", "backup", home.resolve("b").toString());

    assertThat(backup.exitCode()).isEqualTo(1);
    assertThat(backup.err()).contains("no backup was made", "crivo decisions verify");
    assertThat(home.resolve("b")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2", "2:abc", "-1:" + ZEROS, "2:" + ZEROS + "0", "x\u001b[31m"})
  void refusesWhatIsNoAnchor(String written) {
    var refused = team.run("decisions", "verify", "--anchor", written);

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err())
        .contains("--anchor", "crivo decisions anchor")
        .doesNotContain("\u001b");
    assertThat(refused.out()).isEmpty();
  }

  private void recorded() {
    assertThat(team.input(INTERVIEW).run("interview").exitCode()).isZero();
  }

  private static JsonNode json(Program.Result result) {
    return JsonMapper.shared().readTree(result.out());
  }
}
