package dev.crivo.shell;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.function.Supplier;

/** Another program that is writing to the record and does not come to an end. */
final class SqliteLock {

  private SqliteLock() {}

  /** What comes of something done meanwhile. */
  static <T> T during(Path home, Supplier<T> work) throws Exception {
    var file = home.resolve("data/crivo.db").toAbsolutePath();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      connection.createStatement().execute("begin immediate");
      var result = work.get();
      connection.createStatement().execute("rollback");
      return result;
    }
  }
}
