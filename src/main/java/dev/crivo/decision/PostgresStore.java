package dev.crivo.decision;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.crivo.decision.StorageException.Kind;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import javax.sql.DataSource;
import org.postgresql.Driver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A schema on a PostgreSQL server that many programs share. It is looked at when it is opened and
 * never changed then: a newer program must not shut out the older ones of a team by chance.
 */
final class PostgresStore implements Store {

  static final Duration PATIENCE = Duration.ofSeconds(10);

  /** The key of the lock that whoever writes holds; any number does that all programs share. */
  private static final long WRITING = 0x637269766fL;

  private final Server server;
  private final Duration patience;
  private HikariDataSource pool;

  /**
   * @param patience how long to wait for another program that is writing, and for a connection
   */
  PostgresStore(Server server, Duration patience) {
    this.server = server;
    this.patience = patience;
  }

  @Override
  public Server place() {
    return server;
  }

  @Override
  public <T> T read(Function<JdbcClient, T> work) {
    return translating(() -> work.apply(JdbcClient.create(opened())));
  }

  @Override
  public synchronized <T> T write(Function<JdbcClient, T> work) {
    var done = new AtomicBoolean();
    try {
      return translating(() -> transaction().execute(status -> written(work, done)));
    } catch (StorageException e) {
      // Between the order to commit and its confirmation anything may have become of it.
      throw done.get() && e.kind() == Kind.LOST
          ? new StorageException(Kind.UNCERTAIN, server.shown(), e)
          : e;
    }
  }

  private <T> T written(Function<JdbcClient, T> work, AtomicBoolean done) {
    var sql = JdbcClient.create(opened());
    lock(sql);
    var result = work.apply(sql);
    done.set(true);
    return result;
  }

  /**
   * Until the transaction ends. The order of the record hangs on it: whoever holds it sees all that
   * was recorded before, and nobody adds to it meanwhile. A lock on a table would need rights that
   * the program's role is better without.
   */
  private static void lock(JdbcClient sql) {
    sql.sql("select pg_advisory_xact_lock(?)").param(WRITING).query(row -> {});
  }

  @Override
  public void migrate() {
    translating(
        () -> {
          Schema.POSTGRESQL.migrate(connections(), server);
          return server;
        });
  }

  @Override
  public synchronized void close() {
    if (pool != null) {
      pool.close();
    }
  }

  private TransactionTemplate transaction() {
    return Transactions.on(opened());
  }

  private synchronized HikariDataSource opened() {
    if (pool == null) {
      pool = open();
    }
    return pool;
  }

  private HikariDataSource open() {
    HikariDataSource source = null;
    try {
      source = new HikariDataSource(settings());
      Schema.POSTGRESQL.check(JdbcClient.create(source), server);
      return source;
    } catch (RuntimeException e) {
      if (source != null) {
        source.close();
      }
      throw isLost(e) ? new StorageException(Kind.UNREACHABLE, server.shown(), e) : e;
    }
  }

  /** To lose a connection while it is made is not to have got one. */
  private static boolean isLost(RuntimeException failure) {
    return StorageFailures.kind(failure).filter(Kind.LOST::equals).isPresent();
  }

  private DataSource connections() {
    return new SimpleDriverDataSource(new Driver(), server.jdbcUrl(), server.properties());
  }

  private HikariConfig settings() {
    var settings = new HikariConfig();
    settings.setPoolName("crivo");
    settings.setDataSource(connections());
    settings.setMaximumPoolSize(1);
    settings.setConnectionTimeout(Math.max(patience.toMillis(), 250));
    // The last of these frees the lock of a program that fell asleep with its computer.
    settings.setConnectionInitSql(
        "set search_path = "
            + Schema.NAME
            + "; set lock_timeout = "
            + patience.toMillis()
            + "; set idle_in_transaction_session_timeout = '30s'"
            // Whoever holds the lock sees what was recorded before it, whatever the server's
            // default.
            + "; set default_transaction_isolation = 'read committed'");
    return settings;
  }

  private <T> T translating(StorageFailures.Work<T> work) {
    return StorageFailures.translating(server.shown(), work);
  }
}
