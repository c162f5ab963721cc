package dev.crivo.verification;

import static dev.crivo.verification.Words.quoted;

import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Rule;
import dev.crivo.playbook.Status;
import dev.crivo.rulebook.Evaluation;
import dev.crivo.rulebook.Evaluation.Suggestion;
import dev.crivo.verification.Finding.Kind;
import dev.crivo.verification.Sightings.Sighting;
import java.util.List;
import java.util.Map;

/** Finds statuses that have details, and are suggested without one. */
final class MissingDetails {

  /**
   * @param by the rule that concludes the status
   */
  private record Missing(Status status, Rule by) {}

  private final Playbook playbook;
  private final Sightings<Missing> missing = new Sightings<>();

  MissingDetails(Playbook playbook) {
    this.playbook = playbook;
  }

  void see(Evaluation evaluation) {
    if (evaluation.next().isEmpty()
        && evaluation.result() instanceof Suggestion suggestion
        && suggestion.detail().isEmpty()
        && suggestion.picked().isEmpty()
        && hasDetails(suggestion.outcome())) {
      var status = suggestion.outcome();
      suggestion.reasons().stream()
          .filter(reason -> reason.rule().conclusion().equals(status.code()))
          .forEach(r -> missing.add(new Missing(status, r.rule()), evaluation.answers()));
    }
  }

  private boolean hasDetails(Status outcome) {
    return outcome.pick().isPresent() || !details(outcome).isEmpty();
  }

  private List<String> details(Status outcome) {
    return playbook.statuses().stream()
        .filter(s -> s.parent().filter(outcome.code()::equals).isPresent())
        .map(Status::code)
        .toList();
  }

  /** Where no case has any of the details, those are what is wrong. */
  List<Finding> findings(Reached reached) {
    return missing.all().entrySet().stream()
        .filter(
            e ->
                e.getKey().status().pick().isPresent()
                    || details(e.getKey().status()).stream().anyMatch(reached::has))
        .map(MissingDetails::finding)
        .toList();
  }

  private static Finding finding(Map.Entry<Missing, Sighting> entry) {
    var code = entry.getKey().status().code();
    var by = entry.getKey().by();
    var message = "status %s has details, but rule %s concludes it where none of them follows";
    return Finding.of(
            Kind.MISSING_DETAIL, Severity.WARNING, message.formatted(quoted(code), quoted(by)))
        .about(by)
        .aboutStatuses(List.of(code))
        .shownBy(entry.getValue());
  }
}
