package dev.crivo.decision;

import dev.crivo.decision.StorageException.Kind;
import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of the record, and how an older or empty database gets them. */
enum Schema {
  SQLITE("db/sqlite", "select name from sqlite_schema where name = 'flyway_schema_history'") {
    @Override
    FluentConfiguration configured(FluentConfiguration flyway) {
      return flyway;
    }
  },
  POSTGRESQL("db/postgresql", "select to_regclass('crivo.flyway_schema_history')::text") {
    @Override
    FluentConfiguration configured(FluentConfiguration flyway) {
      return flyway.defaultSchema(NAME);
    }
  };

  /** That of the newest migration, the same for every kind of store. */
  static final String VERSION = "6";

  /** Of the schema on a server, where the record has one to itself. */
  static final String NAME = "crivo";

  private final String migrations;
  private final String historyTable;

  Schema(String migrations, String historyTable) {
    this.migrations = migrations;
    this.historyTable = historyTable;
  }

  abstract FluentConfiguration configured(FluentConfiguration flyway);

  String migrations() {
    return migrations;
  }

  void migrate(DataSource source, Place place) {
    // Flyway takes a quarter of a second to find that there is nothing to do.
    if (version(JdbcClient.create(source)).filter(VERSION::equals).isPresent()) {
      return;
    }
    var flyway =
        configured(Flyway.configure().dataSource(source).locations("classpath:" + migrations))
            .javaMigrations(new V3__LinkDecisions())
            .load();
    if (Arrays.stream(flyway.info().all()).anyMatch(Schema::isFromTheFuture)) {
      throw new StorageException(Kind.NEWER, place.shown(), null);
    }
    flyway.migrate();
  }

  /** Refuses a database that is not of the present version, for those who may not change that. */
  void check(JdbcClient sql, Place place) {
    var version = version(sql);
    if (version.isEmpty()) {
      throw new StorageException(Kind.NOT_SET_UP, place.shown(), null);
    }
    var ahead = Integer.compare(Integer.parseInt(version.get()), Integer.parseInt(VERSION));
    if (ahead != 0) {
      throw new StorageException(ahead > 0 ? Kind.NEWER : Kind.OLDER, place.shown(), null);
    }
  }

  /** That of the newest migration made, or empty where there was none. */
  Optional<String> version(JdbcClient sql) {
    return sql.sql(historyTable)
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
