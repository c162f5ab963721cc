package dev.crivo.rulebook;

import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Question;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The answers of a case by the places of their questions, choices by their own places, too. */
final class KnownAnswers {

  /** In place of a choice, where a question is not answered. */
  private static final int NONE = -1;

  /** What is looked up in every case and known once: the questions and their choices. */
  static final class Places {

    private final List<Question> questions;
    private final List<Map<String, Integer>> choices;

    Places(List<Question> questions) {
      this.questions = questions;
      this.choices = questions.stream().map(question -> places(question.choices())).toList();
    }

    private static Map<String, Integer> places(List<String> names) {
      var places = new HashMap<String, Integer>();
      names.forEach(name -> places.put(name, places.size()));
      return places;
    }
  }

  private final String[] answers;
  private final int[] choices;

  KnownAnswers(Places places, Answers given) {
    var count = places.questions.size();
    this.answers = new String[count];
    this.choices = new int[count];
    for (int i = 0; i < count; i++) {
      var question = places.questions.get(i);
      answers[i] = given.byQuestion().get(question.name());
      choices[i] =
          answers[i] == null
              ? NONE
              : places.choices.get(i).getOrDefault(answers[i], question.choices().size());
    }
  }

  boolean has(int question) {
    return answers[question] != null;
  }

  String get(int question) {
    return answers[question];
  }

  /**
   * The place of the choice that answers a question that is answered; one past the last for what is
   * no choice.
   */
  int choice(int question) {
    return choices[question];
  }
}
