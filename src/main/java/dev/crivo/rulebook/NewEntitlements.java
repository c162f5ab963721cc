package dev.crivo.rulebook;

import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Question;
import dev.crivo.rulebook.Problems.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What {@code statuses.yaml} says is known of entitlements that nobody has looked at.
 *
 * @param answers as they are written
 * @param places where each of them stands, by question
 */
record NewEntitlements(Place place, Answers answers, Map<String, Place> places) {

  static NewEntitlements read(YamlNode node) {
    var entries = node.map(Set.of("answers"));
    if (!entries.containsKey("answers")) {
      throw node.refuse("new-entitlements needs `answers`: what is known of them by question");
    }
    var answers = new LinkedHashMap<String, String>();
    var places = new LinkedHashMap<String, Place>();
    entries
        .get("answers")
        .map()
        .forEach(
            (question, answer) -> {
              answers.put(question, answer.text());
              places.put(question, answer.place());
            });
    return new NewEntitlements(node.place(), new Answers(answers), places);
  }

  /** Refuses what is no answer, and answers by which nothing could ever be imported. */
  void check(Playbook playbook, Problems problems) {
    places.keySet().forEach(question -> checkAnswer(question, playbook, problems));
    if (problems.none() && subjects(playbook).stream().noneMatch(s -> hasStatus(s, playbook))) {
      problems.add(
          place, "new-entitlements: by these answers there is no status" + nearest(playbook));
    }
  }

  private void checkAnswer(String name, Playbook playbook, Problems problems) {
    var at = places.get(name);
    var question = playbook.question(name);
    if (question.isEmpty()) {
      var known = playbook.questions().stream().map(Question::name).toList();
      problems.add(at, "unknown question \"" + name + "\"" + Nearest.hint(name, known));
    } else if (playbook.subject().filter(name::equals).isPresent()) {
      problems.add(at, "`" + name + "` is told by the list: leave it out here");
    } else if (!question.get().canonical(value(name)).equals(answers.get(name))) {
      var hint = Nearest.hint(value(name), question.get().choices());
      problems.add(at, "`" + value(name) + "` is no answer to `" + name + "`" + hint);
    }
  }

  private String value(String question) {
    return answers.get(question).orElseThrow();
  }

  /** What is known for every subject, or for the one where a playbook speaks of none. */
  private List<Answers> subjects(Playbook playbook) {
    return playbook
        .subject()
        .flatMap(playbook::question)
        .map(
            question ->
                TellingAnswers.of(playbook).to(question, answers).stream()
                    .map(subject -> answers.with(question.name(), subject))
                    .toList())
        .orElse(List.of(answers));
  }

  private static boolean hasStatus(Answers known, Playbook playbook) {
    var conclusion = Rulebook.ofConditions(playbook).evaluateAsked(known).conclusion();
    return conclusion.isFinal() && conclusion.kind() == Conclusion.Kind.SUGGESTION;
  }

  private String nearest(Playbook playbook) {
    var rulebook = Rulebook.ofConditions(playbook);
    return subjects(playbook).stream()
        .map(known -> rulebook.evaluateAsked(known).conclusion())
        .flatMap(conclusion -> conclusion.next().stream())
        .distinct()
        .map(question -> "`" + question + "`")
        .collect(Collectors.collectingAndThen(Collectors.joining(", "), NewEntitlements::asking));
  }

  private static String asking(String questions) {
    return questions.isEmpty() ? "" : ", as the interview goes on to ask " + questions;
  }
}
