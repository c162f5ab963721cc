package dev.crivo.bench.onecase;

import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Question;
import dev.crivo.playbook.Rule;
import dev.crivo.rulebook.Rulebook;
import dev.crivo.rulebook.TellingAnswers;
import dev.crivo.rulebook.Unfolding;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Cases drawn so that every rule of a playbook matters in as many of them, however many answers it
 * takes to get to it: a rule is drawn, and answers that satisfy it. Of four cases, one is left at
 * that, as an interview that is not over; one is asked to its end; one lacks some answers, as what
 * others bring; and one has answers to some other questions, as somebody who went back.
 */
final class RandomCases {

  /** What the cases are drawn with: the same ones in every run. */
  static final long SEED = 7;

  private final Rulebook conditions;
  private final List<Rule> rules;
  private final Unfolding unfolding;
  private final TellingAnswers telling;
  private final Random random = new Random(SEED);

  RandomCases(Rulebook rulebook) {
    this.conditions = rulebook.byConditions();
    this.rules = rulebook.playbook().rules();
    this.unfolding = new Unfolding(rulebook.playbook());
    this.telling = TellingAnswers.of(rulebook.playbook());
  }

  /** The first so many of them, one after another. */
  Stream<Answers> limit(int count) {
    return Stream.generate(this::next).limit(count);
  }

  private Answers next() {
    var way = one(unfolding.ways(one(rules)));
    var answers = Answers.NONE;
    for (Map.Entry<String, Set<String>> allowed : way.allowed().entrySet()) {
      answers = answers.with(allowed.getKey(), one(List.copyOf(allowed.getValue())));
    }
    return switch (random.nextInt(4)) {
      case 0 -> answers;
      case 1 -> asked(answers);
      case 2 -> lacking(answers);
      default -> changed(answers);
    };
  }

  private Answers asked(Answers begun) {
    var evaluation = conditions.evaluate(begun);
    while (evaluation.next().isPresent()) {
      var known = evaluation.answers();
      evaluation = conditions.evaluate(answered(known, evaluation.next().get()));
    }
    return evaluation.answers();
  }

  private Answers lacking(Answers whole) {
    var fewer = whole;
    for (var question : List.copyOf(whole.byQuestion().keySet())) {
      fewer = random.nextInt(4) == 0 ? fewer.without(question) : fewer;
    }
    return fewer;
  }

  private Answers changed(Answers answers) {
    var other = answers;
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      other = answered(other, one(conditions.playbook().questions()));
    }
    return other;
  }

  private Answers answered(Answers answers, Question question) {
    return answers.with(question.name(), one(telling.to(question, answers)));
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
