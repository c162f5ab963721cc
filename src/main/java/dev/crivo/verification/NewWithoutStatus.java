package dev.crivo.verification;

import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Question;
import dev.crivo.rulebook.Conclusion;
import dev.crivo.rulebook.Evaluation;
import dev.crivo.rulebook.Rulebook;
import dev.crivo.verification.Finding.Kind;
import dev.crivo.verification.Finding.Place;
import java.util.List;
import java.util.Optional;

/**
 * Finds the choices of the subject whose new entitlements the rules give no status, so that lists
 * that name them are refused.
 */
final class NewWithoutStatus {

  private static final String FILE = "statuses.yaml";

  private final Rulebook rulebook;

  NewWithoutStatus(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  List<Finding> findings() {
    var playbook = rulebook.playbook();
    var subject = playbook.subject().flatMap(playbook::question);
    return playbook
        .newEntitlements()
        .flatMap(known -> subject.flatMap(question -> finding(question, known)))
        .stream()
        .toList();
  }

  private Optional<Finding> finding(Question subject, Answers known) {
    var open =
        subject.choices().stream()
            .map(choice -> rulebook.evaluateAsked(known.with(subject.name(), choice)))
            .filter(evaluation -> !isSettled(evaluation.conclusion()))
            .toList();
    return open.stream()
        .findFirst()
        .map(first -> finding(subject, choices(subject, open)).shownBy(first.answers()));
  }

  private static boolean isSettled(Conclusion conclusion) {
    return conclusion.isFinal() && conclusion.kind() == Conclusion.Kind.SUGGESTION;
  }

  private static List<String> choices(Question subject, List<Evaluation> open) {
    return open.stream().flatMap(e -> e.answers().get(subject.name()).stream()).toList();
  }

  private static Finding finding(Question subject, List<String> choices) {
    var message =
        "new entitlements get no status where %s is %s, so no list of entitlements can name that"
            .formatted(subject.name(), String.join(" or ", choices));
    return Finding.of(Kind.NEW_WITHOUT_STATUS, Severity.WARNING, message)
        .at(new Place(FILE, 0))
        .aboutQuestions(List.of(subject.name()));
  }
}
