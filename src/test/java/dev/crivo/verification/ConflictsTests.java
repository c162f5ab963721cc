package dev.crivo.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.playbook.Condition;
import dev.crivo.playbook.Condition.Operator;
import dev.crivo.playbook.NoteWords;
import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Question;
import dev.crivo.playbook.Rule;
import dev.crivo.playbook.Status;
import dev.crivo.rulebook.Evaluation.Conflict;
import dev.crivo.rulebook.ReachableCases.Limit;
import dev.crivo.rulebook.Rulebook;
import dev.crivo.verification.Finding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which rules are to blame where others build on them. */
class ConflictsTests {

  private final List<Question> questions = new ArrayList<>();
  private final List<Status> statuses = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();

  @Test
  void blamesTheGroupsThatHoldTogetherAndNotWhatIsBelowThem() {
    ask("season", "sky");
    for (var group : List.of("winter", "summer")) {
      status(group, Status.Kind.GROUP, Optional.empty());
      for (var sky : List.of("A", "B")) {
        status(group + "." + sky, Status.Kind.OUTCOME, Optional.of(group));
        rule(group + "." + sky, List.of(group), is("sky", sky));
      }
    }
    rule("winter", List.of(), is("season", "A", "B"));
    rule("summer", List.of(), is("season", "B"));

    var conflicts = conflicts();

    assertThat(conflicts).extracting(Finding::rules).containsExactly(List.of("winter", "summer"));
    assertThat(conflicts.get(0).cases()).isEqualTo(2);
    assertThat(Rulebook.ofConditions(playbook()).evaluate(conflicts.get(0).example().orElseThrow()))
        .satisfies(shown -> assertThat(shown.result()).isInstanceOf(Conflict.class));
  }

  @Test
  void blamesTheRulesThemselvesWhereWhatTheyBuildOnIsSound() {
    ask("season", "sky");
    status("known", Status.Kind.INTERMEDIATE, Optional.empty());
    status("walk", Status.Kind.OUTCOME, Optional.empty());
    status("stay", Status.Kind.OUTCOME, Optional.empty());
    rule("known", List.of(), is("season", "A", "B"));
    rule("walk", List.of("known"), is("sky", "A", "B"));
    rule("stay", List.of("known"), is("sky", "B"));

    assertThat(conflicts()).extracting(Finding::rules).containsExactly(List.of("walk", "stay"));
  }

  @Test
  void saysWhichRulesHaveTooManyWaysAndFindsTheirConflictsInTheCasesWalked() {
    status("walk", Status.Kind.OUTCOME, Optional.empty());
    status("stay", Status.Kind.OUTCOME, Optional.empty());
    var premises = new ArrayList<String>();
    for (int i = 0; i < 13; i++) {
      ask("q" + i);
      status("p" + i, Status.Kind.INTERMEDIATE, Optional.empty());
      premises.add("p" + i);
      rule("p" + i, "p" + i + "/a", List.of(), is("q" + i, "A"));
      rule("p" + i, "p" + i + "/b", List.of(), is("q" + i, "B"));
    }
    rule("walk", premises, is("q0", "A", "B"));
    rule("stay", premises, is("q0", "B"));

    var findings = findings(new Limit(20_000, 10, 1));

    assertThat(findings)
        .filteredOn(f -> f.kind() == Kind.NOT_COMPARED)
        .singleElement()
        .satisfies(f -> assertThat(f.message()).contains("\"walk\" and \"stay\""));
    assertThat(findings)
        .filteredOn(f -> f.kind() == Kind.CONFLICT)
        .singleElement()
        .satisfies(f -> assertThat(f.cases()).isEqualTo(1 << 12))
        .satisfies(f -> assertThat(f.rules()).containsExactly("walk", "stay"));
  }

  private List<Finding> conflicts() {
    return findings(Limit.NONE).stream().filter(f -> f.kind() == Kind.CONFLICT).toList();
  }

  private List<Finding> findings(Limit limit) {
    return Check.of(Rulebook.ofConditions(playbook()), limit, done -> {}).findings();
  }

  private Playbook playbook() {
    return new Playbook(
        "Outings",
        "",
        questions,
        statuses,
        rules,
        Map.of(),
        Optional.empty(),
        NoteWords.NONE,
        Map.of(),
        Map.of());
  }

  private void ask(String... names) {
    for (var name : names) {
      questions.add(new Question(name, Question.Kind.CHOICE, List.of("A", "B")));
    }
  }

  private void status(String code, Status.Kind kind, Optional<String> parent) {
    statuses.add(
        new Status(
            code,
            kind,
            parent,
            parent.isPresent() ? 2 : 1,
            Status.Needs.NOTHING,
            List.of(),
            Optional.empty(),
            Map.of()));
  }

  private void rule(String code, List<String> premises, Condition condition) {
    rule(code, code, premises, condition);
  }

  private void rule(String code, String name, List<String> premises, Condition condition) {
    var line = rules.size() + 1;
    rules.add(new Rule(name, "", premises, List.of(condition), code, "outings.drl", line));
  }

  private static Condition is(String question, String... choices) {
    return new Condition(question, Operator.IN, List.of(choices), 1);
  }
}
