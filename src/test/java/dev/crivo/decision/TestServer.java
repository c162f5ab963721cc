package dev.crivo.decision;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A PostgreSQL server of the tests' own, started at its first use and once for all of them. Its
 * super-user is "postgres" and comes in without a password; all others need theirs.
 */
public final class TestServer {

  private static final AtomicInteger NAMES = new AtomicInteger();

  private static TestServer shared;

  private final EmbeddedPostgres postgres;
  private final Path data;

  private TestServer(EmbeddedPostgres postgres, Path data) {
    this.postgres = postgres;
    this.data = data;
  }

  /** The one that all tests share, with a database "ready" to be copied. */
  static synchronized TestServer shared() {
    if (shared == null) {
      shared = start(temporary(), EmbeddedPostgres.builder());
      shared.execute("postgres", "create database ready");
      try (var decisions = Decisions.open(shared.at("ready"), Examples.NOON)) {
        decisions.migrate();
      }
    }
    return shared;
  }

  /** One that loses nothing it confirmed, as none does that is not set up for tests. */
  public static TestServer durable(Path data, int port) {
    return start(
        data,
        EmbeddedPostgres.builder()
            .setCleanDataDirectory(false)
            .setPort(port)
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on"));
  }

  private static TestServer start(Path data, EmbeddedPostgres.Builder builder) {
    try {
      builder.setDataDirectory(data).setDataDirectoryCustomizer(TestServer::askForPasswords);
      return new TestServer(builder.start(), data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "postgres")
          .toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void askForPasswords(File data) {
    try {
      Files.writeString(
          data.toPath().resolve("pg_hba.conf"),
          """
          host all postgres 127.0.0.1/32 trust
          host all postgres ::1/128 trust
          host all all 127.0.0.1/32 scram-sha-256
          host all all ::1/128 scram-sha-256
          """);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The URL of a new database, empty or with the tables of the record. */
  public static String newUrl(boolean ready) {
    return shared().url(shared().create(ready));
  }

  String create(boolean ready) {
    var name = "t" + NAMES.incrementAndGet();
    execute("postgres", "create database " + name + (ready ? " template ready" : ""));
    return name;
  }

  public String url(String database) {
    return url("postgres", database);
  }

  String url(String user, String database) {
    return String.format(
        Locale.ROOT, "postgresql://%s@localhost:%d/%s", user, postgres.getPort(), database);
  }

  Server at(String database) {
    return Server.at(url(database), Server.Defaults.NONE);
  }

  /** As the super-user. */
  void execute(String database, String sql) {
    try (var connection = DriverManager.getConnection("jdbc:" + jdbc(url(database)));
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** As an administrator does, or a network that fails. */
  void endConnections(Server place) {
    execute(
        "postgres",
        "select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '"
            + place.shown().replaceAll(".*/", "")
            + "'");
  }

  /** Changes a record behind the back of its triggers. */
  public static void forge(String url, String statement) {
    shared()
        .execute(
            url.replaceAll(".*/", ""),
            "alter table crivo.decision disable trigger all; " + statement);
  }

  private static String jdbc(String url) {
    return url.replaceFirst("//(.*)@(.*)", "//$2?user=$1");
  }

  /** At once and with all its processes' work undone, as a loss of power does it. */
  void kill() throws IOException {
    var pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0);
    var postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    var processes = postmaster.descendants().toList();
    postmaster.destroyForcibly();
    processes.forEach(ProcessHandle::destroyForcibly);
    postmaster.onExit().join();
    processes.forEach(process -> process.onExit().join());
    stop();
  }

  public void stop() throws IOException {
    postgres.close();
  }
}
