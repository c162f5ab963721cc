package dev.crivo.decision;

import static dev.crivo.decision.Examples.NOON;
import static dev.crivo.decision.Examples.PLAIN;
import static dev.crivo.decision.Examples.PLAYBOOK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.crivo.decision.CopyRefused.Code;
import dev.crivo.decision.RecordCopy.Result;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a person's own file into the record of a team on a server. */
class RecordCopyTests {

  @TempDir Path home;
  private Server place;
  private Decisions own;
  private Decisions team;

  @BeforeEach
  void open() {
    place = TestServer.shared().at(TestServer.shared().create(true));
    own = Decisions.open(home, NOON);
    team = Decisions.open(place, Examples.at("2026-03-05T12:00:00Z"));
  }

  @AfterEach
  void close() {
    own.close();
    team.close();
  }

  @Test
  void keepsEveryFieldIdInstantGroupCorrectionAndFile() {
    var wrong = own.record(PLAYBOOK, PLAIN);
    own.record(PLAYBOOK, Examples.full(Optional.of(wrong.id())));
    own.record(PLAYBOOK, Collections.nCopies(3, PLAIN));

    assertThat(copy()).isEqualTo(new Result(5, 0, 5, 1, 0));
    assertThat(all(team)).hasSize(5).isEqualTo(all(own));
    assertThat(team.correctionOf(wrong.id())).isEqualTo(own.correctionOf(wrong.id()));
    assertThat(team.playbookFiles(PLAYBOOK.version())).isEqualTo(PLAYBOOK.files());
    assertThat(keptAt(team)).isEqualTo(keptAt(own));
  }

  @Test
  void leavesTheOtherRecordsDecisionsAloneAndItsNextIdsGrowing() {
    own.record(PLAYBOOK, PLAIN);
    var theirs = team.record(PLAYBOOK, PLAIN);
    var late = own.record(PLAYBOOK, PLAIN);
    copy();
    var next = team.record(PLAYBOOK, PLAIN);

    assertThat(all(team)).hasSize(4).startsWith(next, theirs, late);
  }

  @Test
  void givesTheNextDecisionAnIdAfterACopiedOneFromTheFuture() {
    try (var tomorrow = Decisions.open(home, Examples.at("2030-01-01T00:00:00Z"))) {
      tomorrow.record(PLAYBOOK, PLAIN);
    }
    copy();
    assertThat(team.record(PLAYBOOK, PLAIN)).isEqualTo(all(team).get(0));
  }

  @Test
  void passesOverWhatIsThereAndAddsWhatIsNew() {
    own.record(PLAYBOOK, Collections.nCopies(3, PLAIN));
    copy();
    own.record(PLAYBOOK, Examples.correcting(all(own).get(0).id()));

    assertThat(copy()).isEqualTo(new Result(1, 3, 4, 1, 0));
    assertThat(copy()).isEqualTo(new Result(0, 4, 4, 1, 0));
    assertThat(all(team)).isEqualTo(all(own));
  }

  @Test
  void copiesNothingFromAnEmptyRecord() {
    assertThat(copy()).isEqualTo(new Result(0, 0, 0, 0, 0));
  }

  @Test
  void goesOnAfterItWasStoppedInTheMiddle() {
    own.record(PLAYBOOK, Collections.nCopies(450, PLAIN));
    var shares = new ArrayList<Double>();

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                new RecordCopy(
                        own,
                        team,
                        share -> {
                          throw new IllegalStateException("stopped");
                        })
                    .run());
    assertThat(all(team)).hasSize(200);
    assertThat(new RecordCopy(own, team, shares::add).run())
        .isEqualTo(new Result(250, 200, 450, 1, 0));
    assertThat(all(team)).isEqualTo(all(own));
    assertThat(shares).isSorted().last().isEqualTo(1.0);
  }

  @Test
  void goesOnAfterTheConnectionWasLostInTheMiddle() {
    own.record(PLAYBOOK, Collections.nCopies(450, PLAIN));
    try {
      new RecordCopy(own, team, share -> endConnections()).run();
    } catch (StorageException lost) {
      // Or, where the pool looked at the connection before it gave it out again, it has another.
      assertThat(lost.kind()).isEqualTo(StorageException.Kind.LOST);
    }
    copy();
    assertThat(all(team)).isEqualTo(all(own));
  }

  /** In the other record its hash would fit for ever. */
  @Test
  void copiesNothingOfARecordThatSomethingElseChanged() {
    own.record(PLAYBOOK, PLAIN);
    var changed = own.record(PLAYBOOK, PLAIN);
    Stores.SQLITE.forge(
        home, "update decision set note = 'better' where id = '" + changed.id() + "'");

    var refused = refusal();
    assertThat(refused.code()).isEqualTo(Code.SOURCE_BROKEN);
    assertThat(refused.id()).isEqualTo(changed.id());
    assertThat(all(team)).isEmpty();
  }

  @Test
  void refusesAnIdThatIsThereWithOtherContents() {
    var one = own.record(PLAYBOOK, PLAIN);
    put(Examples.full(Optional.empty()).recorded(one.id(), one.at(), Optional.empty()));

    var refused = refusal();
    assertThat(refused.code()).isEqualTo(Code.OTHER_CONTENTS);
    assertThat(refused.id()).isEqualTo(one.id());
    assertThat(all(team)).hasSize(1);
  }

  @Test
  void refusesASecondCorrectionOfADecisionThatWasCopiedBefore() {
    var wrong = own.record(PLAYBOOK, PLAIN);
    copy();
    var theirs = team.record(PLAYBOOK, Examples.correcting(wrong.id()));
    var mine = own.record(PLAYBOOK, Examples.correcting(wrong.id()));

    var refused = refusal();
    assertThat(refused.code()).isEqualTo(Code.CORRECTED_OTHERWISE);
    assertThat(refused.id()).isEqualTo(mine.id());
    assertThat(refused.other()).isEqualTo(theirs.id());
  }

  @Test
  void refusesAnInterviewThatWasRecordedInBoth() {
    var interview = Examples.ofInterview("01ARZ3NDEKTSV4RRFFQ69G5FAV");
    var theirs = team.record(PLAYBOOK, interview);
    var mine = own.record(PLAYBOOK, interview);

    var refused = refusal();
    assertThat(refused.code()).isEqualTo(Code.RECORDED_OTHERWISE);
    assertThat(refused.id()).isEqualTo(mine.id());
    assertThat(refused.other()).isEqualTo(theirs.id());
  }

  @Test
  void keepsTheTextsThatTheOtherRecordHasOfAVersionAndTells() {
    var texts = Map.of("lending.drl", "package lending", "messages.properties", "a = other");
    team.record(Examples.playbook("a", texts), PLAIN);
    own.record(PLAYBOOK, PLAIN);

    assertThat(copy()).isEqualTo(new Result(1, 0, 1, 1, 1));
    assertThat(team.playbookFiles(PLAYBOOK.version())).isEqualTo(texts);
  }

  private Result copy() {
    return new RecordCopy(own, team, share -> {}).run();
  }

  private CopyRefused refusal() {
    return catchThrowableOfType(CopyRefused.class, this::copy);
  }

  private void put(Decision decision) {
    team.store()
        .write(
            sql -> {
              new KeptPlaybooks(sql).keep(KeptPlaybooks.Kept.of(PLAYBOOK, NOON.instant()));
              new DecisionRows(sql).add(decision);
              return decision;
            });
  }

  private void endConnections() {
    TestServer.shared().endConnections(place);
  }

  private static String keptAt(Decisions decisions) {
    return decisions.store().read(sql -> new KeptPlaybooks(sql).get(PLAYBOOK.version())).keptAt();
  }

  private static List<Decision> all(Decisions decisions) {
    return decisions.list(DecisionFilter.ALL).toList();
  }
}
