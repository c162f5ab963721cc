package dev.crivo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.Program;
import dev.crivo.console.Language;
import dev.crivo.decision.Decision;
import dev.crivo.decision.Decision.Chosen;
import dev.crivo.decision.Decision.Origin;
import dev.crivo.decision.Decision.OverrideReason;
import dev.crivo.decision.Decision.Overriding;
import dev.crivo.decision.Decision.Plan;
import dev.crivo.decision.DecisionFilter;
import dev.crivo.decision.Decisions;
import dev.crivo.decision.NewDecision;
import dev.crivo.decision.Note;
import dev.crivo.decision.NoteGrade;
import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Playbook;
import dev.crivo.rulebook.CaseYaml;
import dev.crivo.rulebook.Evaluation;
import dev.crivo.rulebook.Evaluation.Suggestion;
import dev.crivo.rulebook.ExampleCase;
import dev.crivo.rulebook.Rulebook;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every shipped case as somebody's decision, with a word of his in all that he could write. */
class NewCasePrivacyTests {

  /** In everything that a person writes; in no text of the playbook or the program. */
  private static final String MARK = "Zyxw";

  private static final Rulebook RULEBOOK =
      Rulebook.ofConditions(Rulebook.read(Path.of("rules/fasttrack")));

  private static final Playbook PLAYBOOK = RULEBOOK.playbook();

  @TempDir Path home;

  @Test
  void leavesNothingOfWhatAPersonWroteInACase() {
    var made = recorded(decided()).stream().map(this::yaml).toList();

    assertThat(made).hasSizeGreaterThan(500).noneMatch(yaml -> yaml.contains(MARK));
    assertThat(made).anyMatch(yaml -> yaml.contains("competingProduct: " + NewCase.NEUTRAL));
    assertThat(made).anyMatch(yaml -> yaml.contains("competingProduct: Slack"));
  }

  @Test
  void makesACaseThatPassesOfEveryShippedCaseThatIsAccepted() {
    var accepted = decided().stream().filter(d -> d.chosen().overriding().isEmpty()).toList();

    assertThat(recorded(accepted))
        .hasSizeGreaterThan(250)
        .map(decision -> NewCase.of(decision, PLAYBOOK, Optional.empty()).example())
        .allSatisfy(made -> assertThat(made.differences(RULEBOOK)).isEmpty())
        .allSatisfy(made -> assertThat(made.rules()).isNotEmpty());
  }

  @Test
  void makesACaseThatFailsOfEveryShippedCaseThatIsOverridden() {
    var overridden = decided().stream().filter(d -> d.chosen().overriding().isPresent()).toList();

    assertThat(recorded(overridden))
        .hasSizeGreaterThan(250)
        .allSatisfy(
            decision -> {
              var made = NewCase.of(decision, PLAYBOOK, Optional.empty()).example();
              var suggested = decision.suggested().status().orElseThrow();
              assertThat(made.expected()).containsExactly(decision.chosen().status());
              assertThat(made.not()).contains(suggested);
              assertThat(made.differences(RULEBOOK)).contains("must not be " + suggested);
            });
  }

  @Test
  void leavesNothingOfItInWhatTheCommandTells() {
    var some =
        decided().stream().filter(d -> d.answers().has("competingProduct")).limit(6).toList();

    for (var decision : recorded(some)) {
      for (var language : Language.values()) {
        var shown =
            Program.in(home).run("rules", "new-case", decision.id(), "--lang", language.toString());
        assertThat(shown.exitCode()).isZero();
        assertThat(shown.out()).startsWith("- case: ").doesNotContain(MARK, decision.id());
        assertThat(shown.err()).startsWith("crivo: ").doesNotContain(MARK, decision.id());
      }
    }
  }

  private String yaml(Decision decision) {
    var made = NewCase.of(decision, PLAYBOOK, Optional.empty());
    return CaseYaml.of(made.example(), PLAYBOOK);
  }

  private List<Decision> recorded(List<NewDecision> decided) {
    try (var decisions = Decisions.open(home.resolve("data"), Clock.systemUTC())) {
      decisions.record(PLAYBOOK, decided);
      return decisions.list(DecisionFilter.ALL).toList();
    }
  }

  /** Every suggestion of a shipped case twice: accepted, and another status chosen. */
  private static List<NewDecision> decided() {
    var decided = new ArrayList<NewDecision>();
    for (var example : ExampleCase.of(PLAYBOOK)) {
      for (var answers : named(example.answers())) {
        var evaluation = RULEBOOK.evaluate(answers);
        if (evaluation.result() instanceof Suggestion suggestion) {
          decided.add(decision(evaluation, DecisionForm.accepted(suggestion)));
          decided.add(decision(evaluation, other(suggestion)));
        }
      }
    }
    return decided;
  }

  /** Where a name was picked, also with a name that the person made up. */
  private static List<Answers> named(Answers answers) {
    return answers.has("competingProduct")
        ? List.of(answers, answers.with("competingProduct", MARK + " Chat"))
        : List.of(answers);
  }

  private static Chosen other(Suggestion suggestion) {
    var competitor = "no-intent.competitive-solution";
    var isCompetitor = suggestion.outcome().code().equals(competitor);
    return new Chosen(
        isCompetitor ? "blocked.legal.legal" : competitor,
        isCompetitor ? Optional.empty() : Optional.of(MARK + " Talk"),
        Optional.of(new Overriding(OverrideReason.OTHER, MARK + " said so.")));
  }

  private static NewDecision decision(Evaluation evaluation, Chosen chosen) {
    var origin = Origin.of(PLAYBOOK, Screens.english().locale(), "0.1.0");
    var plan =
        new Plan(
            Optional.of(LocalDate.of(2099, 3, 31)),
            Optional.of("Owner " + MARK),
            Optional.of("Call " + MARK),
            Optional.of(LocalDate.of(2099, 3, 1)));
    return new Recording(
            RULEBOOK,
            new Wording(PLAYBOOK, Screens.english()),
            "Ana " + MARK,
            origin,
            Optional.empty())
        .decision(
            MARK + ".onmicrosoft.com",
            Optional.of(120),
            evaluation,
            chosen,
            new Note(MARK + " will not deploy.", NoteGrade.GOOD, List.of()),
            plan);
  }
}
