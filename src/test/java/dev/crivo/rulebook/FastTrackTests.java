package dev.crivo.rulebook;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.playbook.Rule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What must be true of the playbook that we ship, beside what every check of a playbook proves. */
class FastTrackTests {

  static final Rulebook FASTTRACK = Rulebook.load(Path.of("rules/fasttrack"));
  static final List<ExampleCase> EXAMPLES = ExampleCase.of(FASTTRACK.playbook());

  @TestFactory
  Stream<DynamicTest> exampleCases() {
    return EXAMPLES.stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.name(), () -> assertThat(example.differences(FASTTRACK)).isEmpty()));
  }

  @Test
  void hasFiveTopLevelsAndNineteenOutcomes() {
    assertThat(FASTTRACK.playbook().statuses()).filteredOn(s -> s.level() == 1).hasSize(5);
    assertThat(FASTTRACK.playbook().outcomes()).hasSize(19);
    assertThat(FASTTRACK.playbook().outcomes()).filteredOn(s -> s.level() == 2).hasSize(18);
  }

  @Test
  void asksSixQuestionsInTheMedianAndEightAtMost() {
    var asked = new ArrayList<Integer>();
    ReachableCases.of(FASTTRACK.byConditions())
        .forEach(
            e -> {
              if (e.next().isEmpty()) {
                asked.add(e.answers().byQuestion().size());
              }
            });
    Collections.sort(asked);

    assertThat(asked.get(asked.size() / 2)).isLessThanOrEqualTo(6);
    assertThat(asked.get(asked.size() - 1)).isLessThanOrEqualTo(8);
  }

  @Test
  void hasAnExampleForEachOfTheTwentyOneBoundaries() {
    assertThat(EXAMPLES).filteredOn(ExampleCase::boundary).hasSize(21);
  }

  @Test
  void firesEveryRuleInAnExampleThatNamesIt() {
    var named = EXAMPLES.stream().flatMap(e -> e.rules().stream()).collect(toSet());
    var all = FASTTRACK.playbook().rules().stream().map(Rule::name).collect(toSet());

    assertThat(named).isEqualTo(all);
  }

  @Test
  void hasTwoExamplesAndANearMissForEveryOutcome() {
    assertThat(FASTTRACK.playbook().outcomes())
        .allSatisfy(
            outcome -> {
              var code = outcome.code();
              assertThat(EXAMPLES)
                  .as(code + " is reached")
                  .filteredOn(e -> isOrIsBelow(e.expected().get(0), code))
                  .hasSizeGreaterThanOrEqualTo(2);
              assertThat(EXAMPLES)
                  .as(code + " is nearly reached")
                  .anyMatch(e -> e.not().filter(n -> isOrIsBelow(n, code)).isPresent());
            });
  }

  private static boolean isOrIsBelow(String code, String above) {
    return code.equals(above) || code.startsWith(above + ".");
  }
}
