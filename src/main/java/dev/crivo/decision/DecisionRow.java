package dev.crivo.decision;

import dev.crivo.decision.Decision.Chosen;
import dev.crivo.decision.Decision.Origin;
import dev.crivo.decision.Decision.OverrideReason;
import dev.crivo.decision.Decision.Overriding;
import dev.crivo.decision.Decision.Plan;
import dev.crivo.decision.Decision.Subject;
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
import java.util.Optional;
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

  /**
   * @throws UnreadableRow where it holds no decision
   */
  static Decision decision(ResultSet row) throws SQLException {
    try {
      return read(row);
    } catch (RuntimeException e) {
      throw new UnreadableRow(row.getString("id"), e);
    }
  }

  static Choice choice(ResultSet row) throws SQLException {
    return new Choice(
        row.getString("status"),
        optional(row, "picked"),
        row.getInt("accepted") == 1,
        row.getInt("decisions"));
  }

  private static Decision read(ResultSet row) throws SQLException {
    return new Decision(
        row.getString("id"),
        Instant.parse(row.getString("at")),
        optional(row, "group_id"),
        row.getString("decided_by"),
        subject(row),
        answers(row),
        JSON.readValue(row.getString("suggested"), Suggested.class),
        AlternativesJson.read(row.getString("alternatives")),
        chosen(row),
        note(row),
        plan(row),
        origin(row),
        optional(row, "corrects"));
  }

  static Answers answers(ResultSet row) throws SQLException {
    return new Answers(
        JSON.readValue(row.getString("answers"), new TypeReference<Map<String, String>>() {}));
  }

  private static Subject subject(ResultSet row) throws SQLException {
    return new Subject(
        row.getString("tenant"),
        optional(row, "workload"),
        optional(row, "entitlements").map(Integer::valueOf));
  }

  static Chosen chosen(ResultSet row) throws SQLException {
    var text = row.getString("override_text");
    var overriding =
        optional(row, "override_reason")
            .map(reason -> new Overriding(OverrideReason.valueOf(reason), text));
    return new Chosen(row.getString("status"), optional(row, "picked"), overriding);
  }

  private static Note note(ResultSet row) throws SQLException {
    return new Note(
        row.getString("note"),
        NoteGrade.valueOf(row.getString("note_grade")),
        JSON.readValue(row.getString("note_remarks"), new TypeReference<List<NoteRemark>>() {}));
  }

  private static Plan plan(ResultSet row) throws SQLException {
    return new Plan(
        optional(row, "target_date").map(LocalDate::parse),
        optional(row, "owner"),
        optional(row, "next_action"),
        optional(row, "next_action_date").map(LocalDate::parse));
  }

  private static Origin origin(ResultSet row) throws SQLException {
    return new Origin(
        row.getString("language"),
        row.getString("playbook"),
        row.getString("playbook_version"),
        row.getString("program_version"),
        optional(row, "interview"));
  }

  private static Optional<String> optional(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }
}
