package dev.crivo.decision;

import static dev.crivo.decision.Examples.NOON;
import static dev.crivo.decision.Examples.PLAIN;
import static dev.crivo.decision.Examples.PLAYBOOK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import dev.crivo.decision.Verified.Broken;
import dev.crivo.decision.Verified.Intact;
import dev.crivo.decision.Verified.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A record that something else than Crivo wrote into, by whoever may take its triggers away. */
@ParameterizedClass
@EnumSource
class ChainTests {

  @Parameter Stores store;
  @TempDir Path home;
  private final List<Decision> recorded = new ArrayList<>();
  private Anchor second;

  @BeforeEach
  void recordThree() {
    try (var decisions = store.open(home, NOON)) {
      recorded.add(decisions.record(PLAYBOOK, PLAIN));
      recorded.add(decisions.record(PLAYBOOK, Examples.full(Optional.empty())));
      second = decisions.anchor();
      recorded.add(decisions.record(PLAYBOOK, Examples.correcting(recorded.get(0).id())));
    }
  }

  @Test
  void isIntactAsItWasRecorded() {
    assertThat(verified(Optional.empty()))
        .isInstanceOfSatisfying(
            Intact.class, intact -> assertThat(intact.head().position()).isEqualTo(3));
    assertThat(verified(Optional.of(second))).isInstanceOf(Intact.class);
    assertThat(second.position()).isEqualTo(2);
  }

  @Test
  void anEmptyRecordIsIntactAndHasAnAnchorToo() {
    try (var decisions = store.open(home.resolve("other"), NOON)) {
      assertThat(decisions.anchor()).isEqualTo(Anchor.NONE);
      assertThat(decisions.verify(Optional.of(Anchor.NONE), share -> {}))
          .isEqualTo(new Intact(Anchor.NONE, Set.of()));
    }
  }

  /** Each of these columns, with a value that the schema takes. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "at = '2026-03-01T12:00:00.121Z'",
        "group_id = 'x'",
        "decided_by = 'bob'",
        "decided_by = 'bob', decided_by_folded = 'bob'",
        "decided_by_folded = 'bob'",
        "tenant = 'fabrikam', tenant_folded = 'fabrikam'",
        "tenant_folded = 'fabrikam'",
        "workload = 'FILMS'",
        "entitlements = 2",
        "entitlements = null",
        "answers = '{\"age\":\"12\",\"zone\":\"B\",\"author\":\"x\"}'",
        "case_key = '0000000000000000000000000000000000000000000000000000000000000000'",
        "suggested = replace(suggested, 'adult', 'child')",
        "alternatives = replace(alternatives, 'age', 'agf')",
        "status = 'lent'",
        "picked = null",
        "override_reason = 'RULE_WRONG'",
        "override_text = 'the dog ate it'",
        "note = 'better'",
        "note_grade = 'GOOD'",
        "note_remarks = '[]'",
        "target_date = '2027-01-01'",
        "owner = null",
        "next_action = 'none'",
        "next_action_date = '2028-02-28'",
        "language = 'en'",
        "playbook = 'films'",
        "program_version = '9'",
        "interview = 'another'",
        "decided_at = '2025-03-31T00:00:00.000Z', source = 'x', import_key = '1111111111111111111111111111111111111111111111111111111111111111'",
      })
  void findsADecisionThatWasChanged(String change) {
    forge("update decision set " + change + " where id = '" + id(1) + "'");
    assertThat(verified(Optional.empty())).isEqualTo(broken(Problem.CONTENTS, 2, id(1)));
  }

  @Test
  void everyColumnOfADecisionCounts() {
    var columns =
        Stream.of(Entry.CLEAR, Entry.COMMITTED, Entry.FOLDED.keySet()).flatMap(c -> c.stream());
    assertThat(columns)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(DecisionRow.of(recorded.get(1)).keySet());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "salt = '00000000000000000000000000000000'",
        "hash = '0000000000000000000000000000000000000000000000000000000000000000'",
      })
  void findsALinkThatWasChanged(String change) {
    forge("update link set " + change + " where position = 3");
    assertThat(verified(Optional.empty())).isEqualTo(broken(Problem.CONTENTS, 3, id(2)));
  }

  @Test
  void findsAnEntryThatWasTakenOutOfTheMiddle() {
    forge("delete from link where position = 2; delete from decision where id = '" + id(1) + "'");
    assertThat(verified(Optional.empty()))
        .isEqualTo(new Broken(Problem.MISSING, Optional.of(2L), Optional.empty()));
  }

  @Test
  void findsThatLaterEntriesWereMovedUpOverIt() {
    forge(
        "delete from link where position = 2; delete from decision where id = '"
            + id(1)
            + "'; update link set position = 2 where position = 3");
    assertThat(verified(Optional.empty())).isEqualTo(broken(Problem.PREVIOUS, 2, id(2)));
  }

  @Test
  void findsADecisionThatWasTakenFromItsLink() {
    forge("delete from decision where id = '" + id(1) + "'");
    assertThat(verified(Optional.empty())).isEqualTo(broken(Problem.REMOVED, 2, id(1)));
  }

  @Test
  void findsADecisionThatWasPutInWithoutALink() {
    forge("delete from link where position = 3");
    assertThat(verified(Optional.empty()))
        .isEqualTo(new Broken(Problem.UNLINKED, Optional.empty(), Optional.of(id(2))));
  }

  /** Where nobody would read it, as the chain begins at 1. */
  @Test
  void findsADecisionWhoseLinkStandsBeforeTheFirst() {
    forge(
        store == Stores.SQLITE
            ? "pragma ignore_check_constraints = on;"
                + "update link set position = -3 where position = 3"
            : "alter table link drop constraint link_position_check;"
                + "update link set position = -3 where position = 3");
    assertThat(verified(Optional.empty()))
        .isEqualTo(new Broken(Problem.UNLINKED, Optional.empty(), Optional.of(id(2))));
  }

  @Test
  void noAnchorOfAnEmptyRecordIsAnyOther() {
    assertThat(Anchor.parse(Anchor.NONE.toString())).contains(Anchor.NONE);
    assertThat(Anchor.parse("0:" + "f".repeat(64))).isEmpty();
  }

  @Test
  void findsByAnAnchorThatTheNewestAreMissing() {
    var third = anchor();
    forge("delete from link where position = 3");
    forge("delete from decision where id = '" + id(2) + "'");
    assertThat(verified(Optional.empty()))
        .isEqualTo(new Intact(second, Set.of(PLAYBOOK.version())));
    assertThat(verified(Optional.of(second)))
        .isEqualTo(new Intact(second, Set.of(PLAYBOOK.version())));
    assertThat(verified(Optional.of(third)))
        .isEqualTo(new Broken(Problem.SHORT, Optional.of(2L), Optional.empty()));
  }

  @Test
  void findsByAnAnchorThatAllWasWrittenAnew() {
    forge("delete from link");
    write(sql -> new Chain(sql).append(recorded.stream().map(DecisionRow::of).toList()));
    assertThat(verified(Optional.empty())).isInstanceOf(Intact.class);
    assertThat(verified(Optional.of(second))).isEqualTo(broken(Problem.REPLACED, 2, id(1)));
  }

  /** Should the lock ever fail, the schema itself refuses it. */
  @Test
  void noTwoLinksFollowTheSameOne() {
    var fourth = Examples.decision("d", Optional.empty(), "lent", Optional.empty());
    try (var decisions = store.open(home, NOON)) {
      decisions.record(PLAYBOOK, fourth);
    }
    forge("delete from link where position = 4");
    for (var position : List.of(3, 5)) {
      assertThatException()
          .isThrownBy(() -> write(sql -> another(sql, position)))
          .withStackTraceContaining(position == 3 ? "position" : "previous");
    }
  }

  private static void another(JdbcClient sql, int position) {
    sql.sql(
            "insert into link (position, decision, salt, previous, hash) select "
                + position
                + ", (select max(id) from decision), salt, previous, '"
                + "1".repeat(64)
                + "' from link where position = 3")
        .update();
  }

  @Test
  void linksTheDecisionsOfARecordThatIsOlderThanItsChain() {
    forgetImports();
    forge(
        "drop table review; drop table link;"
            + " delete from flyway_schema_history where version in ('2', '3', '4', '5', '6')");
    try (var decisions = store.open(home, NOON)) {
      decisions.migrate();
      assertThat(decisions.verify(Optional.empty(), share -> {}))
          .isInstanceOfSatisfying(
              Intact.class, intact -> assertThat(intact.head().position()).isEqualTo(3));
      assertThat(decisions.anchor()).isNotEqualTo(second);
      decisions.record(PLAYBOOK, PLAIN);
      assertThat(decisions.verify(Optional.empty(), share -> {})).isInstanceOf(Intact.class);
    }
  }

  /** As the record was before anything could be imported. */
  private void forgetImports() {
    forge("drop index decision_import; drop index decision_case");
    for (var column : List.of("taken", "added_on", "import_key", "source", "decided_at")) {
      forge("alter table decision drop column " + column);
    }
    forge("create index decision_case on decision (case_key, status, picked, override_reason)");
  }

  private static Broken broken(Problem problem, long position, String id) {
    return new Broken(problem, Optional.of(position), Optional.of(id));
  }

  private String id(int index) {
    return recorded.get(index).id();
  }

  private void forge(String statements) {
    store.forge(home, statements);
  }

  private void write(Consumer<JdbcClient> work) {
    try (var target = Store.at(store.at(home))) {
      target.write(
          sql -> {
            work.accept(sql);
            return home;
          });
    }
  }

  private Anchor anchor() {
    try (var decisions = store.open(home, NOON)) {
      return decisions.anchor();
    }
  }

  private Verified verified(Optional<Anchor> anchor) {
    try (var decisions = store.open(home, NOON)) {
      return decisions.verify(anchor, share -> {});
    }
  }
}
