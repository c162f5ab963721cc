package dev.crivo.decision;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How much is on record, and where.
 *
 * @param schemaVersion the newest migration made
 * @param corrections how many of the decisions correct another one
 * @param playbookVersions how many versions of playbooks are kept with them
 * @param newest when the newest decision was made
 */
public record RecordSummary(
    Place place,
    String schemaVersion,
    int decisions,
    int corrections,
    int playbookVersions,
    Optional<Instant> newest) {

  static RecordSummary of(Place place, JdbcClient sql) {
    var schema = place instanceof Server ? Schema.POSTGRESQL : Schema.SQLITE;
    return new RecordSummary(
        place,
        schema.version(sql).orElse(""),
        new DecisionRows(sql).count(),
        count(sql, "decision where corrects is not null"),
        count(sql, "playbook_version"),
        newest(sql));
  }

  private static int count(JdbcClient sql, String rows) {
    return sql.sql("select count(*) from " + rows).query(Integer.class).single();
  }

  private static Optional<Instant> newest(JdbcClient sql) {
    return Optional.ofNullable(
            sql.sql("select max(at) from decision")
                .query((row, n) -> row.getString(1))
                .list()
                .get(0))
        .map(Instant::parse);
  }
}
