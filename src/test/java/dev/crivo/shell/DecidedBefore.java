package dev.crivo.shell;

import dev.crivo.decision.Decision;
import dev.crivo.decision.Decision.Chosen;
import dev.crivo.decision.Decision.Origin;
import dev.crivo.decision.Decision.OverrideReason;
import dev.crivo.decision.Decision.Overriding;
import dev.crivo.decision.Decision.Plan;
import dev.crivo.decision.Decision.Subject;
import dev.crivo.decision.Decisions;
import dev.crivo.decision.NewDecision;
import dev.crivo.decision.Note;
import dev.crivo.decision.NoteGrade;
import dev.crivo.decision.Suggested;
import dev.crivo.decision.Suggested.Kind;
import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Playbook;
import dev.crivo.rulebook.Rulebook;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A decision on record from some day, about entitlements of a FastTrack tenant. */
record DecidedBefore(
    String by,
    Subject subject,
    Suggested suggested,
    Chosen chosen,
    NoteGrade grade,
    Plan plan,
    Optional<String> corrects) {

  private static final Playbook PLAYBOOK = Rulebook.read(Path.of("rules/fasttrack"));

  /** What a list told of, which nobody looked at yet. */
  static void listed(Path home, String day, String tenant, String workload, int number) {
    var subject = new Subject(tenant, Optional.of(workload), Optional.of(number));
    var told =
        by("automation", subject.addedOn(LocalDate.parse(day)))
            .status("status-unknown.new-subscription");
    at(
        home,
        day,
        decisions -> decisions.tenants().recordListed(PLAYBOOK, List.of(told.decision())));
  }

  static DecidedBefore by(String person, String tenant, String workload, int number) {
    return by(person, new Subject(tenant, Optional.of(workload), Optional.of(number)));
  }

  private static DecidedBefore by(String person, Subject subject) {
    return new DecidedBefore(
            person, subject, null, null, NoteGrade.GOOD, Plan.NONE, Optional.empty())
        .status("blocked.legal.legal");
  }

  DecidedBefore status(String code) {
    var suggestion =
        new Suggested(
            Kind.SUGGESTION, List.of(code), Optional.empty(), Optional.empty(), List.of());
    var accepted = new Chosen(code, Optional.empty(), Optional.empty());
    return new DecidedBefore(by, subject, suggestion, accepted, grade, plan, corrects);
  }

  /** Where the rules wanted something else done first. */
  DecidedBefore insteadOf(String followUp) {
    var asked =
        new Suggested(
            Kind.FOLLOW_UPS, List.of(followUp), Optional.empty(), Optional.empty(), List.of());
    var overriding = new Overriding(OverrideReason.FACT_NOT_ASKED, "they told us on the phone");
    var overridden = new Chosen(chosen.status(), Optional.empty(), Optional.of(overriding));
    return new DecidedBefore(by, subject, asked, overridden, grade, plan, corrects);
  }

  DecidedBefore target(String day) {
    return with(
        new Plan(
            Optional.of(LocalDate.parse(day)),
            plan.owner(),
            plan.nextAction(),
            plan.nextActionDate()));
  }

  DecidedBefore owner(String name) {
    return with(
        new Plan(plan.targetDate(), Optional.of(name), plan.nextAction(), plan.nextActionDate()));
  }

  DecidedBefore next(String action, String day) {
    return with(
        new Plan(
            plan.targetDate(),
            plan.owner(),
            Optional.of(action),
            Optional.of(LocalDate.parse(day))));
  }

  private DecidedBefore with(Plan other) {
    return new DecidedBefore(by, subject, suggested, chosen, grade, other, corrects);
  }

  DecidedBefore ofUntold() {
    var untold = subject.of(Optional.empty());
    return new DecidedBefore(by, untold, suggested, chosen, grade, plan, corrects);
  }

  DecidedBefore poorNote() {
    return new DecidedBefore(by, subject, suggested, chosen, NoteGrade.POOR, plan, corrects);
  }

  DecidedBefore correcting(Decision corrected) {
    return new DecidedBefore(
        by, subject, suggested, chosen, grade, plan, Optional.of(corrected.id()));
  }

  private NewDecision decision() {
    return new NewDecision(
        by,
        subject,
        new Answers(Map.of("workload", subject.workload().orElseThrow())),
        suggested,
        List.of(),
        chosen,
        new Note("Will not deploy because of it.", grade, List.of()),
        plan,
        Origin.of(PLAYBOOK, Locale.ENGLISH, "0.1.0"),
        corrects);
  }

  /** Records it, at noon. */
  Decision on(Path home, String day) {
    return at(home, day, decisions -> decisions.record(PLAYBOOK, List.of(decision())).get(0));
  }

  private static <T> T at(Path home, String day, Function<Decisions, T> act) {
    var clock = Clock.fixed(Instant.parse(day + "T12:00:00Z"), ZoneOffset.UTC);
    try (var decisions = Decisions.open(home.resolve("data"), clock)) {
      return act.apply(decisions);
    }
  }
}
