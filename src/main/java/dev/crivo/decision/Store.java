package dev.crivo.decision;

import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where the rows of a record are kept. Opened at its first use; each call may throw a {@link
 * StorageException}.
 */
sealed interface Store extends AutoCloseable permits SqliteStore, PostgresStore, BackupStore {

  /** Which this is. */
  Place place();

  <T> T read(Function<JdbcClient, T> work);

  /**
   * Everything in one transaction, during which nobody else can write: what it reads of the newest
   * decision still holds when it adds the next one.
   */
  <T> T write(Function<JdbcClient, T> work);

  /** Brings an older or empty database to the present schema. */
  void migrate();

  @Override
  void close();

  static Store at(Place place) {
    if (place instanceof Server server) {
      return new PostgresStore(server, PostgresStore.PATIENCE);
    }
    return place instanceof BackupFile backup
        ? BackupStore.of(backup)
        : new SqliteStore(((Folder) place).path(), SqliteStore.PATIENCE);
  }
}
