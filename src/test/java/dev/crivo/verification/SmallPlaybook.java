package dev.crivo.verification;

import dev.crivo.playbook.Condition;
import dev.crivo.playbook.Condition.Operator;
import dev.crivo.playbook.NoteWords;
import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Question;
import dev.crivo.playbook.Rule;
import dev.crivo.playbook.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A playbook written in a test: each question has the choices A and B. */
final class SmallPlaybook {

  private final List<Question> questions = new ArrayList<>();
  private final List<Status> statuses = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();
  private Optional<String> subject = Optional.empty();

  void subject(String question) {
    subject = Optional.of(question);
  }

  Playbook playbook() {
    return new Playbook(
        "Outings",
        "",
        questions,
        statuses,
        rules,
        Map.of(),
        subject,
        NoteWords.NONE,
        Map.of(),
        Map.of());
  }

  void ask(String... names) {
    for (var name : names) {
      questions.add(new Question(name, Question.Kind.CHOICE, List.of("A", "B")));
    }
  }

  void status(String code, Status.Kind kind, Optional<String> parent) {
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

  void rule(String code, List<String> premises, Condition condition) {
    rule(code, code, premises, condition);
  }

  void rule(String code, String name, List<String> premises, Condition condition) {
    var line = rules.size() + 1;
    rules.add(new Rule(name, "", premises, List.of(condition), code, "outings.drl", line));
  }

  static Condition is(String question, String... choices) {
    return new Condition(question, Operator.IN, List.of(choices), 1);
  }
}
