package dev.crivo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.Program;
import dev.crivo.console.Language;
import dev.crivo.decision.Decision.Origin;
import dev.crivo.decision.Decision.Plan;
import dev.crivo.decision.Decisions;
import dev.crivo.decision.NewDecision;
import dev.crivo.decision.Note;
import dev.crivo.decision.NoteGrade;
import dev.crivo.explanation.OneAnswerAway;
import dev.crivo.playbook.Answers;
import dev.crivo.rulebook.Evaluation.Suggestion;
import dev.crivo.rulebook.Rulebook;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** What was one answer away, recorded with a decision and shown with it. */
class KeptAlternativesViewTests {

  private static final Rulebook RULEBOOK =
      Rulebook.ofConditions(Rulebook.read(Path.of("rules/fasttrack")));

  private static final Answers CANCELLED =
      Answers.NONE.with("workload", "TEAMS").with("entitlementsCount", "CANCELLED");

  private static final Answers NETWORK =
      Answers.NONE
          .with("workload", "TEAMS")
          .with("entitlementsCount", "COUNT")
          .with("intent", "OBSTACLE")
          .with("obstacle", "TECHNOLOGY")
          .with("technologyArea", "NETWORK");

  @TempDir Path home;

  @Test
  void groupsTheOtherAnswersByWhatTheyWouldHaveLedTo() {
    var shown = show(record(NETWORK, UnaryOperator.identity()));

    assertThat(shown)
        .contains(
            """
            One answer away
              - Blocked > Customer IT Infrastructure and Remediation > Desktop / Devices
                  What exactly is it about their technology? “PCs, phones, browsers, or
                  versions of Windows or Office on them”
              - Blocked > Customer IT Infrastructure and Remediation > Hardware
                  “Servers, storage or domain controllers”
            """)
        .contains(
            """
              - no status; first: Ask what exactly stands in the way
                  “They have not said”
                  What stands in the way? “They have not said”
              - Duplicate/Invalid
                  Are these seats real, and do they belong to this customer and tenant? “No:
                  the same customer is listed a second time, with another tenant”, “No: the
                  tenant is a fraud” and 4 more
              - a further question would come first
                  What stands in the way? “People: skills, training, time or staff are
                  missing, or users resist”, “An internal procedure, test, sign-off or
                  department's decision; timing” and 8 more
            """);
  }

  @Test
  void showsNothingWhereNothingWasOneAnswerAway() {
    assertThat(show(record(CANCELLED, KeptAlternativesViewTests::without)))
        .doesNotContain("One answer away");
  }

  @ParameterizedTest
  @EnumSource
  void fitsEightyColumns(Language language) {
    var id = record(NETWORK, UnaryOperator.identity());

    var shown = show(id, "--lang", language.toString());

    assertThat(shown.lines()).allMatch(line -> line.length() <= 80);
    assertThat(shown).doesNotContain("decision.alternatives", "conclusion.");
  }

  @Test
  void givesEveryOneToOtherPrograms() {
    var id = record(NETWORK, UnaryOperator.identity());

    var json = JsonMapper.shared().readTree(show(id, "--format", "json")).get("alternatives");

    assertThat(json.size())
        .isEqualTo(OneAnswerAway.of(RULEBOOK, RULEBOOK.evaluate(NETWORK)).size())
        .isGreaterThan(20);
    assertThat(json.get(0).toString())
        .isEqualTo(
            "{\"question\":\"technologyArea\",\"answer\":\"DEVICES\",\"kind\":\"suggestion\","
                + "\"codes\":[\"blocked.it-infrastructure.desktop-devices\"],"
                + "\"picked\":null,\"next\":null}");
  }

  private String record(Answers answers, UnaryOperator<NewDecision> change) {
    var playbook = RULEBOOK.playbook();
    var evaluation = RULEBOOK.evaluate(answers);
    var origin = Origin.of(playbook, Screens.english().locale(), "0.1.0");
    var wording = new Wording(playbook, Screens.english());
    var decision =
        new Recording(RULEBOOK, wording, "ana", origin, Optional.empty())
            .decision(
                "contoso",
                Optional.empty(),
                evaluation,
                DecisionForm.accepted((Suggestion) evaluation.result()),
                new Note("Will not deploy.", NoteGrade.WEAK, List.of()),
                Plan.NONE);
    try (var decisions = Decisions.open(home.resolve("data"), Clock.systemUTC())) {
      return decisions.record(playbook, change.apply(decision)).id();
    }
  }

  private static NewDecision without(NewDecision d) {
    return new NewDecision(
        d.by(),
        d.subject(),
        d.answers(),
        d.suggested(),
        List.of(),
        d.chosen(),
        d.note(),
        d.plan(),
        d.origin(),
        d.corrects());
  }

  private String show(String id, String... options) {
    var words = Stream.concat(Stream.of("decisions", "show", id), Stream.of(options));
    return Program.in(home).run(words.toArray(String[]::new)).out();
  }
}
