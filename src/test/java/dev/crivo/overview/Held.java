package dev.crivo.overview;

import dev.crivo.decision.Decision;
import dev.crivo.decision.Decision.Chosen;
import dev.crivo.decision.Decision.Origin;
import dev.crivo.decision.Decision.Plan;
import dev.crivo.decision.Decision.Subject;
import dev.crivo.decision.Entitlements;
import dev.crivo.decision.Note;
import dev.crivo.decision.NoteGrade;
import dev.crivo.decision.Suggested;
import dev.crivo.decision.Suggested.Kind;
import dev.crivo.decision.Tenant;
import dev.crivo.playbook.Answers;
import dev.crivo.playbook.NoteWords;
import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Status;
import dev.crivo.playbook.Status.Need;
import dev.crivo.playbook.Status.Needs;
import dev.crivo.playbook.Status.Revisit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Books of a library that a reader holds, by decisions of one of these statuses. */
record Held(
    String id,
    String day,
    String by,
    Optional<Integer> books,
    Optional<LocalDate> addedOn,
    String status,
    Optional<String> followUp,
    NoteGrade note,
    Plan plan) {

  static final Playbook LIBRARY =
      new Playbook(
          "library",
          "",
          List.of(),
          List.of(
              status("lent", Optional.empty(), 1, Need.REQUIRED, 0),
              status("lent.home", Optional.of("lent"), 2, Need.REQUIRED, 0),
              status("lost", Optional.empty(), 1, Need.OFFERED, 14)),
          List.of(),
          Map.of(),
          Optional.empty(),
          NoteWords.NONE,
          Map.of(),
          Map.of());

  private static Status status(
      String code, Optional<String> parent, int level, Need target, int after) {
    return new Status(
        code,
        Status.Kind.OUTCOME,
        parent,
        level,
        new Needs(target, Need.NONE),
        List.of(),
        Optional.empty(),
        Map.of(),
        after == 0 ? Optional.empty() : Optional.of(new Revisit(code, after)));
  }

  static Held of(String status, String day) {
    return new Held(
        "01-" + day + status,
        day,
        "ana",
        Optional.of(10),
        Optional.empty(),
        status,
        Optional.empty(),
        NoteGrade.GOOD,
        Plan.NONE);
  }

  Held by(String person) {
    return new Held(id, day, person, books, addedOn, status, followUp, note, plan);
  }

  Held books(Integer number) {
    return new Held(
        id, day, by, Optional.ofNullable(number), addedOn, status, followUp, note, plan);
  }

  Held unclassifiedSince(String since) {
    return new Held(
        id,
        day,
        by,
        books,
        Optional.of(LocalDate.parse(since)),
        status,
        followUp,
        NoteGrade.POOR,
        plan);
  }

  Held insteadOf(String todo) {
    return new Held(id, day, by, books, addedOn, status, Optional.of(todo), note, plan);
  }

  Held poorNote() {
    return new Held(id, day, by, books, addedOn, status, followUp, NoteGrade.POOR, plan);
  }

  Held plan(String target, String owner, String nextDay) {
    var other =
        new Plan(
            Optional.ofNullable(target).map(LocalDate::parse),
            Optional.ofNullable(owner),
            Optional.ofNullable(nextDay).map(any -> "ring"),
            Optional.ofNullable(nextDay).map(LocalDate::parse));
    return new Held(id, day, by, books, addedOn, status, followUp, note, other);
  }

  private Decision decision(String reader) {
    var suggested =
        followUp
            .map(todo -> suggested(Kind.FOLLOW_UPS, todo))
            .orElseGet(() -> suggested(Kind.SUGGESTION, status));
    return new Decision(
        id,
        Instant.parse(day + "T23:30:00Z"),
        Optional.empty(),
        by,
        new Subject(reader, Optional.of("BOOKS"), books, addedOn, List.of()),
        Answers.NONE,
        suggested,
        List.of(),
        new Chosen(status, Optional.empty(), Optional.empty()),
        new Note("because", note, List.of()),
        plan,
        new Origin("en", "library", "", "0.1.0", Optional.empty()),
        Optional.empty());
  }

  private static Suggested suggested(Kind kind, String code) {
    return new Suggested(kind, List.of(code), Optional.empty(), Optional.empty(), List.of());
  }

  /** The only thing that a reader holds. */
  PresentStatus alone() {
    return reader("Borges", List.of(this), List.of()).statuses().findFirst().orElseThrow();
  }

  /** A reader with some of these, each of another kind so that none takes from another. */
  static TenantOverview reader(String name, List<Held> held, List<OpenInterview> interviews) {
    var each =
        held.stream().map(h -> Entitlements.of(List.of(h.decision(name)), Set.of())).toList();
    return TenantOverview.of(new Tenant(name, each), LIBRARY, interviews, ZoneOffset.UTC);
  }

  static OpenInterview interview(String reader, String day) {
    return new OpenInterview(
        reader,
        Optional.of("BOOKS"),
        Optional.empty(),
        LocalDate.parse(day),
        "dora",
        List.of("ask"));
  }
}
