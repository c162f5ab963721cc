package dev.crivo.decision;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of the record, and how an older or empty database gets them. */
final class Schema {

  static final String MIGRATIONS = "db/sqlite";

  /** That of the last file among the migrations. */
  static final String VERSION = "1";

  private Schema() {}

  static void migrate(DataSource source, Path file) {
    // Flyway takes a quarter of a second to find that there is nothing to do.
    if (version(JdbcClient.create(source)).filter(VERSION::equals).isPresent()) {
      return;
    }
    var flyway = Flyway.configure().dataSource(source).locations("classpath:" + MIGRATIONS).load();
    if (Arrays.stream(flyway.info().all()).anyMatch(Schema::isFromTheFuture)) {
      throw new StorageException(StorageException.Kind.NEWER, file, null);
    }
    flyway.migrate();
  }

  private static Optional<String> version(JdbcClient sql) {
    return sql.sql("select name from sqlite_schema where name = 'flyway_schema_history'")
        .query(String.class)
        .optional()
        .flatMap(history -> latest(sql, history));
  }

  private static Optional<String> latest(JdbcClient sql, String history) {
    return sql.sql("select version from " + history + " order by installed_rank desc limit 1")
        .query(String.class)
        .optional();
  }

  private static boolean isFromTheFuture(MigrationInfo migration) {
    return migration.getState().isApplied() && !migration.getState().isResolved();
  }
}
