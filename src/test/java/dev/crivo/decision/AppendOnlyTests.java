package dev.crivo.decision;

import static dev.crivo.decision.Examples.NOON;
import static dev.crivo.decision.Examples.PLAIN;
import static dev.crivo.decision.Examples.PLAYBOOK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema itself holds, whatever program opens the file. */
class AppendOnlyTests {

  private static final String COPY =
      "create temp table t as select * from decision where corrects is not null;";

  private static final String COPY_OF_IMPORT =
      "create temp table i as select * from decision where import_key is not null;";

  @TempDir Path home;
  private List<Decision> recorded;
  private Map<String, String> files;

  @BeforeEach
  void recordADecisionAndItsCorrection() {
    try (var decisions = Decisions.open(home, NOON)) {
      var wrong = decisions.record(PLAYBOOK, PLAIN);
      decisions.record(PLAYBOOK, Examples.correcting(wrong.id()));
      var imported = Decision.Imported.of(NOON.instant(), "crm.csv", Map.of(), 0);
      decisions.recordPast(PLAYBOOK, List.of(new PastDecision(PLAIN, imported)));
      recorded = decisions.list(DecisionFilter.ALL).toList();
      files = decisions.playbookFiles(PLAYBOOK.version());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update decision set note = 'better'",
        "update decision set id = id",
        "update or replace decision set note = 'better' where corrects is null",
        "delete from decision",
        "delete from decision where corrects is not null",
        "update playbook_version set kept_at = 'now'",
        "delete from playbook_version",
        "update playbook_file set content = ''",
        "delete from playbook_file",
        "update link set salt = salt",
        "delete from link",
      })
  void refusesChangesAndRemovals(String statement) {
    assertRefused(statement, "never (changed|removed)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert or replace into decision select * from decision",
        COPY + "update t set note = 'better'; insert or replace into decision select * from t",
        COPY
            + "update t set id = '7' || substr(id, 2);"
            + "insert or replace into decision select * from t",
        COPY
            + "insert into decision select * from t where true on conflict do update set note = ''",
        "insert or replace into decision select * from decision where import_key is not null",
        COPY_OF_IMPORT
            + "update i set id = '7' || substr(id, 2), note = 'better';"
            + "insert or replace into decision select * from i",
        "insert or replace into playbook_version select version, 'now' from playbook_version",
        "insert or replace into playbook_file select version, path, '' from playbook_file",
        "insert or replace into link select * from link",
        "insert or replace into link select position + 9, decision, salt, hash, previous from link",
      })
  void refusesReplacements(String statements) {
    assertRefused(statements, "never replaced");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "id, 'short'",
        "at, '2026-03-01T12:00:00Z'",
        "at, 'xxxx-01-01T12:00:00.000Z'",
        "at, '2026-02-30T12:00:00.000Z'",
        "at, '2026-03-01T12:00:61.000Z'",
        "decided_by, ' '",
        "tenant, ''",
        "tenant, null",
        "entitlements, 0",
        "entitlements, 'many'",
        "answers, '[]'",
        "answers, 'no JSON'",
        "suggested, '{\"kind\": \"MAYBE\"}'",
        "suggested, '{}'",
        "suggested, '{\"kind\": \"SUGGESTION\"}'",
        "case_key, 'short'",
        "case_key, null",
        "alternatives, null",
        "alternatives, '[]'",
        "alternatives, '{\"results\": []}'",
        "override_reason, 'MOOD'",
        "override_text, 'a text without a reason'",
        "note_grade, 'FINE'",
        "target_date, '2026-02-30'",
        "target_date, 'garbage'",
        "next_action_date, '2026-13-01'",
        "playbook_version, 'unknown'",
        "corrects, '00000000000000000000000000'",
        "source, 'crm.csv'",
        "decided_at, '2025-03-31T00:00:00.000Z'",
        "import_key, '1111111111111111111111111111111111111111111111111111111111111111'",
      })
  void refusesWhatIsNoDecision(String column, String value) {
    assertRefused(
        "create temp table t as select * from decision"
            + " where corrects is null and source is null;"
            + "update t set id = '7' || substr(id, 2);"
            + ("update t set " + column + " = " + value + ";")
            + "insert into decision select * from t",
        "CONSTRAINT|malformed JSON");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "update t set entitlements = 3, target_date = '2026-02-28';"})
  void acceptsWhatIsOne(String change) throws SQLException {
    execute(
        "create temp table t as select * from decision"
            + " where corrects is null and source is null;"
            + ("update t set id = '7' || substr(id, 2);" + change)
            + "insert into decision select * from t");
    try (var decisions = Decisions.open(home, NOON)) {
      assertThat(decisions.list(DecisionFilter.ALL)).hasSize(4);
    }
  }

  private void assertRefused(String statements, String message) {
    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(() -> execute(statements))
        .withMessageMatching("(?s).*(" + message + ").*");
    try (var decisions = Decisions.open(home, NOON)) {
      assertThat(decisions.list(DecisionFilter.ALL)).isEqualTo(recorded);
      assertThat(decisions.playbookFiles(PLAYBOOK.version())).isEqualTo(files);
    }
  }

  private void execute(String statements) throws SQLException {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute("pragma foreign_keys = on");
      for (var one : statements.split(";")) {
        statement.execute(one);
      }
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + home.resolve("crivo.db"));
  }
}
