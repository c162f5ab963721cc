package dev.crivo.decision;

import dev.crivo.decision.Decision.Chosen;
import dev.crivo.decision.Decision.Overriding;
import dev.crivo.decision.Review.Draw;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** One row of the table of reviews: column to value, and back. */
final class ReviewRow {

  private static final JsonMapper JSON = JsonMapper.shared();

  private ReviewRow() {}

  static Map<String, Object> of(Review review) {
    var row = new LinkedHashMap<String, Object>();
    row.put("id", review.id());
    row.put("decision", review.decision());
    row.put("kind", review.kind().name());
    row.put("reviewer", review.by());
    row.put("reviewer_folded", DecisionRow.folded(review.by()));
    row.put("at", DecisionRows.text(review.at()));
    row.put("shown", review.shown().name());
    row.put("answers", JSON.writeValueAsString(review.answers().byQuestion()));
    row.put("suggested", JSON.writeValueAsString(review.suggested()));
    put(row, review.chosen());
    row.put("note", review.note());
    DecisionRow.put(row, review.origin());
    row.remove("interview");
    row.put("sample_seed", review.draw().seed());
    row.put("sample_frame", review.draw().frame());
    return row;
  }

  private static void put(Map<String, Object> row, Optional<Chosen> chosen) {
    var why = chosen.flatMap(Chosen::overriding);
    row.put("status", chosen.map(Chosen::status).orElse(null));
    row.put("picked", chosen.flatMap(Chosen::picked).orElse(null));
    row.put("override_reason", why.map(o -> o.reason().name()).orElse(null));
    row.put("override_text", why.map(Overriding::text).orElse(null));
  }

  /**
   * @throws UnreadableRow where it holds no review
   */
  static Review review(ResultSet row) throws SQLException {
    try {
      return read(row);
    } catch (RuntimeException e) {
      throw new UnreadableRow(row.getString("id"), e);
    }
  }

  private static Map<String, String> chosen(ResultSet row) throws SQLException {
    var columns = new LinkedHashMap<String, String>();
    for (var column : List.of("status", "picked", "override_reason", "override_text")) {
      columns.put(column, row.getString(column));
    }
    return columns;
  }

  private static Review read(ResultSet row) throws SQLException {
    return new Review(
        row.getString("id"),
        row.getString("decision"),
        Review.Kind.valueOf(row.getString("kind")),
        row.getString("reviewer"),
        Instant.parse(row.getString("at")),
        Review.Shown.valueOf(row.getString("shown")),
        DecisionRow.answers(row.getString("answers")),
        JSON.readValue(row.getString("suggested"), Suggested.class),
        row.getString("status") == null
            ? Optional.empty()
            : Optional.of(DecisionRow.chosen(chosen(row))),
        row.getString("note"),
        new Decision.Origin(
            row.getString("language"),
            row.getString("playbook"),
            row.getString("playbook_version"),
            row.getString("program_version"),
            Optional.empty()),
        new Draw(row.getString("sample_seed"), row.getString("sample_frame")));
  }
}
