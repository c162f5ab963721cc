package dev.crivo.decision;

import static dev.crivo.decision.Examples.NOON;
import static dev.crivo.decision.Examples.PLAIN;
import static dev.crivo.decision.Examples.PLAYBOOK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.crivo.decision.StorageException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningTests {

  private static final NewDecision NO_CORRECTION = Examples.correcting("0".repeat(26));

  @TempDir Path folder;

  @Test
  void touchesNothingBeforeTheFirstCall() {
    var home = folder.resolve("home");
    Decisions.open(home, NOON).close();
    new Drafts(home);
    assertThat(home).doesNotExist();
  }

  @Test
  void makesFilesThatOnlyTheirOwnerCanRead() throws IOException {
    assumeThat(Files.getFileStore(folder).supportsFileAttributeView("posix")).isTrue();
    var home = folder.resolve("some/where/home");
    try (var decisions = Decisions.open(home, NOON)) {
      decisions.record(PLAYBOOK, PLAIN);
      new Drafts(home).save(Draft.begun(NOON, "ana", "lending"));
      try (var files = Files.walk(home)) {
        assertThat(files)
            .hasSizeGreaterThan(4)
            .allSatisfy(file -> assertThat(permissions(file)).endsWith("------"));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"with blanks", "São Paulo", "a?b=c&d", "100%41", "#1", "it's", "日本"})
  void opensInAnyFolder(String name) {
    var home = folder.resolve(name);
    try (var decisions = Decisions.open(home, NOON)) {
      decisions.record(PLAYBOOK, PLAIN);
      assertThat(home.resolve("crivo.db")).isNotEmptyFile();
      assertThat(folder).isDirectoryNotContaining(file -> !file.equals(home));
    }
  }

  @ParameterizedTest
  @EnumSource
  void knowsTheVersionOfItsNewestMigration(Schema schema) throws Exception {
    var inSql = Path.of(Schema.class.getResource("/" + schema.migrations()).toURI());
    var classes = Schema.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    var inJava = Path.of(classes).resolve("dev/crivo/decision");
    try (var files = Stream.concat(Files.list(inSql), Files.list(inJava))) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.matches("V[0-9]+__.*"))
                  .map(name -> name.replaceAll("V(.*)__.*", "$1")))
          .contains(Schema.VERSION)
          .allSatisfy(
              version ->
                  assertThat(Integer.parseInt(version))
                      .isLessThanOrEqualTo(Integer.parseInt(Schema.VERSION)));
    }
  }

  @Test
  void syncsEveryCommitToTheDisk() {
    var database = new SqliteStore(folder, Duration.ofSeconds(1));
    try (database) {
      assertThat(setting(database, "journal_mode")).isEqualTo("wal");
      assertThat(setting(database, "synchronous")).isEqualTo("2");
      assertThat(setting(database, "foreign_keys")).isEqualTo("1");
      assertThat(setting(database, "busy_timeout")).isEqualTo("1000");
    }
  }

  @Test
  void refusesARecordOfANewerProgram() throws SQLException {
    Decisions decisions = Decisions.open(folder, NOON);
    decisions.record(PLAYBOOK, PLAIN);
    decisions.close();
    execute(
        "insert into flyway_schema_history select 99, '99', description, type, script, checksum,"
            + " installed_by, installed_on, execution_time, success from flyway_schema_history"
            + " where version = '1'");
    assertThat(failure().kind()).isEqualTo(Kind.NEWER);
  }

  @Test
  void refusesARecordWhoseTablesNoReleasedProgramMade() throws SQLException {
    try (var decisions = Decisions.open(folder, NOON)) {
      decisions.record(PLAYBOOK, PLAIN);
    }
    execute(
        "drop table link; delete from flyway_schema_history where version <> '1';"
            + "update flyway_schema_history set checksum = 7");
    assertThat(failure().kind()).isEqualTo(Kind.UNRELEASED);
  }

  @Test
  void refusesAFileThatIsNoDatabase() throws IOException {
    Files.writeString(file(), "Dear diary, ".repeat(1000));
    assertThat(failure().kind()).isEqualTo(Kind.NOT_A_RECORD);
    assertThat(file()).content().startsWith("Dear diary");
  }

  @Test
  void refusesADatabaseOfAnotherProgram() throws SQLException {
    execute("create table recipes (name text)");
    assertThat(failure().kind()).isEqualTo(Kind.NOT_A_RECORD);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "target_date, 'garbage'",
        "at, 'xxxx-01-01T12:00:00.000Z'",
        "answers, '[]'",
        "suggested, '{}'",
        "alternatives, '{}'",
        "note_remarks, '{}'",
        "note_grade, 'FINE'",
      })
  void namesADecisionThatSomethingElseMadeUnreadable(String column, String value)
      throws SQLException {
    String id;
    try (var decisions = Decisions.open(folder, NOON)) {
      id = decisions.record(PLAYBOOK, PLAIN).id();
    }
    execute(
        "pragma ignore_check_constraints = on; drop trigger decision_is_not_changed;"
            + ("update decision set " + column + " = " + value));
    assertThat(failure().kind()).isEqualTo(Kind.DAMAGED);
    assertThat(failure().decision()).contains(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"drop table decision", "delete from flyway_schema_history"})
  void refusesARecordWhoseTablesWereTamperedWith(String statement) throws SQLException {
    try (var decisions = Decisions.open(folder, NOON)) {
      decisions.list(DecisionFilter.ALL);
    }
    execute(statement);
    assertThat(failure().kind()).isEqualTo(Kind.DAMAGED);
  }

  @Test
  void refusesADamagedRecordAndLeavesItAsItIs() throws IOException {
    try (var decisions = Decisions.open(folder, NOON)) {
      decisions.record(PLAYBOOK, PLAIN);
    }
    var content = Files.readAllBytes(file());
    var noise = new byte[content.length - 100];
    new Random(7).nextBytes(noise);
    System.arraycopy(noise, 0, content, 100, noise.length);
    Files.write(file(), content);
    assertThat(failure().kind()).isEqualTo(Kind.DAMAGED);
    assertThat(file()).hasBinaryContent(content);
  }

  @ParameterizedTest
  @ValueSource(strings = {"crivo.db", "crivo.lock"})
  void refusesAFileThatIsAFolder(String name) throws IOException {
    Files.createDirectories(folder.resolve(name));
    assertThat(failure().kind()).isEqualTo(Kind.NOT_WRITABLE);
  }

  @Test
  void refusesAFolderThatIsAFile() throws IOException {
    var home = Files.writeString(folder.resolve("home"), "not a folder");
    assertThat(failureIn(home).kind()).isEqualTo(Kind.NOT_WRITABLE);
  }

  @Test
  void refusesAFolderThatCannotBeWritten() throws IOException {
    var home = Files.createDirectory(folder.resolve("home"));
    assumeThat(home.toFile().setWritable(false)).isTrue();
    // The super-user can write anywhere.
    assumeThat(Files.isWritable(home)).isFalse();
    assertThat(failureIn(home).kind()).isEqualTo(Kind.NOT_WRITABLE);
  }

  @Test
  void waitsForAnotherProgramOnlySoLong() throws SQLException {
    try (var decisions = new Decisions(new SqliteStore(folder, Duration.ofMillis(20)), NOON);
        var other = DriverManager.getConnection("jdbc:sqlite:" + file())) {
      decisions.record(PLAYBOOK, PLAIN);
      other.createStatement().execute("begin immediate");
      assertThat(failureOf(() -> decisions.record(PLAYBOOK, PLAIN)).kind()).isEqualTo(Kind.LOCKED);
      assertThat(decisions.list(DecisionFilter.ALL)).hasSize(1);
      other.createStatement().execute("rollback");
      assertThatExceptionOfType(DecisionRefused.class)
          .isThrownBy(() -> decisions.record(PLAYBOOK, List.of(PLAIN, NO_CORRECTION)));
      decisions.record(PLAYBOOK, PLAIN);
      assertThat(decisions.list(DecisionFilter.ALL)).hasSize(2);
    }
  }

  @Test
  void canBeTriedAgainAfterAFailure() throws IOException {
    Files.writeString(file(), "Dear diary, ".repeat(1000));
    try (var decisions = Decisions.open(folder, NOON)) {
      failureOf(() -> decisions.get("any"));
      Files.delete(file());
      assertThat(decisions.get("any")).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "5, LOCKED",
    "8, NOT_WRITABLE",
    "10, FAILED",
    "11, DAMAGED",
    "13, FULL",
    "14, NOT_WRITABLE",
    "26, NOT_A_RECORD"
  })
  void tellsFailuresOfSqliteApart(int code, Kind kind) {
    var failure = new IllegalStateException(new SQLException("x", null, 0, cause(code)));
    var translated = failureOf(() -> StorageFailures.translating(file(), () -> fail(failure)));
    assertThat(translated.kind()).isEqualTo(kind);
    assertThat(translated).hasMessageStartingWith(file() + " ").hasMessageNotContaining("\n");
    assertThat(translated.place()).isEqualTo(file().toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 19, 20, 21, 25})
  void hidesNoMistakeOfTheProgramBehindTheDisk(int code) {
    assertThat(StorageFailures.kind(new IllegalStateException(cause(code)))).isEmpty();
  }

  private static SQLException cause(int code) {
    return new SQLException("x", null, code);
  }

  private static Path fail(RuntimeException failure) {
    throw failure;
  }

  private StorageException failure() {
    var failure = failureIn(folder);
    assertThat(failure).hasMessageStartingWith(file() + " ").hasMessageNotContaining("\n");
    assertThat(failure.getCause() instanceof StorageException).isFalse();
    return failure;
  }

  private static StorageException failureIn(Path home) {
    try (var decisions = Decisions.open(home, NOON)) {
      return failureOf(() -> decisions.list(DecisionFilter.ALL));
    }
  }

  private static StorageException failureOf(Runnable work) {
    try {
      work.run();
    } catch (StorageException failure) {
      return failure;
    }
    throw new AssertionError("nothing failed");
  }

  private static String setting(Store database, String name) {
    return database.read(sql -> sql.sql("pragma " + name).query(String.class).single());
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private Path file() {
    return folder.resolve("crivo.db");
  }

  private void execute(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file())) {
      for (var statement : sql.split(";")) {
        connection.createStatement().execute(statement);
      }
    }
  }
}
