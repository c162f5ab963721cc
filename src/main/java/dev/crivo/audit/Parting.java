package dev.crivo.audit;

import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Question;
import java.util.Optional;

/**
 * The question at which two opinions of a case part.
 *
 * @param one its answer by the one; empty where only the other was asked
 * @param other its answer by the other
 */
public record Parting(String question, Optional<String> one, Optional<String> other) {

  /**
   * The first question, in the order of asking, that was answered in two ways; else, as under other
   * rules, the first that only one was asked. Empty where all answers are the same, or those of one
   * are not known.
   */
  public static Optional<Parting> of(Playbook playbook, Answers one, Answers other) {
    if (one.byQuestion().isEmpty() || other.byQuestion().isEmpty()) {
      return Optional.empty();
    }
    var all =
        playbook.questions().stream()
            .map(Question::name)
            .map(name -> new Parting(name, one.get(name), other.get(name)))
            .filter(parting -> !parting.one().equals(parting.other()))
            .toList();
    return all.stream()
        .filter(parting -> parting.one().isPresent() && parting.other().isPresent())
        .findFirst()
        .or(() -> all.stream().findFirst());
  }
}
