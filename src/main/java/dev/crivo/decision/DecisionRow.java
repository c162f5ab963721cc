package dev.crivo.decision;

import dev.crivo.decision.Decision.Chosen;
import dev.crivo.decision.Decision.Imported;
import dev.crivo.decision.Decision.Origin;
import dev.crivo.decision.Decision.OverrideReason;
import dev.crivo.decision.Decision.Overriding;
import dev.crivo.decision.Decision.Plan;
import dev.crivo.decision.Decision.Subject;
import dev.crivo.decision.Decision.Taken;
import dev.crivo.decision.Earlier.Choice;
import dev.crivo.playbook.Answers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** One row of the table of decisions: column to value, and back. */
final class DecisionRow {

  private static final JsonMapper JSON = JsonMapper.shared();

  private DecisionRow() {}

  static Map<String, Object> of(Decision decision) {
    var row = new LinkedHashMap<String, Object>();
    row.put("id", decision.id());
    row.put("at", DecisionRows.text(decision.at()));
    row.put("group_id", decision.group().orElse(null));
    row.put("decided_by", decision.by());
    row.put("decided_by_folded", folded(decision.by()));
    row.put("answers", JSON.writeValueAsString(decision.answers().byQuestion()));
    row.put("case_key", CaseKey.of(decision.answers()));
    row.put("suggested", JSON.writeValueAsString(decision.suggested()));
    row.put("alternatives", AlternativesJson.write(decision.alternatives()));
    row.put("corrects", decision.corrects().orElse(null));
    put(row, decision.subject());
    put(row, decision.chosen());
    put(row, decision.note());
    put(row, decision.plan());
    put(row, decision.origin());
    put(row, decision.imported());
    return row;
  }

  /** A name as it is searched for: whatever its case, letters with accents included. */
  static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static void put(Map<String, Object> row, Subject subject) {
    row.put("tenant", subject.tenant());
    row.put("tenant_folded", folded(subject.tenant()));
    row.put("workload", subject.workload().orElse(null));
    row.put("entitlements", subject.entitlements().orElse(null));
    row.put("added_on", subject.addedOn().map(LocalDate::toString).orElse(null));
    row.put("taken", subject.taken().isEmpty() ? null : JSON.writeValueAsString(subject.taken()));
  }

  private static void put(Map<String, Object> row, Chosen chosen) {
    row.put("status", chosen.status());
    row.put("picked", chosen.picked().orElse(null));
    row.put("override_reason", chosen.overriding().map(o -> o.reason().name()).orElse(null));
    row.put("override_text", chosen.overriding().map(Overriding::text).orElse(null));
  }

  private static void put(Map<String, Object> row, Note note) {
    row.put("note", note.text());
    row.put("note_grade", note.grade().name());
    row.put("note_remarks", JSON.writeValueAsString(note.remarks()));
  }

  private static void put(Map<String, Object> row, Plan plan) {
    row.put("target_date", plan.targetDate().map(LocalDate::toString).orElse(null));
    row.put("owner", plan.owner().orElse(null));
    row.put("next_action", plan.nextAction().orElse(null));
    row.put("next_action_date", plan.nextActionDate().map(LocalDate::toString).orElse(null));
  }

  static void put(Map<String, Object> row, Origin origin) {
    row.put("language", origin.language());
    row.put("playbook", origin.playbook());
    row.put("playbook_version", origin.playbookVersion());
    row.put("program_version", origin.programVersion());
    row.put("interview", origin.interview().orElse(null));
  }

  private static void put(Map<String, Object> row, Optional<Imported> imported) {
    row.put("decided_at", imported.map(i -> DecisionRows.text(i.decidedAt())).orElse(null));
    row.put("source", imported.map(Imported::source).orElse(null));
    row.put("import_key", imported.map(Imported::key).orElse(null));
  }

  /**
   * @throws UnreadableRow where it holds no decision
   */
  static Decision decision(ResultSet row) throws SQLException {
    try {
      return decision(Entry.row(row));
    } catch (RuntimeException e) {
      throw new UnreadableRow(row.getString("id"), e);
    }
  }

  /**
   * @param place where it is kept, as it is shown
   * @param row of {@link DecisionRows#CASES}, in their order
   */
  static DecidedCase decidedCase(String place, ResultSet row) throws SQLException {
    return new DecidedCase(
        place,
        row.getString(1),
        row.getString(2),
        row.getString(3),
        new DecidedCase.Basis(
            row.getString(4),
            row.getString(5),
            row.getString(6),
            row.getString(7),
            row.getString(8),
            row.getString(9),
            row.getString(10)));
  }

  /**
   * @throws UnreadableRow where it is the basis of no decision
   */
  static DecidedCase.Read read(String id, DecidedCase.Basis basis) {
    try {
      return new DecidedCase.Read(
          answers(basis.answers()),
          JSON.readValue(basis.suggested(), Suggested.class),
          new Chosen(
              basis.status(),
              Optional.ofNullable(basis.picked()),
              Optional.ofNullable(basis.overriding())
                  .map(reason -> new Overriding(OverrideReason.valueOf(reason), ""))),
          Optional.ofNullable(basis.workload()),
          Optional.ofNullable(basis.version()));
    } catch (RuntimeException e) {
      throw new UnreadableRow(id, e);
    }
  }

  static Choice choice(ResultSet row) throws SQLException {
    return new Choice(
        row.getString("status"),
        Optional.ofNullable(row.getString("picked")),
        row.getInt("accepted") == 1,
        row.getInt("decisions"));
  }

  /**
   * @param row column to value, of all columns but those that are null
   * @throws UnreadableColumn where a value is none that its column can have
   */
  static Decision decision(Map<String, ?> row) {
    return new Decision(
        text(row, "id"),
        read(row, "at", Instant::parse),
        optional(row, "group_id"),
        text(row, "decided_by"),
        subject(row),
        read(row, "answers", DecisionRow::answers),
        read(row, "suggested", json -> JSON.readValue(json, Suggested.class)),
        read(row, "alternatives", AlternativesJson::read),
        chosen(row),
        note(row),
        plan(row),
        origin(row),
        optional(row, "corrects"),
        imported(row));
  }

  static Answers answers(String json) {
    var answers = JSON.readValue(json, new TypeReference<Map<String, String>>() {});
    answers.values().forEach(Objects::requireNonNull);
    return new Answers(answers);
  }

  private static Subject subject(Map<String, ?> row) {
    return new Subject(
        text(row, "tenant"),
        optional(row, "workload"),
        optional(row, "entitlements", Integer::valueOf),
        optional(row, "added_on", LocalDate::parse),
        optional(row, "taken", DecisionRow::taken).orElse(List.of()));
  }

  private static List<Taken> taken(String json) {
    return JSON.readValue(json, new TypeReference<List<Taken>>() {});
  }

  static Chosen chosen(Map<String, ?> row) {
    var overriding =
        optional(row, "override_reason", OverrideReason::valueOf)
            .map(reason -> new Overriding(reason, text(row, "override_text")));
    return new Chosen(text(row, "status"), optional(row, "picked"), overriding);
  }

  private static Note note(Map<String, ?> row) {
    return new Note(
        text(row, "note"),
        read(row, "note_grade", NoteGrade::valueOf),
        read(
            row,
            "note_remarks",
            json -> JSON.readValue(json, new TypeReference<List<NoteRemark>>() {})));
  }

  private static Plan plan(Map<String, ?> row) {
    return new Plan(
        optional(row, "target_date", LocalDate::parse),
        optional(row, "owner"),
        optional(row, "next_action"),
        optional(row, "next_action_date", LocalDate::parse));
  }

  private static Origin origin(Map<String, ?> row) {
    return new Origin(
        text(row, "language"),
        text(row, "playbook"),
        text(row, "playbook_version"),
        text(row, "program_version"),
        optional(row, "interview"));
  }

  private static Optional<Imported> imported(Map<String, ?> row) {
    return optional(row, "decided_at", Instant::parse)
        .map(at -> new Imported(at, text(row, "source"), text(row, "import_key")));
  }

  private static String text(Map<String, ?> row, String column) {
    return read(row, column, text -> text);
  }

  private static Optional<String> optional(Map<String, ?> row, String column) {
    return optional(row, column, text -> text);
  }

  private static <T> Optional<T> optional(
      Map<String, ?> row, String column, Function<String, T> reader) {
    return row.get(column) == null ? Optional.empty() : Optional.of(read(row, column, reader));
  }

  private static <T> T read(Map<String, ?> row, String column, Function<String, T> reader) {
    try {
      return Objects.requireNonNull(reader.apply(row.get(column).toString()));
    } catch (RuntimeException e) {
      throw new UnreadableColumn(column, e);
    }
  }
}
