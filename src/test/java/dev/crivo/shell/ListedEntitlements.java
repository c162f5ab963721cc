package dev.crivo.shell;

import dev.crivo.decision.Decision.Chosen;
import dev.crivo.decision.Decision.Origin;
import dev.crivo.decision.Decision.Plan;
import dev.crivo.decision.Decision.Subject;
import dev.crivo.decision.Decisions;
import dev.crivo.decision.NewDecision;
import dev.crivo.decision.Note;
import dev.crivo.decision.NoteGrade;
import dev.crivo.playbook.Answers;
import dev.crivo.rulebook.Rulebook;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Entitlements of the tenant contoso that a list told of, in the record of a data folder. */
record ListedEntitlements(Path data) {

  private static final Rulebook FASTTRACK =
      Rulebook.load(Path.of("rules/fasttrack"), Path.of("target/test-cache").toAbsolutePath());
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-02-01T12:00:00Z"), ZoneOffset.UTC);

  /** What a list says there are of a workload, of which the record learns what is new. */
  ListedEntitlements list(String workload, int entitlements) {
    try (var decisions = Decisions.open(data, NOON)) {
      decisions.tenants().recordListed(FASTTRACK.playbook(), List.of(told(workload, entitlements)));
    }
    return this;
  }

  private static NewDecision told(String workload, int entitlements) {
    var answers =
        Answers.NONE
            .with("workload", workload)
            .with("entitlementsCount", "COUNT")
            .with("intent", "UNKNOWN")
            .with("unknownReason", "NEW")
            .with("newSeats", "YES");
    var evaluation = FASTTRACK.evaluate(answers);
    var status = evaluation.conclusion().codes().get(0);
    return new NewDecision(
        "automation",
        new Subject("contoso", Optional.of(workload), Optional.of(entitlements))
            .addedOn(LocalDate.of(2026, 2, 1)),
        evaluation.answers(),
        Recording.suggested(evaluation, rule -> rule),
        List.of(),
        new Chosen(status, Optional.empty(), Optional.empty()),
        new Note("", NoteGrade.POOR, List.of()),
        Plan.NONE,
        Origin.of(FASTTRACK.playbook(), Locale.ENGLISH, "0.1.0"),
        Optional.empty());
  }
}
