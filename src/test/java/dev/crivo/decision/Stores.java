package dev.crivo.decision;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The kinds of stores that every test of the record runs against. */
public enum Stores {
  SQLITE {
    @Override
    Place at(Path home) {
      return new Folder(home);
    }

    @Override
    List<String> damage(Path home) {
      try (var file = new SqliteStore(home, SqliteStore.PATIENCE)) {
        return file
            .read(sql -> sql.sql("pragma integrity_check").query(String.class).list())
            .stream()
            .filter(line -> !line.equals("ok"))
            .toList();
      }
    }

    @Override
    public void forge(Path home, String statements) {
      try (var connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("crivo.db"));
          var statement = connection.createStatement()) {
        for (var trigger : triggers(connection)) {
          statement.execute("drop trigger " + trigger);
        }
        statement.executeUpdate(statements);
      } catch (SQLException e) {
        throw new IllegalStateException(statements, e);
      }
    }

    private List<String> triggers(Connection connection) throws SQLException {
      var names = new ArrayList<String>();
      try (var statement = connection.createStatement();
          var rows =
              statement.executeQuery("select name from sqlite_schema where type='trigger'")) {
        while (rows.next()) {
          names.add(rows.getString(1));
        }
      }
      return names;
    }
  },
  POSTGRESQL {
    private final Map<Path, Server> databases = new ConcurrentHashMap<>();

    @Override
    Place at(Path home) {
      return databases.computeIfAbsent(
          home, h -> TestServer.shared().at(TestServer.shared().create(true)));
    }

    /** What becomes of its files is the server's own affair. */
    @Override
    List<String> damage(Path home) {
      return List.of();
    }

    @Override
    public void forge(Path home, String statements) {
      var database = databases.get(home).shown().replaceAll(".*/", "");
      TestServer.shared()
          .execute(
              database,
              "alter table crivo.decision disable trigger all;"
                  + "alter table crivo.link disable trigger all;"
                  + "set search_path = crivo;"
                  + statements);
    }
  };

  /** A record of its own for every folder, empty at first. */
  abstract Place at(Path home);

  /** What the store itself finds wrong with its files. */
  abstract List<String> damage(Path home);

  /** Changes a record, behind the back of its triggers and keys, as its owner can. */
  public abstract void forge(Path home, String statements);

  Decisions open(Path home, Clock clock) {
    return Decisions.open(at(home), clock);
  }
}
