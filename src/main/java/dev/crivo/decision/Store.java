package dev.crivo.decision;

import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

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

  /** Within a transaction on one store, others are read as they are without it. */
  static TransactionTemplate transaction(JdbcTransactionManager manager) {
    // Else Spring would keep their connections for it until it ends.
    manager.setTransactionSynchronization(JdbcTransactionManager.SYNCHRONIZATION_NEVER);
    return new TransactionTemplate(manager);
  }

  static Store at(Place place) {
    if (place instanceof Server server) {
      return new PostgresStore(server, PostgresStore.PATIENCE);
    }
    return place instanceof BackupFile backup
        ? BackupStore.of(backup)
        : new SqliteStore(((Folder) place).path(), SqliteStore.PATIENCE);
  }
}
