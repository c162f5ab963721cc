package dev.crivo.shell;

import dev.crivo.audit.Crosswalk.Today;
import dev.crivo.audit.Finding;
import dev.crivo.console.Refusal;
import dev.crivo.decision.Decision;
import dev.crivo.decision.Decision.Chosen;
import dev.crivo.playbook.Status;
import dev.crivo.rulebook.CaseYaml;
import dev.crivo.rulebook.Rulebook;
import java.util.List;
import java.util.Optional;

/**
 * An example case that says what people decided against a rule: the test of the rule's mending, if
 * they are right.
 *
 * @param yaml as a file of cases holds it
 * @param differences what today's rules make of it instead; none where it passes
 * @param answered how many of the decisions have exactly its answers
 */
record DraftedCase(String yaml, List<String> differences, long answered) {

  /**
   * Of a decision of the cluster; empty where today's playbook has no words for it.
   *
   * @param now today's rules
   */
  static Optional<DraftedCase> of(Finding finding, Rulebook now, long answered) {
    var playbook = now.playbook();
    try {
      var example = NewCase.of(today(finding, now), playbook, Optional.empty()).example();
      var differences = example.differences(Rulebook.ofConditions(playbook));
      return Optional.of(new DraftedCase(CaseYaml.of(example, playbook), differences, answered));
    } catch (Refusal noWords) {
      return Optional.empty();
    }
  }

  /** The decision in the words of today: answers that are none any more are left out. */
  private static Decision today(Finding finding, Rulebook now) {
    var d = finding.decision();
    var status = ((Today.Known) finding.today()).code();
    var picks = now.playbook().status(status).flatMap(Status::pick).isPresent();
    var chosen = d.chosen();
    return new Decision(
        d.id(),
        d.at(),
        d.group(),
        d.by(),
        d.subject(),
        now.known(d.answers()),
        d.suggested(),
        d.alternatives(),
        new Chosen(status, chosen.picked().filter(name -> picks), chosen.overriding()),
        d.note(),
        d.plan(),
        d.origin(),
        d.corrects());
  }
}
