package dev.crivo.verification;

import dev.crivo.playbook.Condition;
import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Question;
import dev.crivo.playbook.Rule;
import dev.crivo.playbook.Status;
import dev.crivo.verification.Finding.Kind;
import dev.crivo.verification.Finding.Place;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds choices of a question that no rule tells apart. */
final class SameChoices {

  private final Playbook playbook;

  SameChoices(Playbook playbook) {
    this.playbook = playbook;
  }

  List<Finding> findings() {
    return playbook.questions().stream()
        .filter(question -> playbook.subject().filter(question.name()::equals).isEmpty())
        .flatMap(question -> alike(question).stream().map(same -> finding(question, same)))
        .toList();
  }

  private Collection<List<String>> alike(Question question) {
    var conditions =
        playbook.rules().stream()
            .flatMap(rule -> rule.conditions().stream())
            .filter(condition -> condition.question().equals(question.name()))
            .toList();
    return question.choices().stream()
        .collect(
            Collectors.groupingBy(
                choice -> List.of(treated(choice, conditions), named(question, choice)),
                LinkedHashMap::new,
                Collectors.toList()))
        .values()
        .stream()
        .filter(same -> same.size() > 1)
        .toList();
  }

  private static List<Boolean> treated(String choice, List<Condition> conditions) {
    return conditions.stream().map(condition -> condition.test(choice)).toList();
  }

  /** What statuses make of a choice: the names they offer for it, and the whole tenant. */
  private List<Object> named(Question question, String choice) {
    return playbook.statuses().stream()
        .<Object>map(
            status -> List.of(offered(status, question, choice), goes(status, question, choice)))
        .toList();
  }

  private static List<String> offered(Status status, Question question, String choice) {
    return status
        .pick()
        .filter(pick -> pick.by().equals(question.name()))
        .map(pick -> pick.names().getOrDefault(choice, List.of()))
        .orElse(List.of());
  }

  private static boolean goes(Status status, Question question, String choice) {
    return status.wholeTenant().getOrDefault(question.name(), List.of()).contains(choice);
  }

  private Finding finding(Question question, List<String> same) {
    var message =
        "question %2$s has choices that no rule tells apart: %1$s"
            .formatted(Words.and(same), question.name());
    var finding =
        Finding.of(Kind.SAME_CHOICES, Severity.NOTE, message)
            .aboutQuestions(List.of(question.name()));
    return place(question, same).map(finding::at).orElse(finding);
  }

  /** Where a rule first names them together. */
  private Optional<Place> place(Question question, List<String> same) {
    for (Rule rule : playbook.rules()) {
      for (var condition : rule.conditions()) {
        if (condition.question().equals(question.name()) && condition.test(same.get(0))) {
          return Optional.of(new Place(rule.file(), condition.line()));
        }
      }
    }
    return Optional.empty();
  }
}
