package dev.crivo.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Status;
import dev.crivo.rulebook.Conclusion;
import dev.crivo.rulebook.Evaluation;
import dev.crivo.rulebook.Evaluation.Conflict;
import dev.crivo.rulebook.Evaluation.Suggestion;
import dev.crivo.rulebook.Evaluation.Undetermined;
import dev.crivo.rulebook.ReachableCases.Extent;
import dev.crivo.rulebook.ReachableCases.Limit;
import dev.crivo.rulebook.Rulebook;
import dev.crivo.rulebook.TellingAnswers;
import dev.crivo.verification.CheckResult.Share;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of mistake is found where it stands, with a case that shows it, and nothing else. */
class CheckTests {

  private static final String EXPECTED =
      """
      conflict-in-an-import    | ERROR   conflict counter.drl:47 [accepted.letter, refused/unwrapped] [accepted.letter, refused] [] 0 { content: FOOD, weight: 0, wrapped: NO }
      conflict-in-an-interview | ERROR   conflict counter.drl:80 [accepted.parcel, refused/food] [accepted.parcel, refused] [] 2 { content: FOOD, weight: 2000, wrapped: YES }
      conflict-of-a-premise    | ERROR   conflict counter.drl:64 [allowed, refused/liquid] [accepted.letter, accepted.parcel, refused] [] 0 { content: LIQUID, weight: 0 }
      contradictory-rule       | ERROR   dead-rule counter.drl:80 [refused/torn] [refused] [] 0 { content: FOOD }
      equal-rules              | WARNING needless-rule counter.drl:80 [refused/battery, refused/battery-again] [] [] 0 { content: BATTERY }
      example-asks-not         | NOTE    example-asks-not cases/counter.yaml:1 [] [] [wrapped] 0 { content: PAPER, weight: 500, wrapped: YES }
      gap                      | ERROR   gap - [] [] [wrapped] 2 { content: PAPER, weight: 2000, wrapped: NO }
      impossible-condition     | ERROR   impossible-condition counter.drl:83 [] [] [] 0
      missing-detail           | WARNING missing-detail counter.drl:20 [accepted.parcel] [accepted.parcel] [] 1 { content: FOOD, weight: 2000, wrapped: YES }
      missing-text             | ERROR   missing-text case.drl:24 [] [] [] 0
      never-asked-rule         | WARNING dead-rule counter.drl:80 [refused/leaking] [refused] [] 0 { content: BATTERY, wrapped: NO }
      new-without-status       | WARNING new-without-status statuses.yaml [] [] [content] 0 { content: UNKNOWN }
      pointless-question       | WARNING pointless-question counter.drl:24 [accepted.parcel] [] [wrapped] 4 { content: FOOD, weight: 2000 }
      same-choices             | NOTE    same-choices counter.drl:6 [] [] [content] 0
      shadowed-rule            | WARNING needless-rule counter.drl:80 [refused/battery, refused/heavy-battery] [] [] 0 { content: BATTERY, weight: 2000 }
      sound                    |
      stray-detail             | ERROR   unreachable-status counter.drl:37 [accepted.parcel.printed] [accepted.parcel.printed] [] 0 { content: PAPER, wrapped: NO }
      unreachable-status       | ERROR   unreachable-status counter.drl:80 [accepted.gift] [accepted.gift] [] 0 { content: FOOD }
      unread-choice            | ERROR   unread-choice case.drl:22 [] [] [] 0
      unread-question          | ERROR   unread-question case.drl:25 [] [] [] 0
      unused-enum              | ERROR   unused-enum case.drl:17 [] [] [] 0
      unused-text              | ERROR   unused-text messages.properties:35 [] [] [] 0
      unused-threshold         | ERROR   unused-threshold case.drl:5 [] [] [] 0
      """;

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = EXPECTED)
  void findsWhatIsWrongAndNothingElse(String playbook, String expected) {
    var told = BrokenPlaybooks.findings(playbook).stream().map(CheckTests::told).toList();

    assertThat(told)
        .isEqualTo(expected == null ? List.of() : List.of(expected.strip().replaceAll(" +", " ")));
  }

  private static String told(Finding finding) {
    var place = finding.place().map(Finding.Place::toString).orElse("-");
    return Stream.of(
            finding.severity(),
            finding.kind().code(),
            place,
            finding.rules(),
            finding.statuses(),
            finding.questions(),
            finding.cases(),
            finding.example().map(CheckTests::yaml).orElse(""))
        .map(Object::toString)
        .collect(Collectors.joining(" "))
        .strip();
  }

  private static String yaml(Answers answers) {
    return answers.byQuestion().entrySet().stream()
        .map(answer -> answer.getKey() + ": " + answer.getValue())
        .collect(Collectors.joining(", ", "{ ", " }"));
  }

  @Test
  void triesEveryBrokenPlaybook() {
    var tried = EXPECTED.lines().map(line -> line.split("\\|")[0].strip()).toList();

    assertThat(BrokenPlaybooks.names()).isEqualTo(tried);
  }

  @Test
  void showsAGapByACaseThatEndsWithNothing() {
    var end = example("gap");

    assertThat(end.result()).isInstanceOf(Undetermined.class);
    assertThat(end.next()).isEmpty();
    assertThat(message("gap"))
        .isEqualTo(
            "nothing follows after wrapped == NO, given \"allowed\"; rule \"refused/unwrapped\""
                + " would need content == FOOD");
  }

  @ParameterizedTest
  @CsvSource({"conflict-in-an-import", "conflict-in-an-interview", "conflict-of-a-premise"})
  void showsAConflictByACaseThatHasIt(String playbook) {
    var statuses = BrokenPlaybooks.findings(playbook).get(0).statuses();

    assertThat(example(playbook).result())
        .isInstanceOfSatisfying(
            Conflict.class,
            conflict ->
                assertThat(conflict.statuses()).extracting(Status::code).isSubsetOf(statuses));
  }

  @Test
  void saysWhetherAnInterviewGetsToAConflict() {
    assertThat(message("conflict-in-an-interview")).endsWith("; an interview gets there");
    assertThat(message("conflict-in-an-import"))
        .endsWith("; no interview asks for such answers, but an import may");
    assertThat(message("conflict-of-a-premise"))
        .contains("the one leads on to \"accepted.letter\" and \"accepted.parcel\"");
  }

  @Test
  void showsARuleThatNoInterviewAsksForByACaseThatSatisfiesIt() {
    assertThat(satisfied("never-asked-rule")).contains("refused/leaking");
    assertThat(message("never-asked-rule"))
        .isEqualTo(
            "no interview reaches the rule \"refused/leaking\": with the answers for it, one ends"
                + " with \"refused\" and does not ask wrapped");
  }

  @Test
  void saysThatNoAnswersReachWhatContradictsItself() {
    assertThat(satisfied("contradictory-rule")).containsExactly("allowed");
    assertThat(message("contradictory-rule"))
        .endsWith("conditions and premises of \"refused/torn\" contradict each other");
    assertThat(satisfied("unreachable-status")).containsExactly("allowed");
  }

  @ParameterizedTest
  @CsvSource({"equal-rules", "shadowed-rule"})
  void showsANeedlessRuleByACaseInWhichTheOtherHoldsToo(String playbook) {
    assertThat(satisfied(playbook)).isEqualTo(BrokenPlaybooks.findings(playbook).get(0).rules());
  }

  @Test
  void showsAPointlessQuestionByACaseWhereEveryAnswerEndsAlike() {
    var rulebook = BrokenPlaybooks.read("pointless-question");
    var asked = example("pointless-question");
    var question = asked.next().orElseThrow();
    var ends =
        TellingAnswers.of(rulebook.playbook()).to(question, asked.answers()).stream()
            .map(answer -> rulebook.evaluate(asked.answers().with(question.name(), answer)))
            .map(evaluation -> evaluation.conclusion())
            .toList();

    assertThat(question.name()).isEqualTo("wrapped");
    assertThat(ends).hasSize(2).allMatch(Conclusion::isFinal);
    assertThat(ends.get(0)).isEqualTo(ends.get(1));
  }

  @Test
  void showsAMissingDetailByASuggestionWithoutOne() {
    assertThat(example("missing-detail").result())
        .isInstanceOfSatisfying(
            Suggestion.class,
            suggestion -> {
              assertThat(suggestion.outcome().code()).isEqualTo("accepted.parcel");
              assertThat(suggestion.detail()).isEmpty();
            });
  }

  @Test
  void countsWhatItHasSeenOfASoundPlaybookUnderDroolsToo() {
    var rulebook =
        Rulebook.load(BrokenPlaybooks.FOLDER.resolve("sound"), Path.of("target/test-cache"));

    var result = Check.of(rulebook, Limit.NONE, done -> {});

    assertThat(rulebook.fired(Answers.NONE)).isPresent();
    assertThat(result)
        .isEqualTo(
            new CheckResult(new Extent(22, 15, true), new Share(6, 6), new Share(9, 9), List.of()));
  }

  private static Evaluation example(String playbook) {
    var answers = BrokenPlaybooks.findings(playbook).get(0).example().orElseThrow();
    return BrokenPlaybooks.read(playbook).evaluate(answers);
  }

  private static List<String> satisfied(String playbook) {
    return Reached.satisfied(example(playbook)).stream().map(rule -> rule.name()).toList();
  }

  private static String message(String playbook) {
    return BrokenPlaybooks.findings(playbook).get(0).message();
  }
}
