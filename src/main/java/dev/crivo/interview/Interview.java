package dev.crivo.interview;

import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Question;
import dev.crivo.playbook.Status;
import dev.crivo.rulebook.Evaluation;
import dev.crivo.rulebook.Evaluation.FollowUps;
import dev.crivo.rulebook.Evaluation.Suggestion;
import dev.crivo.rulebook.Rulebook;
import dev.crivo.rulebook.TellingAnswers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An interview at one moment. It never changes; every step gives a new one.
 *
 * <p>It remembers every answer ever given, and walks the questions anew after each: an answer that
 * a changed earlier one makes irrelevant leaves the case at once, and is there again should it
 * become relevant again. Nothing else decides the order, so an interview can be resumed from its
 * answers alone.
 */
public final class Interview {

  private final Rulebook rulebook;
  private final Answers remembered;
  private final Optional<String> revisited;
  private final Evaluation evaluation;

  private Interview(Rulebook rulebook, Answers remembered, Optional<String> revisited) {
    this.rulebook = rulebook;
    this.remembered = remembered;
    this.evaluation = rulebook.evaluateAsked(remembered);
    this.revisited = revisited.filter(evaluation.answers()::has);
  }

  public static Interview start(Rulebook rulebook) {
    return resume(rulebook, Answers.NONE);
  }

  /** Goes on where somebody left; answers that are none under this playbook are dropped. */
  public static Interview resume(Rulebook rulebook, Answers remembered) {
    var valid = Answers.NONE;
    for (var question : rulebook.playbook().questions()) {
      var answer = remembered.get(question.name()).flatMap(question::canonical);
      if (answer.isPresent()) {
        valid = valid.with(question.name(), answer.get());
      }
    }
    return new Interview(rulebook, valid, Optional.empty());
  }

  /** The question to show now: the one gone back to, else the next; empty at the end. */
  public Optional<Question> current() {
    return revisited.flatMap(rulebook.playbook()::question).or(evaluation::next);
  }

  /** What follows from the answers on the way so far, in the order in which they were asked. */
  public Evaluation evaluation() {
    return evaluation;
  }

  public Answers answers() {
    return evaluation.answers();
  }

  /** Every answer ever given: what a draft must keep. */
  public Answers remembered() {
    return remembered;
  }

  /** The answer that a question was given before, to be offered again. */
  public Optional<String> remembered(Question question) {
    return remembered.get(question.name());
  }

  /**
   * Answers the current question and goes on to the first one without an answer.
   *
   * @param answer in canonical form
   * @throws IllegalStateException if no question is left
   */
  public Interview answer(String answer) {
    var question = current().orElseThrow(() -> new IllegalStateException("no question is left"));
    return new Interview(rulebook, remembered.with(question.name(), answer), Optional.empty());
  }

  /** Goes back to the question before the current one; its answer and the later ones stay. */
  public Interview back() {
    var asked = asked();
    var here = revisited.map(asked::indexOf).orElse(asked.size());
    return here == 0 ? this : edit(asked.get(here - 1));
  }

  /** Goes back to any question answered on the way; others leave the interview where it is. */
  public Interview edit(String question) {
    return new Interview(rulebook, remembered, Optional.of(question));
  }

  /**
   * Why a question is asked: the codes of what some of its answers leave possible and others do
   * not, in the playbook's order; none where its answer only names a detail.
   */
  public List<String> separates(Question question) {
    var some = new HashSet<String>();
    var every = new HashSet<String>();
    var known = before(question);
    var first = true;
    for (var answer : TellingAnswers.of(rulebook.playbook()).to(question, known)) {
      var left = left(rulebook.evaluate(known.with(question.name(), answer)));
      if (first) {
        every.addAll(left);
        first = false;
      }
      some.addAll(left);
      every.retainAll(left);
    }
    some.removeAll(every);
    return rulebook.playbook().statuses().stream()
        .map(Status::code)
        .filter(some::contains)
        .toList();
  }

  private Answers before(Question question) {
    var known = Answers.NONE;
    for (var entry : answers().byQuestion().entrySet()) {
      if (entry.getKey().equals(question.name())) {
        break;
      }
      known = known.with(entry.getKey(), entry.getValue());
    }
    return known;
  }

  private static Set<String> left(Evaluation evaluation) {
    var codes = new HashSet<>(evaluation.possible());
    if (evaluation.result() instanceof Suggestion suggestion) {
      suggestion.detail().ifPresent(detail -> codes.add(detail.code()));
    }
    if (evaluation.result() instanceof FollowUps followUps) {
      followUps.todos().forEach(todo -> codes.add(todo.followUp().code()));
    }
    return codes;
  }

  /** The questions answered on the way, in order. */
  public List<String> asked() {
    return new ArrayList<>(answers().byQuestion().keySet());
  }
}
