package dev.crivo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** {@code rules check}. */
class CheckCommandTests {

  private static final Path BROKEN = Path.of("src/test/resources/playbooks/broken");

  @TempDir Path home;

  @Test
  void saysWhatItProvedOfASoundPlaybook() {
    var result = check("sound");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .startsWith(
            "22 cases seen, 15 of them ends. They reach 6 of 6 statuses, and 9 of 9 rules.\n")
        .contains("\nNo findings.\nEvery interview ends in one status or in follow-ups");
  }

  @Test
  void showsAFindingWithItsPlaceAndACommandThatShowsIt() {
    var result = check("conflict-in-an-interview");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out())
        .isEqualTo(
            """
            22 cases seen, 15 of them ends. They reach 5 of 6 statuses, and 10 of 10 rules.

            ERROR counter.drl:80 [conflict]
              rules "accepted.parcel" and "refused/food" can hold at once, but conclude
              "accepted.parcel" and "refused", which exclude each other; an interview gets
              there
              In 2 cases, such as:
              echo '{ content: FOOD, weight: 2000, wrapped: YES }' | crivo classify --answers - --rules %s

            1 error
            """
                .formatted(BROKEN.resolve("conflict-in-an-interview").toAbsolutePath()));
  }

  @Test
  void speaksTheLanguageOfTheScreenAroundTheFindings() {
    var result = check("gap", "--lang", "pt-BR");

    assertThat(result.out())
        .contains("22 casos vistos, 15 deles finais", "ERRO [gap]", "Em 2 casos, como:", "1 erro");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "unread-question, case.drl:25 [unread-question], no rule reads the question stamped",
    "unused-enum, case.drl:17 [unused-enum], no question of Case is a Colour"
  })
  void showsWhyAPlaybookDoesNotLoad(String playbook, String place, String message) {
    var result = check(playbook);

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out())
        .isEqualTo(
            """
            The playbook does not load, so its cases cannot be walked yet.

            ERROR %s
              %s

            1 error
            """
                .formatted(place, message));
    assertThat(result.err()).isEmpty();
  }

  @Test
  void failsOnWarningsOnlyWhenStrict() {
    assertThat(check("shadowed-rule").exitCode()).isZero();
    assertThat(check("shadowed-rule", "--strict").exitCode()).isEqualTo(1);
    assertThat(check("same-choices", "--strict").exitCode()).isZero();
  }

  @Test
  void givesOtherProgramsTheSameAsJson() {
    var json = JsonMapper.shared().readTree(check("gap", "--format", "json").out());

    assertThat(json.get("exhausted").asBoolean()).isTrue();
    assertThat(json.get("cases").asInt()).isEqualTo(22);
    assertThat(json.get("statuses").get("reached").asInt()).isEqualTo(6);
    assertThat(json.get("errors").asInt()).isEqualTo(1);
    var finding = json.get("findings").get(0);
    assertThat(finding.get("kind").asString()).isEqualTo("gap");
    assertThat(finding.get("severity").asString()).isEqualTo("error");
    assertThat(finding.get("questions").get(0).asString()).isEqualTo("wrapped");
    assertThat(finding.get("answers").get("content").asString()).isEqualTo("PAPER");
    assertThat(finding.get("command").asString()).contains("| crivo classify --answers -");
  }

  @Test
  void givesWhyAPlaybookDoesNotLoadAsJson() {
    var json = JsonMapper.shared().readTree(check("unread-choice", "--format", "json").out());

    assertThat(json.get("loads").asBoolean()).isFalse();
    var finding = json.get("findings").get(0);
    assertThat(finding.get("kind").asString()).isEqualTo("unread-choice");
    assertThat(finding.get("file").asString()).isEqualTo("case.drl");
    assertThat(finding.get("line").asInt()).isEqualTo(22);
  }

  @Test
  void saysThatItSampledAndDoesTheSameAgain() {
    var args = new String[] {"--limit", "5", "--samples", "20", "--seed", "3"};
    var result = check("sound", args);

    assertThat(result.out().replaceAll("\\s+", " "))
        .contains(
            "There are more. The first 5 were walked, then 20 interviews were sampled, with seed 3.")
        .doesNotContain("Every interview ends");
    assertThat(check("sound", args).out()).isEqualTo(result.out());
    var json =
        JsonMapper.shared()
            .readTree(check("sound", "--limit", "5", "--samples", "9", "--format", "json").out());
    assertThat(json.get("exhausted").asBoolean()).isFalse();
    assertThat(json.get("seed").asInt()).isEqualTo(1);
    assertThat(json.get("samples").asInt()).isEqualTo(9);
  }

  @Test
  void provesAPlaybookThatNeedsExactlyAsManyCasesAsTheLimit() {
    assertThat(check("sound", "--limit", "22").out()).contains("Every interview ends");
    assertThat(check("sound", "--limit", "21", "--samples", "9").out()).contains("There are more.");
  }

  @Test
  void checksTheRulesInUseUnlessAFolderIsNamed() throws IOException {
    var lending = LendingFolder.in(home);

    var inUse = Program.in(home).run("rules", "check", "--rules", lending.toString());
    var named =
        Program.in(home).run("rules", "check", lending.toString(), "--rules", "rules/fasttrack");

    assertThat(inUse.out()).contains("[missing-detail]").isEqualTo(named.out());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          no-such-folder                 | FOLDER: there is no folder "no-such-folder".
          src                            | FOLDER: there is no playbook in "src".
          src/test/resources/playbooks   | FOLDER: there is no playbook in
          """)
  void refusesAFolderWithoutAPlaybook(String folder, String message) {
    var result = Program.in(home).run("rules", "check", folder);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains(message);
  }

  @ParameterizedTest
  @CsvSource({"--limit, 0", "--samples, -1"})
  void refusesToLookAtNothing(String option, String value) {
    var result = check("sound", option + "=" + value);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains(option + ": " + value + " is not 1 or more.");
  }

  private Program.Result check(String playbook, String... options) {
    var args = new ArrayList<>(List.of("rules", "check"));
    args.add(BROKEN.resolve(playbook).toString());
    args.addAll(List.of(options));
    return Program.in(home).run(args.toArray(String[]::new));
  }
}
