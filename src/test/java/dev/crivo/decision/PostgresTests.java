package dev.crivo.decision;

import static dev.crivo.decision.Examples.NOON;
import static dev.crivo.decision.Examples.PLAIN;
import static dev.crivo.decision.Examples.PLAYBOOK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.decision.StorageException.Kind;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a server may refuse, and how that is told. */
class PostgresTests {

  @TempDir Path folder;
  private TestServer server;

  @BeforeEach
  void start() {
    server = TestServer.shared();
  }

  @Test
  void connectsToNothingBeforeTheFirstCall() throws IOException {
    try (var closed = new ServerSocket(0)) {
      open("postgresql://localhost:" + closed.getLocalPort() + "/x").close();
    }
  }

  @Test
  void refusesAServerThatCannotBeReached() throws IOException {
    int port;
    try (var closed = new ServerSocket(0)) {
      port = closed.getLocalPort();
    }
    var failure = failure("postgresql://ana:secret@localhost:" + port + "/quality?sslmode=disable");
    assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
    assertThat(failure.place()).isEqualTo("postgresql://ana@localhost:" + port + "/quality");
    assertThat(failure.reason()).contains("refused");
  }

  @Test
  void refusesAnUnknownDatabase() {
    assertThat(failure(server.url("nowhere")).kind()).isEqualTo(Kind.NO_DATABASE);
  }

  @ParameterizedTest
  @CsvSource({":wrong, failed", "'', password"})
  void refusesAWrongPasswordAndNone(String password, String reason) {
    role("reader", "login password 'right'");
    var url = server.url("reader" + password, "ready");
    var failure = failure(url);
    assertThat(failure.kind()).isEqualTo(Kind.NO_LOGIN);
    assertThat(failure.reason()).contains(reason);
    assertThat(failure).hasMessageNotContaining("wrong");
  }

  @Test
  void takesThePasswordOfTheUrlOfTheSettingsOrOfThePasswordFile() throws IOException {
    role("porter", "superuser login password 'p@ss/w:rd'");
    var defaults = new Server.Defaults(Optional.of("porter"), Optional.of("p@ss/w:rd"));
    assertThat(isLetIn(Server.at(server.url("porter:p%40ss%2Fw%3Ard", "ready"), NONE))).isTrue();
    assertThat(isLetIn(Server.at(server.url("ready").replace("postgres@", ""), defaults))).isTrue();
    var file = folder.resolve("pgpass");
    Files.writeString(file, "localhost:*:*:porter:p@ss/w\\:rd\n");
    System.setProperty("org.postgresql.pgpassfile", file.toString());
    try {
      assertThat(isLetIn(Server.at(server.url("porter", "ready"), NONE))).isTrue();
    } finally {
      System.clearProperty("org.postgresql.pgpassfile");
    }
  }

  private static final Server.Defaults NONE = Server.Defaults.NONE;

  private static boolean isLetIn(Server place) {
    try (var decisions = Decisions.open(place, NOON)) {
      return decisions.get("any").isEmpty();
    }
  }

  @Test
  void refusesAUserWithoutRights() {
    role("stranger", "login password 'x'");
    var failure = failure(server.url("stranger:x", "ready"));
    assertThat(failure.kind()).isEqualTo(Kind.NO_RIGHTS);
    assertThat(failure.reason()).contains("permission denied");
  }

  @Test
  void refusesADatabaseWithoutTablesAndLeavesItAlone() {
    var empty = server.create(false);
    assertThat(failure(server.url(empty)).kind()).isEqualTo(Kind.NOT_SET_UP);
    assertThat(failure(server.url(empty)).kind()).isEqualTo(Kind.NOT_SET_UP);
  }

  @ParameterizedTest
  @CsvSource({"0, OLDER", "99, NEWER"})
  void refusesTheTablesOfAnotherVersion(String version, Kind kind) {
    var database = server.create(true);
    server.execute(database, setVersion(version));
    assertThat(failure(server.url(database)).kind()).isEqualTo(kind);
  }

  @Test
  void doesNotMigrateTheTablesOfANewerProgram() {
    var database = server.create(true);
    server.execute(database, setVersion("99"));
    try (var decisions = open(server.url(database))) {
      assertThat(failureOf(decisions::migrate).kind()).isEqualTo(Kind.NEWER);
    }
  }

  @Test
  void doesNotMigrateTablesThatNoReleasedProgramMade() {
    var database = server.create(true);
    server.execute(
        database,
        "drop table crivo.link; delete from crivo.flyway_schema_history where version <> '1';"
            + "update crivo.flyway_schema_history set checksum = 7");
    try (var decisions = open(server.url(database))) {
      assertThat(failureOf(decisions::migrate).kind()).isEqualTo(Kind.UNRELEASED);
    }
  }

  @Test
  void migratesOnceHoweverOftenItIsAsked() {
    try (var decisions = open(server.url(server.create(false)))) {
      decisions.migrate();
      decisions.migrate();
      decisions.record(PLAYBOOK, PLAIN);
      decisions.migrate();
      assertThat(decisions.summary().decisions()).isOne();
      assertThat(decisions.summary().schemaVersion()).isEqualTo(Schema.VERSION);
    }
  }

  /** A stricter isolation would see the record as it was before it waited for the others. */
  @Test
  void recordsOneChainWhateverIsolationTheServerIsSetTo() {
    var database = server.create(true);
    server.execute(
        database,
        "alter database " + database + " set default_transaction_isolation = 'serializable'");
    try (var one = open(server.url(database));
        var other = open(server.url(database))) {
      IntStream.range(0, 60)
          .parallel()
          .forEach(i -> (i % 2 == 0 ? one : other).record(PLAYBOOK, PLAIN));
      assertThat(one.verify(Optional.empty(), share -> {}))
          .isInstanceOfSatisfying(
              Verified.Intact.class, intact -> assertThat(intact.head().position()).isEqualTo(60));
    }
  }

  @Test
  void refusesADatabaseThatCanOnlyBeRead() {
    var database = server.create(true);
    server.execute(
        database, "alter database " + database + " set default_transaction_read_only = on");
    try (var decisions = open(server.url(database))) {
      assertThat(decisions.list(DecisionFilter.ALL)).isEmpty();
      assertThat(failureOf(() -> decisions.record(PLAYBOOK, PLAIN)).kind())
          .isEqualTo(Kind.READ_ONLY);
    }
  }

  @Test
  void refusesARecordWhoseTableIsGone() {
    var database = server.create(true);
    server.execute(database, "drop table crivo.decision cascade");
    assertThat(failure(server.url(database)).kind()).isEqualTo(Kind.DAMAGED);
  }

  @Test
  void refusesTheCharacterThatPostgresCannotKeepAndRecordsNothing() {
    try (var decisions = open(server.url(server.create(true)))) {
      var nul = Examples.about("contoso\u0000", "ana", "lent");
      assertThat(failureOf(() -> decisions.record(PLAYBOOK, nul)).kind()).isEqualTo(Kind.NOT_KEPT);
      assertThat(decisions.list(DecisionFilter.ALL)).isEmpty();
      decisions.record(PLAYBOOK, PLAIN);
    }
  }

  @Test
  void waitsForAnotherProgramThatIsWritingOnlySoLong() {
    var place = server.at(server.create(true));
    try (var patient = new Decisions(new PostgresStore(place, Duration.ofMillis(300)), NOON);
        var other = new PostgresStore(place, Duration.ofSeconds(5))) {
      other.write(
          sql -> {
            assertThat(failureOf(() -> patient.record(PLAYBOOK, PLAIN)).kind())
                .isEqualTo(Kind.LOCKED);
            assertThat(patient.list(DecisionFilter.ALL)).isEmpty();
            return sql;
          });
      patient.record(PLAYBOOK, PLAIN);
      assertThat(patient.list(DecisionFilter.ALL)).hasSize(1);
    }
  }

  @Test
  void recordsNothingWhereTheConnectionIsLostInTheMiddle() {
    var place = server.at(server.create(true));
    try (var store = new PostgresStore(place, Duration.ofSeconds(5));
        var decisions = new Decisions(store, NOON)) {
      var failure =
          failureOf(
              () ->
                  store.write(
                      sql -> {
                        new KeptPlaybooks(sql)
                            .keep(KeptPlaybooks.Kept.of(PLAYBOOK, NOON.instant()));
                        server.endConnections(place);
                        return new DecisionRows(sql).count();
                      }));
      assertThat(failure.kind()).isEqualTo(Kind.LOST);
      assertThat(decisions.playbookFiles(PLAYBOOK.version())).isEmpty();
      decisions.record(PLAYBOOK, PLAIN);
      assertThat(decisions.list(DecisionFilter.ALL)).hasSize(1);
    }
  }

  @Test
  void doesNotClaimToKnowWhatBecameOfACommitThatWasNotConfirmed() {
    var place = server.at(server.create(true));
    try (var store = new PostgresStore(place, Duration.ofSeconds(5))) {
      var failure =
          failureOf(
              () ->
                  store.write(
                      sql -> {
                        server.endConnections(place);
                        return sql;
                      }));
      assertThat(failure.kind()).isEqualTo(Kind.UNCERTAIN);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "08006, LOST",
    "57P01, LOST",
    "08001, UNREACHABLE",
    "53300, UNREACHABLE",
    "57P03, UNREACHABLE",
    "53100, FULL",
    "53200, FAILED",
    "58030, FAILED",
    "XX001, DAMAGED",
    "40P01, LOCKED"
  })
  void tellsFailuresOfPostgresApart(String state, Kind kind) {
    assertThat(ServerFailures.kind(state)).contains(kind);
  }

  @ParameterizedTest
  @CsvSource({"23505", "22P02", "42601", "P0001"})
  void hidesNoMistakeOfTheProgramBehindTheServer(String state) {
    assertThat(ServerFailures.kind(state)).isEmpty();
  }

  private void role(String name, String attributes) {
    server.execute("postgres", "drop role if exists " + name);
    server.execute("postgres", "create role " + name + " " + attributes);
  }

  private static String setVersion(String version) {
    return "update crivo.flyway_schema_history set version = '"
        + version
        + "'"
        + " where version is not null";
  }

  private static Decisions open(String url) {
    return Decisions.open(Server.at(url, NONE), NOON);
  }

  private static StorageException failure(String url) {
    try (var decisions = open(url)) {
      var failure = failureOf(() -> decisions.list(DecisionFilter.ALL));
      assertThat(failure).hasMessageStartingWith(failure.place()).hasMessageNotContaining("\n");
      return failure;
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
}
