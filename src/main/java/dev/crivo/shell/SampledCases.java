package dev.crivo.shell;

import dev.crivo.audit.Reviewed;
import dev.crivo.console.Refusal;
import dev.crivo.decision.Decision;
import dev.crivo.decision.Decisions;
import dev.crivo.decision.Review;
import dev.crivo.playbook.Playbook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The cases of a sample file, as the record in use has them.
 *
 * @param decisions in random order, so that those that are reviewed first are a sample too
 */
record SampledCases(DrawnSample drawn, List<Decision> decisions) {

  /**
   * @throws Refusal where the file is none, or its decisions are not in this record
   */
  static SampledCases of(Path file, Decisions record) {
    var drawn = new SampleFile(file).read();
    var found = new ArrayList<Decision>();
    var gone = new ArrayList<String>();
    for (var id : drawn.sample().inRandomOrder()) {
      record.get(id).ifPresentOrElse(found::add, () -> gone.add(id));
    }
    if (!gone.isEmpty()) {
      throw Refusal.usage(
          found.isEmpty() ? "sample.record.other" : "sample.record.gone",
          Map.of(
              "file", file.toString(),
              "place", record.place().shown(),
              "drawn", drawn.record(),
              "count", gone.size(),
              "id", gone.get(0)));
    }
    return new SampledCases(drawn, List.copyOf(found));
  }

  /**
   * @throws Refusal where a decision was made under a playbook of another name than that in use
   */
  void refuseOtherPlaybook(Playbook inUse) {
    decisions.stream()
        .filter(decision -> !decision.origin().playbook().equals(inUse.name()))
        .findFirst()
        .ifPresent(
            decision -> {
              throw Refusal.usage(
                  "review.other-playbook",
                  Map.of(
                      "id", decision.id(),
                      "theirs", decision.origin().playbook(),
                      "inUse", inUse.name()));
            });
  }

  /** How many decisions were made under another version of the playbook than that in use. */
  long underOtherRules(Playbook inUse) {
    return decisions.stream()
        .filter(decision -> !decision.origin().playbookVersion().equals(inUse.version()))
        .count();
  }

  List<Reviewed> reviewed(Decisions record) {
    return reviewed(decisions, record);
  }

  /** With what others found of them, in the same order. */
  static List<Reviewed> reviewed(List<Decision> decisions, Decisions record) {
    var reviews = record.reviews().of(decisions.stream().map(Decision::id).toList());
    var byDecision = new LinkedHashMap<String, List<Review>>();
    reviews.forEach(
        r -> byDecision.computeIfAbsent(r.decision(), absent -> new ArrayList<>()).add(r));
    return decisions.stream()
        .map(d -> Reviewed.of(d, byDecision.getOrDefault(d.id(), List.of())))
        .toList();
  }
}
