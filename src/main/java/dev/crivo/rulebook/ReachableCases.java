package dev.crivo.rulebook;

import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Condition;
import dev.crivo.playbook.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Walks every case that an interview can reach. Numbers that no rule tells apart are walked once,
 * and of the names to pick from two: one offered, where there is one, and one that is not.
 */
public final class ReachableCases {

  /** Names that no pick list offers. */
  private static final List<String> UNLISTED = List.of("Something else", "Yet another");

  private final Rulebook rulebook;

  public ReachableCases(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  /** Shows every case, unfinished ones first; an evaluation without a next question is an end. */
  public void forEach(Consumer<Evaluation> visitor) {
    walk(Answers.NONE, visitor);
  }

  private void walk(Answers answers, Consumer<Evaluation> visitor) {
    var evaluation = rulebook.evaluate(answers);
    visitor.accept(evaluation);
    evaluation
        .next()
        .ifPresent(
            question ->
                answersTo(question, answers)
                    .forEach(a -> walk(answers.with(question.name(), a), visitor)));
  }

  /** Answers to a question that stand for all there are. */
  public List<String> answersTo(Question question, Answers known) {
    return switch (question.kind()) {
      case CHOICE -> question.choices();
      case NUMBER -> numbers(question);
      case TEXT -> names(question, known);
    };
  }

  /** Zero, and both sides of every bound that a rule compares with. */
  private List<String> numbers(Question question) {
    var numbers = new TreeSet<>(List.of(0));
    rulebook.playbook().rules().stream()
        .flatMap(rule -> rule.conditions().stream())
        .filter(condition -> condition.question().equals(question.name()))
        .map(Condition::values)
        .flatMap(List::stream)
        .map(Integer::valueOf)
        .forEach(bound -> numbers.addAll(List.of(Math.max(0, bound - 1), bound, bound + 1)));
    return numbers.stream().map(String::valueOf).toList();
  }

  private List<String> names(Question question, Answers known) {
    var names = new ArrayList<String>();
    rulebook
        .playbook()
        .pickedBy(question.name())
        .flatMap(status -> status.pick())
        .ifPresent(pick -> pick.offered(known).stream().limit(1).forEach(names::add));
    names.addAll(UNLISTED);
    return names.subList(0, 2);
  }
}
