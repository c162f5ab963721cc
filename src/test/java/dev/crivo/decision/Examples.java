package dev.crivo.decision;

import dev.crivo.decision.Decision.Chosen;
import dev.crivo.decision.Decision.Origin;
import dev.crivo.decision.Decision.OverrideReason;
import dev.crivo.decision.Decision.Overriding;
import dev.crivo.decision.Decision.Plan;
import dev.crivo.decision.Decision.Subject;
import dev.crivo.decision.Suggested.Kind;
import dev.crivo.decision.Suggested.Reason;
import dev.crivo.playbook.Answers;
import dev.crivo.playbook.NoteWords;
import dev.crivo.playbook.Playbook;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Decisions about a library's loans: the record knows nothing of any subject. */
final class Examples {

  static final Clock NOON = at("2026-03-01T12:00:00.120Z");

  static final Playbook PLAYBOOK = playbook("a", Map.of("lending.drl", "package lending"));

  static final NewDecision PLAIN =
      decision("contoso", Optional.of("BOOKS"), "refused", Optional.empty());

  private Examples() {}

  static Clock at(String instant) {
    return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
  }

  /** A playbook whose version is made of one letter. */
  static Playbook playbook(String letter, Map<String, String> files) {
    return new Playbook(
        "lending",
        letter.repeat(64),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        Optional.of("medium"),
        NoteWords.NONE,
        Map.of(),
        files);
  }

  static NewDecision decision(
      String tenant, Optional<String> workload, String status, Optional<String> corrects) {
    return new NewDecision(
        "ana",
        new Subject(tenant, workload, Optional.empty()),
        Answers.NONE,
        new Suggested(
            Kind.SUGGESTION, List.of(status), Optional.empty(), Optional.empty(), List.of()),
        List.of(),
        new Chosen(status, Optional.empty(), Optional.empty()),
        new Note("", NoteGrade.POOR, List.of()),
        Plan.NONE,
        Origin.of(PLAYBOOK, Locale.ENGLISH, "0.1.0"),
        corrects);
  }

  static NewDecision correcting(String id) {
    return decision("contoso", Optional.of("BOOKS"), "refused", Optional.of(id));
  }

  static NewDecision about(String tenant, String by, String status) {
    var d = decision(tenant, Optional.empty(), status, Optional.empty());
    return new NewDecision(
        by,
        d.subject(),
        d.answers(),
        d.suggested(),
        d.alternatives(),
        d.chosen(),
        d.note(),
        d.plan(),
        d.origin(),
        d.corrects());
  }

  static NewDecision ofInterview(String draft) {
    var d = PLAIN;
    return new NewDecision(
        d.by(),
        d.subject(),
        d.answers(),
        d.suggested(),
        d.alternatives(),
        d.chosen(),
        d.note(),
        d.plan(),
        new Origin("en", "lending", PLAYBOOK.version(), "0.1.0", Optional.of(draft)),
        d.corrects());
  }

  /** Every field filled, with letters that are easily lost on the way. */
  static NewDecision full(Optional<String> corrects) {
    return new NewDecision(
        "Zoë 'Q' \"R\"; drop table decision; --",
        new Subject("contoso\u202e.example", Optional.of("BOOKS"), Optional.of(1)),
        new Answers(ordered("zone", "B", "age", "12", "author", "José 🦊\n\u0007 São")),
        new Suggested(
            Kind.SUGGESTION,
            List.of("lent"),
            Optional.of("lent.short"),
            Optional.of("Borges"),
            List.of(
                new Reason("adult", "lent", ordered("zone", "B", "age", "12"), "because «ß»"),
                new Reason("lent/short", "lent", Map.of(), "porque não há mais"))),
        alternatives(),
        new Chosen(
            "refused.damaged",
            Optional.of("Other: naïve"),
            Optional.of(new Overriding(OverrideReason.CUSTOMER_SPECIFIC, "the cat\nate it"))),
        new Note(
            "Não, por enquanto: 本",
            NoteGrade.WEAK,
            List.of(
                new NoteRemark(NoteRemark.Kind.BLURS_INTENT, List.of("por enquanto", "ainda")),
                NoteRemark.of(NoteRemark.Kind.NO_REASON))),
        new Plan(
            Optional.of(LocalDate.of(2026, 12, 31)),
            Optional.of("the librarian"),
            Optional.of("ring, then write"),
            Optional.of(LocalDate.of(2028, 2, 29))),
        Origin.of(PLAYBOOK, Locale.forLanguageTag("pt-BR"), "0.1.0-SNAPSHOT"),
        corrects);
  }

  /** Out of order, with every kind of result, one of them twice and one answer twice. */
  static List<Alternative> alternatives() {
    return List.of(
        ended("age", "3", Kind.SUGGESTION, List.of("lent.short"), Optional.of("José 🦊")),
        ended("zone", "A", Kind.FOLLOW_UPS, List.of("ask", "look"), Optional.empty()),
        ended("zone", "C", Kind.CONFLICT, List.of("lent", "refused"), Optional.empty()),
        ended("age", "99", Kind.SUGGESTION, List.of("lent.short"), Optional.of("José 🦊")),
        ended("age", "3", Kind.UNDETERMINED, List.of(), Optional.empty()),
        new Alternative(
            "zone", "D", Kind.UNDETERMINED, List.of(), Optional.empty(), Optional.of("author")));
  }

  private static Alternative ended(
      String question, String answer, Kind kind, List<String> codes, Optional<String> picked) {
    return new Alternative(question, answer, kind, codes, picked, Optional.empty());
  }

  private static Map<String, String> ordered(String... pairs) {
    var map = new LinkedHashMap<String, String>();
    for (var i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
