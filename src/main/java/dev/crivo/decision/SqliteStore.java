package dev.crivo.decision;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.sqlite.JDBC;

/** The SQLite file of a data folder, opened and brought to the present schema at its first use. */
final class SqliteStore implements Store {

  static final Duration PATIENCE = Duration.ofSeconds(5);

  /**
   * Kibibytes, as SQLite has it, for all pages that some thousand decisions change: what does not
   * fit is written to the disk and read again before the transaction ends.
   */
  private static final String MEMORY = "-65536";

  private final Folder place;
  private final Path home;
  private final Path file;
  private final Duration patience;
  private HikariDataSource pool;

  /**
   * @param patience how long to wait for another program that is writing
   */
  SqliteStore(Path home, Duration patience) {
    this.place = new Folder(home);
    this.home = place.path();
    this.file = place.file();
    this.patience = patience;
  }

  @Override
  public Folder place() {
    return place;
  }

  @Override
  public <T> T read(Function<JdbcClient, T> work) {
    return StorageFailures.translating(file, () -> work.apply(JdbcClient.create(opened())));
  }

  @Override
  public synchronized <T> T write(Function<JdbcClient, T> work) {
    try {
      return StorageFailures.translating(file, () -> transaction().execute(s -> written(work)));
    } catch (RuntimeException e) {
      // After a failure a connection may believe to be in a transaction that there is none of, and
      // what is written through it next would be neither whole nor safe.
      forgetConnections();
      throw e;
    }
  }

  private <T> T written(Function<JdbcClient, T> work) {
    var sql = sql();
    lock(sql);
    return work.apply(sql);
  }

  /**
   * Until the transaction ends, by writing nothing: what is read after it is still so when it is
   * written upon. The driver could begin each transaction with the lock, but it begins one after
   * each commit as well, and would take the lock of somebody else for a failure to commit.
   */
  static void lock(JdbcClient sql) {
    sql.sql("insert into link select * from link where false").update();
  }

  /** Opening does it. */
  @Override
  public void migrate() {
    opened();
  }

  @Override
  public synchronized void close() {
    if (pool != null) {
      pool.close();
    }
  }

  private JdbcClient sql() {
    return JdbcClient.create(opened());
  }

  private TransactionTemplate transaction() {
    return Transactions.on(opened());
  }

  private void forgetConnections() {
    if (pool != null) {
      pool.getHikariPoolMXBean().softEvictConnections();
    }
  }

  private synchronized HikariDataSource opened() {
    if (pool == null) {
      pool = StorageFailures.translating(file, this::open);
    }
    return pool;
  }

  private HikariDataSource open() throws IOException {
    PrivateFiles.createFolder(home);
    PrivateFiles.createFile(file);
    unpackNativeLibraryPrivately(home);
    // The journal mode and the schema are set up by one at a time, in and between programs: SQLite
    // does not wait for the one, and Flyway has no lock of its own on SQLite for the other.
    synchronized (SqliteStore.class) {
      try (var channel = lockFile()) {
        channel.lock();
        return migrated(new HikariDataSource(settings()));
      }
    }
  }

  /** Not the database itself: to close any channel on it would free SQLite's own locks. */
  private FileChannel lockFile() throws IOException {
    var lock = home.resolve("crivo.lock");
    PrivateFiles.createFile(lock);
    return FileChannel.open(lock, StandardOpenOption.WRITE);
  }

  static void unpackNativeLibraryPrivately(Path home) throws IOException {
    if (System.getProperty("org.sqlite.tmpdir") == null) {
      var folder = home.resolve("native");
      PrivateFiles.createFolder(home);
      PrivateFiles.createFolder(folder);
      System.setProperty("org.sqlite.tmpdir", folder.toString());
    }
  }

  private HikariConfig settings() {
    var settings = new HikariConfig();
    settings.setPoolName("crivo");
    settings.setDataSource(
        connections(
            file,
            patience,
            Map.of(
                "journal_mode", "WAL",
                "synchronous", "FULL",
                "cache_size", MEMORY,
                // Else what undoes one statement goes to a file: as much again as what it changes.
                "temp_store", "MEMORY")));
    settings.setMaximumPoolSize(1);
    settings.setMaxLifetime(0);
    return settings;
  }

  /**
   * By the driver itself: to have it looked for would load those of other stores as well.
   *
   * @param more settings of the driver
   */
  static DataSource connections(Path file, Duration patience, Map<String, String> more) {
    var properties = new Properties();
    properties.putAll(
        Map.of("busy_timeout", String.valueOf(patience.toMillis()), "foreign_keys", "true"));
    properties.putAll(more);
    // As a URI, so that no letter of the path is taken for the beginning of a parameter.
    return new SimpleDriverDataSource(new JDBC(), "jdbc:sqlite:" + file.toUri(), properties);
  }

  private HikariDataSource migrated(HikariDataSource source) {
    try {
      Schema.SQLITE.migrate(source, place);
      return source;
    } catch (RuntimeException e) {
      source.close();
      throw e;
    }
  }
}
