package dev.crivo.decision;

import static dev.crivo.decision.Examples.NOON;
import static dev.crivo.decision.Examples.PLAIN;
import static dev.crivo.decision.Examples.PLAYBOOK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * On a server the schema itself holds, whoever connects; and with the roles of the script that
 * comes with the program, whoever is not its owner may not even try.
 */
class PostgresAppendOnlyTests {

  private static final String ANOTHER =
      "create temp table t on commit drop as select * from crivo.decision where corrects is null;"
          + "update t set id = '7' || substr(id, 2)";

  private static String database;
  private static Decisions decisions;
  private static List<Decision> recorded;
  private static Map<String, String> files;

  /** As an administrator, the owner and a person do, in this order. */
  @BeforeAll
  static void setUpAsTheScriptSays() throws IOException {
    var server = TestServer.shared();
    database = server.create(false);
    server.execute(database, script());
    server.execute(database, "alter role crivo_owner password 'o'");
    server.execute(database, "create role ana login password 'a' in role crivo_program");
    try (var owner = open("crivo_owner:o")) {
      owner.migrate();
    }
    decisions = open("ana:a");
    var wrong = decisions.record(PLAYBOOK, PLAIN);
    decisions.record(PLAYBOOK, Examples.correcting(wrong.id()));
    recorded = decisions.list(DecisionFilter.ALL).toList();
    files = decisions.playbookFiles(PLAYBOOK.version());
  }

  @AfterAll
  static void forgetTheRoles() {
    decisions.close();
    var server = TestServer.shared();
    server.execute("postgres", "drop database " + database + " with (force)");
    server.execute("postgres", "drop role ana; drop role crivo_program; drop role crivo_owner");
  }

  @Test
  void theProgramsRoleRecordsAndLists() {
    assertThat(recorded).hasSize(2);
    assertThat(files).isEqualTo(PLAYBOOK.files());
    assertThat(decisions.summary().corrections()).isOne();
  }

  @Test
  void theProgramsRoleNeedNotMigrateWhatIsUpToDateAndMayNotMakeTables() {
    decisions.migrate();
    assertThat(decisions.list(DecisionFilter.ALL)).hasSize(2);
    assertRefused("ana:a", "create table crivo.notes (id text)", "permission denied for schema");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update crivo.decision set note = 'better'",
        "delete from crivo.decision",
        "truncate crivo.decision cascade",
        "drop table crivo.decision cascade",
        "alter table crivo.decision disable trigger all",
        "insert into crivo.decision select * from crivo.decision on conflict (id) do update set"
            + " note = ''",
        "update crivo.playbook_version set kept_at = 'now'",
        "delete from crivo.playbook_version",
        "truncate crivo.playbook_version cascade",
        "drop table crivo.playbook_version cascade",
        "update crivo.playbook_file set content = ''",
        "delete from crivo.playbook_file",
        "truncate crivo.playbook_file",
        "drop table crivo.playbook_file",
        "insert into crivo.flyway_schema_history select 99, '99', description, type, script,"
            + " checksum, installed_by, installed_on, execution_time, success from"
            + " crivo.flyway_schema_history",
        "update crivo.flyway_schema_history set version = '99'",
        "drop schema crivo cascade",
        "create or replace function crivo.refuse_change() returns trigger language plpgsql as"
            + " 'begin return null; end'",
      })
  void theProgramsRoleMayOnlyReadAndAdd(String statement) {
    assertRefused("ana:a", statement, "permission denied|must be owner");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update crivo.decision set note = 'better'",
        "update crivo.decision set id = id where false",
        "delete from crivo.decision",
        "delete from crivo.decision where corrects is not null",
        "truncate crivo.decision cascade",
        "update crivo.link set salt = salt",
        "delete from crivo.link",
        "truncate crivo.link",
        "set session_replication_role = replica; delete from crivo.decision",
        "insert into crivo.decision select * from crivo.decision on conflict (id) do update set"
            + " note = ''",
        "merge into crivo.decision d using (values (1)) v on true when matched then delete",
        "update crivo.playbook_version set kept_at = 'now'",
        "delete from crivo.playbook_version",
        "truncate crivo.playbook_version cascade",
        "update crivo.playbook_file set content = ''",
        "delete from crivo.playbook_file",
        "truncate crivo.playbook_file",
      })
  void evenTheSuperUserIsRefusedChangesAndRemovals(String statements) {
    assertRefused("postgres", statements, "never changed or removed");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "id, 'short', check",
        "id, (select max(id) from crivo.decision), duplicate key",
        "at, '2026-03-01T12:00:00Z', check",
        "at, 'xxxx-01-01T12:00:00.000Z', check|invalid",
        "at, '2026-02-30T12:00:00.000Z', check|out of range",
        "at, '2026-03-01T12:00:61.000Z', check",
        "decided_by, ' ', check",
        "tenant, '', check",
        "tenant, null, not-null",
        "entitlements, 0, check",
        "answers, '[]', check",
        "answers, 'no JSON', invalid",
        "suggested, '{\"kind\": \"MAYBE\"}', check",
        "suggested, '{}', check",
        "suggested, '{\"kind\": \"SUGGESTION\"}', check",
        "case_key, 'short', check",
        "case_key, null, not-null",
        "alternatives, null, not-null",
        "alternatives, '[]', check",
        "alternatives, '{\"results\": []}', check",
        "override_reason, 'MOOD', check",
        "override_text, 'a text without a reason', check",
        "note_grade, 'FINE', check",
        "target_date, '2026-02-30', check|out of range",
        "target_date, 'garbage', check|invalid",
        "next_action_date, '2026-13-01', check|out of range",
        "playbook_version, 'unknown', foreign key",
        "corrects, '00000000000000000000000000', foreign key",
        "corrects, id, check",
      })
  void refusesWhatIsNoDecision(String column, String value, String reason) {
    assertRefused(
        "ana:a",
        ANOTHER
            + ("; update t set " + column + " = " + value)
            + "; insert into crivo.decision select * from t",
        reason);
  }

  @Test
  void acceptsWhatIsOne() throws SQLException {
    try (var connection = connect("ana:a")) {
      connection.setAutoCommit(false);
      try (var statement = connection.createStatement()) {
        statement.execute(ANOTHER);
        statement.execute("update t set entitlements = 3, target_date = '2026-02-28'");
        assertThat(statement.executeUpdate("insert into crivo.decision select * from t")).isOne();
      }
      connection.rollback();
    }
  }

  private static void assertRefused(String user, String statements, String message) {
    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(() -> execute(user, statements))
        .withMessageMatching("(?s).*(" + message + ").*");
    assertThat(decisions.list(DecisionFilter.ALL)).isEqualTo(recorded);
    assertThat(decisions.playbookFiles(PLAYBOOK.version())).isEqualTo(files);
  }

  private static void execute(String user, String statements) throws SQLException {
    try (var connection = connect(user);
        var statement = connection.createStatement()) {
      statement.execute("begin; " + statements + "; commit");
    }
  }

  private static Connection connect(String user) throws SQLException {
    var place = Server.at(TestServer.shared().url(user, database), Server.Defaults.NONE);
    return DriverManager.getConnection(place.jdbcUrl(), place.properties());
  }

  private static Decisions open(String user) {
    var url = TestServer.shared().url(user, database);
    return Decisions.open(Server.at(url, Server.Defaults.NONE), NOON);
  }

  private static String script() throws IOException {
    try (InputStream script = Schema.class.getResourceAsStream("/db/postgresql/roles.sql")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
