package dev.crivo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** {@code rules test} and {@code rules mutate}. */
class ExamplesCommandsTests {

  @TempDir Path home;
  private LendingFolder folder;

  @BeforeEach
  void copy() throws IOException {
    folder = LendingFolder.in(home);
  }

  private Program.Result rules(String verb, String... options) {
    var args = new ArrayList<>(List.of("rules", verb, "--rules"));
    args.add(folder.toString());
    args.addAll(List.of(options));
    return Program.in(home).run(args.toArray(String[]::new));
  }

  /** An example case of a stranger, whom the tiny playbook's own cases leave out. */
  private void addStranger() throws IOException {
    var cases = Files.readString(folder.path().resolve("cases/lending.yaml"));
    folder.write(
        "cases/lending.yaml",
        cases
            + """
            - case: A stranger is refused
              answers: { member: NO }
              status: refused
              rules: [refused/stranger]
            """);
  }

  @Test
  void tellsWhatTheExamplesCoverAndWhatTheyDoNot() {
    var result = rules("test");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .startsWith("3 example cases passed, 0 failed")
        .contains("Rules fired             5 of 6, 83 %")
        .contains("Rules ruled out         6 of 6, 100 %")
        .contains("Conditions, both ways   13 of 14, 92 %")
        .contains("Statuses reached        4 of 4, 100 %")
        .contains("- refused/stranger (lending.drl:29)")
        .contains("- refused/stranger (lending.drl:32): member in ( NO ) is never met");
  }

  @Test
  void failsWhereLessOfTheConditionsIsCoveredThanAskedFor() throws IOException {
    var below = rules("test", "--min-coverage", "93");
    assertThat(below.exitCode()).isEqualTo(1);
    assertThat(below.err())
        .startsWith("crivo: the example cases cover 92 % of the conditions; at least 93 %");

    assertThat(rules("test", "--min-coverage", "92").exitCode()).isZero();
    addStranger();
    assertThat(rules("test", "--min-coverage", "100").exitCode()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"101", "-1"})
  void refusesWhatIsNoPercentage(String written) {
    var result = rules("test", "--min-coverage=" + written);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("--min-coverage: \"" + written + "\" is no percentage");
  }

  @Test
  void givesCoverageAsJsonWithAllThatIsMissing() {
    var json = JsonMapper.shared().readTree(rules("test", "--format", "json").out());

    assertThat(json.get("examples").asInt()).isEqualTo(3);
    assertThat(json.get("failed").size()).isZero();
    var conditions = json.get("coverage").get("conditions");
    assertThat(conditions.get("covered").asInt()).isEqualTo(13);
    assertThat(conditions.get("missing").get(0).get("line").asInt()).isEqualTo(32);
    assertThat(conditions.get("missing").get(0).get("neverSeen").asString()).isEqualTo("met");
  }

  @Test
  void listsMutantsThatSurviveWithTheCaseThatWouldKillThem() {
    var result = rules("mutate");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out().lines().map(line -> line.strip().replaceAll(" +", " ")).toList())
        .contains("Mutants all killed equivalent survived", "together 33 22 4 7")
        .contains("bound shifted 6 3 1 2")
        .contains("- refused/stranger (lending.drl:29)", "the whole rule dropped")
        .contains("answers: { member: NO }", "status: refused", "rules:", "- refused/stranger")
        .anyMatch(line -> line.startsWith("Mutation score: 66.6 % of all mutants are killed"));
  }

  @Test
  void draftsACaseThatCanBePasted() throws IOException {
    var json = JsonMapper.shared().readTree(rules("mutate", "--format", "json").out());
    assertThat(json.get("survived").asInt()).isEqualTo(7);

    var cases = Files.readString(folder.path().resolve("cases/lending.yaml"));
    var drafts = new StringBuilder(cases);
    json.get("notKilled")
        .forEach(m -> drafts.append(m.has("draft") ? m.get("draft").asString() : ""));
    folder.write("cases/lending.yaml", drafts.toString());

    assertThat(rules("test").exitCode()).isZero();
    var again = JsonMapper.shared().readTree(rules("mutate", "--format", "json").out());
    assertThat(again.get("survived").asInt()).isZero();
    assertThat(again.get("equivalent").asInt()).isEqualTo(4);
    assertThat(again.get("scoreWithoutEquivalent").asDouble()).isEqualTo(100.0);
  }

  @Test
  void saysWhyAMutantIsEquivalent() {
    assertThat(rules("mutate").out())
        .contains("3 equivalent: no case at all satisfies the one rule and not the other")
        .contains("1 equivalent: where the rule holds otherwise, nothing builds on it");
  }

  @Test
  void failsWhereTheScoreIsBelowWhatIsAskedFor() {
    var below = rules("mutate", "--min-score", "67");

    assertThat(below.exitCode()).isEqualTo(1);
    assertThat(below.err()).startsWith("crivo: the example cases kill 66.6 % of the mutants");
    assertThat(rules("mutate", "--min-score", "66").exitCode()).isZero();
  }

  @Test
  void triesNoMutantsWhileAnExampleFails() throws IOException {
    folder.change("cases/lending.yaml", "status: refused.late", "status: lent.home");

    var result = rules("mutate");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("1 example case fails without any mutant");
    assertThat(result.out()).isEmpty();
  }
}
