package dev.crivo.shell;

import dev.crivo.console.Refusal;
import dev.crivo.decision.Decision;
import dev.crivo.decision.Suggested.Reason;
import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Question;
import dev.crivo.playbook.Status;
import dev.crivo.rulebook.ExampleCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A decision on record as an example case of a playbook, with nothing in it that could tell of
 * which customer: answers, statuses and rules are all words of the playbook.
 *
 * @param renamed whether a name that the playbook does not offer was replaced
 * @param unknownRules rules behind the decision that the playbook has no more; then none are named
 */
record NewCase(ExampleCase example, boolean renamed, List<String> unknownRules) {

  /** Stands for a product or the like that the person named, and so may be the customer's own. */
  static final String NEUTRAL = "Something else";

  /**
   * @param name what to call it; else it is called by its status and the answer that decided
   * @throws Refusal where the playbook does not know the status or an answer
   */
  static NewCase of(Decision decision, Playbook playbook, Optional<String> name) {
    refuseUnknown(decision, playbook);
    var status = playbook.status(decision.chosen().status()).orElseThrow();
    var given = inOrder(withPicked(decision, status), playbook);
    var answers = neutral(given, playbook);
    var overridden = decision.chosen().overriding().isPresent();
    var rules = overridden ? List.<String>of() : rules(decision);
    var unknown = rules.stream().filter(rule -> playbook.rule(rule).isEmpty()).toList();
    var example =
        new ExampleCase(
            name.orElseGet(() -> CaseName.of(decision, answers, playbook)),
            "",
            0,
            answers,
            List.of(status.code()),
            picked(status, answers),
            unknown.isEmpty() ? rules : List.of(),
            false,
            overridden ? not(decision, playbook) : Optional.empty(),
            List.of());
    return new NewCase(example, !answers.equals(given), unknown);
  }

  private static void refuseUnknown(Decision decision, Playbook playbook) {
    var unknown = new ArrayList<String>();
    decision
        .answers()
        .byQuestion()
        .forEach((question, answer) -> unknown(question, answer, playbook).ifPresent(unknown::add));
    if (!unknown.isEmpty()) {
      var answers = String.join(", ", unknown);
      throw Refusal.usage(
          "new-case.unknown-answers", Map.of("id", decision.id(), "answers", answers));
    }
    if (playbook.status(decision.chosen().status()).isEmpty()) {
      throw Refusal.usage(
          "new-case.unknown-status",
          Map.of("id", decision.id(), "status", decision.chosen().status()));
    }
  }

  /** What to call an answer that is none; of an unknown question the answer may be a name. */
  private static Optional<String> unknown(String name, String answer, Playbook playbook) {
    var question = playbook.question(name);
    if (question.isEmpty()) {
      return Optional.of(name);
    }
    return question.get().canonical(answer).isPresent()
        ? Optional.empty()
        : Optional.of(name + " " + answer);
  }

  /** The detail that a person picked by name is what its question would have been answered. */
  private static Answers withPicked(Decision decision, Status status) {
    var answers = decision.answers();
    var picked = decision.chosen().picked();
    return status
        .pick()
        .filter(pick -> picked.isPresent())
        .map(pick -> answers.with(pick.question(), picked.get()))
        .orElse(answers);
  }

  private static Answers inOrder(Answers answers, Playbook playbook) {
    var ordered = Answers.NONE;
    for (var question : playbook.questions()) {
      var answer = answers.get(question.name());
      ordered = answer.isPresent() ? ordered.with(question.name(), answer.get()) : ordered;
    }
    return ordered;
  }

  private static Answers neutral(Answers answers, Playbook playbook) {
    var neutral = answers;
    for (var question : playbook.questions()) {
      var name =
          question.kind() == Question.Kind.TEXT
              ? answers.get(question.name())
              : Optional.<String>empty();
      if (name.isPresent() && !offered(question, answers, playbook).contains(name.get())) {
        neutral = neutral.with(question.name(), NEUTRAL);
      }
    }
    return neutral;
  }

  private static List<String> offered(Question question, Answers answers, Playbook playbook) {
    return playbook
        .pickedBy(question.name())
        .flatMap(Status::pick)
        .map(pick -> pick.offered(answers))
        .orElse(List.of());
  }

  private static Optional<String> picked(Status status, Answers answers) {
    return status.pick().flatMap(pick -> answers.get(pick.question()));
  }

  private static List<String> rules(Decision decision) {
    return decision.suggested().reasons().stream().map(Reason::rule).toList();
  }

  /** What was suggested and is not right, where it is not merely less than what was chosen. */
  private static Optional<String> not(Decision decision, Playbook playbook) {
    var chosen = decision.chosen().status() + ".";
    var suggested = decision.suggested();
    return suggested.status().map(List::of).orElse(suggested.codes()).stream()
        .filter(code -> playbook.status(code).isPresent())
        .filter(code -> !chosen.startsWith(code + "."))
        .findFirst();
  }
}
