package dev.crivo.rulebook;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Rule;
import dev.crivo.playbook.Status;
import dev.crivo.rulebook.Evaluation.FollowUps;
import dev.crivo.rulebook.Evaluation.Suggestion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What must be true of the playbook that we ship, proved on every case its interview can reach. */
class FastTrackTests {

  static final Rulebook FASTTRACK = Rulebook.load(Path.of("rules/fasttrack"));
  static final List<ExampleCase> EXAMPLES = ExampleCase.of(FASTTRACK.playbook());

  /** Every case, unfinished ones included, by its answers. */
  static final Map<Answers, Evaluation> REACHABLE = new LinkedHashMap<>();

  @BeforeAll
  static void walkEveryCase() {
    // Evaluating a case also asserts that Drools and the condition model agree on every rule.
    ReachableCases.of(FASTTRACK).forEach(e -> REACHABLE.put(e.answers(), e));
  }

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
  void endsEveryReachableCaseInOneStatusOrAFollowUp() {
    assertThat(ends())
        .isNotEmpty()
        .allSatisfy(
            end -> assertThat(end.result()).isInstanceOfAny(Suggestion.class, FollowUps.class));
  }

  @Test
  void reachesEveryStatusAndFollowUp() {
    var reached =
        ends().stream().flatMap(end -> concluded(end).stream()).collect(toCollection(TreeSet::new));
    var declared =
        FASTTRACK.playbook().statuses().stream()
            .filter(s -> s.kind() != Status.Kind.GROUP && s.kind() != Status.Kind.INTERMEDIATE)
            .map(Status::code)
            .collect(toCollection(TreeSet::new));

    assertThat(reached).isEqualTo(declared);
  }

  @Test
  void givesEverySuggestionADetailWhereItsStatusHasAny() {
    assertThat(ends().stream().map(Evaluation::result).toList())
        .filteredOn(Suggestion.class::isInstance)
        .allSatisfy(
            result -> {
              var suggestion = (Suggestion) result;
              assertThat(suggestion.detail().isPresent() || suggestion.picked().isPresent())
                  .as(suggestion.outcome().code())
                  .isEqualTo(hasDetails(suggestion.outcome()));
            });
  }

  @Test
  void asksNothingThatCannotChangeTheResult() {
    var pointless = new ArrayList<String>();
    REACHABLE.values().stream()
        .filter(e -> e.next().isPresent())
        .filter(e -> resultsByAnswer(e).stream().distinct().count() == 1)
        .forEach(e -> pointless.add(e.next().get().name() + " after " + e.answers()));

    assertThat(pointless).isEmpty();
  }

  @Test
  void asksSixQuestionsInTheMedianAndEightAtMost() {
    var asked = ends().stream().map(e -> e.answers().byQuestion().size()).sorted().toList();

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

  @Test
  void letsNoTwoRulesConcludeWhatExcludesEachOther() {
    var unfolded = new Unfolding(FASTTRACK.playbook());
    var rules = FASTTRACK.playbook().rules();
    var conflicts = new ArrayList<String>();
    for (int i = 0; i < rules.size(); i++) {
      for (int j = i + 1; j < rules.size(); j++) {
        if (excludeEachOther(rules.get(i), rules.get(j))
            && unfolded.together(rules.get(i), rules.get(j)).isPresent()) {
          conflicts.add(rules.get(i).name() + " and " + rules.get(j).name());
        }
      }
    }

    assertThat(conflicts).isEmpty();
  }

  private static boolean excludeEachOther(Rule one, Rule other) {
    var a = FASTTRACK.playbook().status(one.conclusion()).orElseThrow();
    var b = FASTTRACK.playbook().status(other.conclusion()).orElseThrow();
    if (a.equals(b)) {
      return false;
    }
    return switch (a.kind()) {
      case OUTCOME -> b.kind() == Status.Kind.OUTCOME || b.kind() == Status.Kind.FOLLOW_UP;
      case FOLLOW_UP -> b.kind() == Status.Kind.OUTCOME;
      case DETAIL -> b.kind() == Status.Kind.DETAIL && a.parent().equals(b.parent());
      case GROUP -> b.kind() == Status.Kind.GROUP;
      case INTERMEDIATE -> false;
    };
  }

  private static List<Evaluation> ends() {
    return REACHABLE.values().stream().filter(e -> e.next().isEmpty()).toList();
  }

  private static boolean hasDetails(Status outcome) {
    return outcome.pick().isPresent()
        || FASTTRACK.playbook().statuses().stream()
            .anyMatch(s -> s.parent().filter(outcome.code()::equals).isPresent());
  }

  private static List<Set<String>> resultsByAnswer(Evaluation evaluation) {
    var question = evaluation.next().orElseThrow();
    return TellingAnswers.of(FASTTRACK.playbook()).to(question, evaluation.answers()).stream()
        .map(answer -> results(evaluation.answers().with(question.name(), answer)))
        .toList();
  }

  /** Every result that can still come of some answers. */
  private static Set<String> results(Answers answers) {
    var evaluation = REACHABLE.get(answers);
    if (evaluation.next().isEmpty()) {
      return Set.copyOf(Set.of(String.valueOf(describe(evaluation))));
    }
    var all = new HashSet<String>();
    resultsByAnswer(evaluation).forEach(all::addAll);
    return all;
  }

  private static List<String> describe(Evaluation end) {
    if (end.result() instanceof FollowUps followUps) {
      return followUps.todos().stream().map(t -> t.followUp().code() + t.shortfall()).toList();
    }
    var suggestion = (Suggestion) end.result();
    return List.of(suggestion.deepest().code(), suggestion.picked().orElse(""));
  }

  private static List<String> concluded(Evaluation end) {
    if (end.result() instanceof FollowUps followUps) {
      return followUps.todos().stream().map(t -> t.followUp().code()).toList();
    }
    var suggestion = (Suggestion) end.result();
    return Stream.concat(Stream.of(suggestion.outcome()), suggestion.detail().stream())
        .map(Status::code)
        .toList();
  }

  private static boolean isOrIsBelow(String code, String above) {
    return code.equals(above) || code.startsWith(above + ".");
  }
}
