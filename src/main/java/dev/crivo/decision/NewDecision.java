package dev.crivo.decision;

import dev.crivo.decision.Decision.Chosen;
import dev.crivo.decision.Decision.Origin;
import dev.crivo.decision.Decision.Plan;
import dev.crivo.decision.Decision.Subject;
import dev.crivo.playbook.Answers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A decision about to be recorded: a {@link Decision} without what the store adds to it. */
public record NewDecision(
    String by,
    Subject subject,
    Answers answers,
    Suggested suggested,
    List<Alternative> alternatives,
    Chosen chosen,
    Note note,
    Plan plan,
    Origin origin,
    Optional<String> corrects) {

  public NewDecision {
    Decision.requireText("by", by);
    alternatives = List.copyOf(alternatives);
  }

  /** Whether the person chose something else than what was suggested. */
  public boolean overrides() {
    return !chosen.isSuggestedBy(suggested);
  }

  /** The same about those entitlements that are more than were known, where there are any. */
  Optional<NewDecision> adding(int known) {
    var added = subject.entitlements().orElse(0) - known;
    return Optional.of(added)
        .filter(number -> number > 0)
        .map(number -> about(subject.of(Optional.of(number))));
  }

  /** The same about another tenant, workload or number of entitlements. */
  public NewDecision about(Subject other) {
    return new NewDecision(
        by, other, answers, suggested, alternatives, chosen, note, plan, origin, corrects);
  }

  Decision recorded(String id, Instant at, Optional<String> group) {
    return new Decision(
        id,
        at,
        group,
        by,
        subject,
        answers,
        suggested,
        alternatives,
        chosen,
        note,
        plan,
        origin,
        corrects);
  }
}
