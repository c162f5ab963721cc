package dev.crivo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code rules show} and {@code rules list --status}. */
class RuleViewTests {

  @TempDir Path home;
  private LendingFolder lending;

  @BeforeEach
  void copyThePlaybook() throws IOException {
    lending = LendingFolder.in(home);
  }

  @Test
  void showsHowMuchARuleDecidesWhatBuildsOnItAndACaseToTry() {
    assertThat(run("show", "member").out())
        .contains(
            "Decides          6 of the 8 cases that an interview can reach\n",
            "Last word        in none of them: other rules build on it\n",
            "2 rules build on what it concludes:\n  - lent.home\n  - refused/late\n",
            "2 example cases fire it:\n  - A member with nothing overdue",
            "\nA case that it decides:\n"
                + "  echo '{ member: YES, daysOverdue: 0, shelf: \"Novels\" }'"
                + " | crivo classify --answers - --rules "
                + lending
                + "\n");
  }

  @Test
  void theCaseToTryIsDecidedByTheRule() {
    var json = json("show", "refused.late");
    var found =
        Program.in(home)
            .input(json.get("case").toString())
            .run("classify", "--answers", "-", "--rules", lending.toString(), "--format", "json");

    assertThat(JsonMapper.shared().readTree(found.out()).get("reasons").findValuesAsString("rule"))
        .contains("refused.late");
  }

  @Test
  void saysThatARuleHasTheLastWordInAllItDecides() {
    assertThat(run("show", "refused/stranger").out())
        .contains("Decides          1 of the 8 cases", "Last word        in all of them\n");
  }

  @Test
  void saysWhereNoInterviewReachesARule() throws IOException {
    var stranger = "  Case( member in ( Member.NO ) )";
    lending.change("lending.drl", stranger, "  Status( code == \"member\" )\n" + stranger);

    assertThat(run("show", "refused/stranger").out())
        .contains("Decides          none of the", "No example case fires it.")
        .doesNotContain("Last word", "A case that it decides");
  }

  @Test
  void givesTheSameToOtherPrograms() {
    var json = json("show", "refused/late");

    assertThat(json.get("decides").asInt()).isEqualTo(2);
    assertThat(json.get("lastWord").asInt()).isZero();
    assertThat(json.get("finishedCases").asInt()).isEqualTo(8);
    assertThat(json.get("allCases").asBoolean()).isTrue();
    assertThat(json.get("builtOnBy").toString()).isEqualTo("[\"refused.late\"]");
    assertThat(json.get("command").asString())
        .startsWith("echo '{ member: YES, daysOverdue: 14 }'");
  }

  @Test
  void keepsALongListOfExamplesShort() {
    var shown = Program.in(home).run("rules", "show", "eligible/workload").out();

    assertThat(shown).containsPattern("\\.\\.\\. and \\d+ more; all with --format json");
    assertThat(shown.lines()).hasSizeLessThan(70);
  }

  @Test
  void listsTheRulesThatConcludeAStatusOrOneBelowIt() {
    assertThat(run("list", "--status", "refused").out())
        .contains("refused/late\n", "refused/stranger\n", "refused.late\n", "3 rules")
        .doesNotContain("lent.home");
    assertThat(run("list", "--status", "follow-up.ask-membership").out())
        .startsWith("follow-up.ask-membership\n")
        .contains("1 rule\n");
    assertThat(run("list", "--status", "member").out()).startsWith("member\n");
    assertThat(run("list", "--status", "refus").err()).contains("there is no status \"refus\"");
  }

  private Program.Result run(String verb, String... more) {
    var words = new ArrayList<>(List.of("rules", verb));
    words.addAll(List.of(more));
    words.addAll(List.of("--rules", lending.toString()));
    return Program.in(home).run(words.toArray(String[]::new));
  }

  private JsonNode json(String verb, String rule) {
    return JsonMapper.shared().readTree(run(verb, rule, "--format", "json").out());
  }
}
