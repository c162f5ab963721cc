package dev.crivo.decision;

import dev.crivo.decision.StorageException.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The SQLite file of a backup. It has the tables of a record and says in its header that it is a
 * backup. Nobody works in it, so it needs no log of changes beside it: it is one file.
 */
final class BackupStore implements Store {

  private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  /** What SQLite calls the application id of a file, in four bytes of its header: "Crvb". */
  private static final int BACKUP = 0x43727662;

  private static final int HEADER = 100;
  private static final int APPLICATION_ID = 68;

  private final BackupFile place;
  private final SingleConnectionDataSource source;

  private BackupStore(BackupFile place, SingleConnectionDataSource source) {
    this.place = place;
    this.source = source;
  }

  /**
   * The backup in a file. A change that was interrupted is undone now.
   *
   * @throws StorageException where the file is anything else; it is left as it is
   */
  static BackupStore of(BackupFile place) {
    return translating(
        place,
        () -> {
          if (!isBackup(place.path())) {
            throw new StorageException(Kind.NOT_A_BACKUP, place.shown(), null);
          }
          return opened(place, place.path(), Map.of("synchronous", "full"), BackupStore::check);
        });
  }

  /**
   * One that is begun in an empty file under another name. It is not safe on the disk before that
   * file is {@linkplain PrivateFiles#finish finished}.
   */
  static BackupStore begun(BackupFile place, Path unfinished) {
    var fast = Map.of("journal_mode", "memory", "synchronous", "off");
    return translating(place, () -> opened(place, unfinished, fast, BackupStore::prepare));
  }

  /** Without the database's help, which would tidy up after another program. */
  private static boolean isBackup(Path file) throws IOException {
    try (var content = Files.newInputStream(file)) {
      var header = content.readNBytes(HEADER);
      return header.length == HEADER
          && Arrays.equals(header, 0, SQLITE.length, SQLITE, 0, SQLITE.length)
          && ByteBuffer.wrap(header).getInt(APPLICATION_ID) == BACKUP;
    }
  }

  /** Something done to a store that was opened. */
  private interface Preparation {
    void of(BackupStore store);
  }

  private static BackupStore opened(
      BackupFile place, Path file, Map<String, String> settings, Preparation preparation) {
    var connections = SqliteStore.connections(file, SqliteStore.PATIENCE, settings);
    var connection = DataSourceUtils.getConnection(connections);
    var store = new BackupStore(place, new SingleConnectionDataSource(connection, true));
    try {
      preparation.of(store);
      return store;
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  private void prepare() {
    Schema.SQLITE.migrate(source, place);
    sql().sql("pragma application_id = " + BACKUP).update();
  }

  private void check() {
    Schema.SQLITE.check(sql(), place);
  }

  private JdbcClient sql() {
    return JdbcClient.create(source);
  }

  @Override
  public BackupFile place() {
    return place;
  }

  @Override
  public <T> T read(Function<JdbcClient, T> work) {
    return translating(place, () -> work.apply(sql()));
  }

  @Override
  public <T> T write(Function<JdbcClient, T> work) {
    var transaction = Transactions.on(source);
    return translating(place, () -> transaction.execute(status -> written(work)));
  }

  private <T> T written(Function<JdbcClient, T> work) {
    var sql = sql();
    SqliteStore.lock(sql);
    return work.apply(sql);
  }

  /** It is of the present schema, or was refused when it was opened. */
  @Override
  public void migrate() {}

  @Override
  public void close() {
    source.destroy();
  }

  private static <T> T translating(BackupFile place, StorageFailures.Work<T> work) {
    try {
      return StorageFailures.translating(place.shown(), work);
    } catch (StorageException e) {
      throw e.place().equals(place.shown()) ? ofBackup(e) : e;
    }
  }

  /** What is to be done about a backup is not what is to be done about a record. */
  private static StorageException ofBackup(StorageException e) {
    return switch (e.kind()) {
      case NOT_A_RECORD -> new StorageException(Kind.NOT_A_BACKUP, e.place(), e);
      case DAMAGED, NOT_SET_UP -> new StorageException(Kind.DAMAGED_BACKUP, e.place(), e);
      case OLDER -> new StorageException(Kind.OLDER_BACKUP, e.place(), e);
      default -> e;
    };
  }
}
