package dev.crivo.explanation;

import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Question;
import dev.crivo.rulebook.Conclusion;
import dev.crivo.rulebook.Evaluation;
import dev.crivo.rulebook.Rulebook;
import dev.crivo.rulebook.TellingAnswers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds each single answer that would change the result of a case. Questions for a name are left
 * out: another name is another detail by itself, so every one there is would be told.
 */
public final class OneAnswerAway {

  /**
   * Another answer to one question, and how the case would end with it.
   *
   * @param answer in canonical form; of numbers, one that stands for all that rules treat alike
   * @param conclusion how it would end, or go on
   * @param answers those of the case as it would be then
   */
  public record Alternative(
      String question, String answer, Conclusion conclusion, Answers answers) {}

  private final WhatIf whatIf;
  private final Playbook playbook;
  private final TellingAnswers telling;

  private OneAnswerAway(Rulebook rulebook, Evaluation now) {
    this.playbook = rulebook.playbook();
    // Dozens of interviews at once: by the conditions alone they are there in no time.
    this.whatIf = WhatIf.of(Rulebook.ofConditions(playbook), now);
    this.telling = TellingAnswers.of(playbook);
  }

  /**
   * The alternatives to the answers of a case, those to the question asked last first: it decided
   * most. Within a question they come in the order of its answers.
   */
  public static List<Alternative> of(Rulebook rulebook, Evaluation now) {
    return new OneAnswerAway(rulebook, now).all();
  }

  private List<Alternative> all() {
    var lastFirst = new ArrayList<>(whatIf.asked());
    Collections.reverse(lastFirst);
    return lastFirst.stream()
        .flatMap(name -> playbook.question(name).stream())
        .filter(question -> question.kind() != Question.Kind.TEXT)
        .flatMap(this::alternatives)
        .toList();
  }

  private Stream<Alternative> alternatives(Question question) {
    var now = whatIf.now();
    var given = now.answers().get(question.name());
    return telling.to(question, now.answers()).stream()
        .filter(answer -> !given.filter(answer::equals).isPresent())
        .map(answer -> alternative(question.name(), answer))
        .filter(alternative -> !alternative.conclusion().equals(now.conclusion()));
  }

  private Alternative alternative(String question, String answer) {
    var then = whatIf.with(Map.of(question, answer));
    return new Alternative(question, answer, then.conclusion(), then.answers());
  }
}
