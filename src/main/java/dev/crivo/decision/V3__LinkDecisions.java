package dev.crivo.decision;

import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Links the decisions of a record that is older than its chain, in the order of their ids. Named as
 * Flyway names migrations.
 */
final class V3__LinkDecisions extends BaseJavaMigration {

  private static final int BATCH = 200;

  /** The columns that later migrations add are not there yet, and null in every entry. */
  private static final String ROWS =
      "select d.*, null as decided_at, null as source, null as import_key, null as added_on,"
          + " null as taken from decision d where id > ? order by id limit "
          + BATCH;

  @Override
  public void migrate(Context context) {
    var sql = JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true));
    var after = "";
    for (var rows = rows(sql, after); !rows.isEmpty(); rows = rows(sql, after)) {
      new Chain(sql).append(rows);
      after = rows.get(rows.size() - 1).get("id").toString();
    }
  }

  private static List<Map<String, Object>> rows(JdbcClient sql, String after) {
    return sql.sql(ROWS).param(after).query((row, number) -> Entry.row(row)).list();
  }
}
