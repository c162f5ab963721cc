package dev.crivo.decision;

import static dev.crivo.decision.Examples.NOON;
import static dev.crivo.decision.Examples.PLAYBOOK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.crivo.decision.Decision.Origin;
import dev.crivo.decision.DecisionRefused.Code;
import dev.crivo.decision.Spool.Stored;
import dev.crivo.decision.Spooled.Failure;
import dev.crivo.decision.StorageException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class SpoolTests {

  private static final String ID = "01KJN0000000000000000000AA";
  private static final String OTHER = "01KJN0000000000000000000BB";

  @Parameter Stores store;
  @TempDir Path home;
  private Spool spool;
  private Decisions decisions;

  @BeforeEach
  void open() {
    spool = new Spool(home, NOON);
    decisions = store.open(home, Examples.at("2026-03-02T12:00:00Z"));
  }

  @AfterEach
  void close() {
    decisions.close();
  }

  @Test
  void isEmptyAtFirstAndTouchesNothing() {
    assertThat(spool.list()).isEqualTo(new Spool.Listing(List.of(), List.of()));
    assertThat(home.resolve("spool")).doesNotExist();
  }

  @Test
  void keepsEveryFieldOfADecisionAndOfItsDraft() {
    var full = once(Examples.full(Optional.empty()), ID);
    var draft = Draft.begun(NOON, "ana", "lending").entering(Map.of("note", "ß\n"));
    spool.keep(PLAYBOOK, List.of(full), decisions.place(), lost(), Optional.of(draft));

    assertThat(spool.list().spooled())
        .containsExactly(
            new Spooled(
                ID,
                NOON.instant(),
                decisions.place().shown(),
                new Failure(Kind.LOST, "the server", "cut"),
                PLAYBOOK.files(),
                List.of(full),
                Optional.of(draft)));
  }

  @Test
  void recordsUnderTheRulesOfTheDayOnWhichItWasDecided() {
    keep(Examples.ofInterview(ID));
    decisions.record(
        Examples.playbook("b", Map.of("lending.drl", "package changed")),
        of("b".repeat(64), OTHER));

    var stored = spool.record(only(), decisions);

    var recorded = decisions.get(stored.ids().get(0)).orElseThrow();
    assertThat(stored.before()).isFalse();
    assertThat(recorded.origin().playbookVersion()).isEqualTo(PLAYBOOK.version());
    assertThat(decisions.playbookFiles(PLAYBOOK.version())).isEqualTo(PLAYBOOK.files());
    assertThat(recorded.at()).isEqualTo("2026-03-02T12:00:00Z");
    assertThat(spool.list().spooled()).isEmpty();
  }

  @Test
  void whatWasRecordedBeforeTheProgramWasKilledIsRecognised() throws IOException {
    keep(Examples.ofInterview(ID));
    var file = home.resolve("spool/" + ID + ".json");
    var content = Files.readString(file);
    var first = spool.record(only(), decisions);
    // As if the program had been killed before it removed the file.
    Files.writeString(file, content);

    assertThat(spool.record(only(), decisions)).isEqualTo(new Stored(true, first.ids()));
    assertThat(decisions.count(DecisionFilter.ALL)).isOne();
    assertThat(file).doesNotExist();
  }

  @Test
  void whatTheServerHadRecordedBeforeItFellSilentIsRecognised() {
    var target = decisions.record(PLAYBOOK, Examples.PLAIN);
    var correction = once(Examples.correcting(target.id()), ID);
    var recorded = decisions.record(PLAYBOOK, correction);
    keep(correction);

    assertThat(spool.record(only(), decisions)).isEqualTo(new Stored(true, List.of(recorded.id())));
    assertThat(decisions.count(DecisionFilter.ALL)).isEqualTo(2);
  }

  @Test
  void recordsAGroupWhole() {
    keep(Examples.ofInterview(ID), Examples.about("contoso", "ana", "lent"));

    var ids = spool.record(only(), decisions).ids();

    assertThat(ids).hasSize(2);
    assertThat(decisions.list(DecisionFilter.ALL))
        .hasSize(2)
        .allSatisfy(d -> assertThat(d.group()).contains(ids.get(0)));
  }

  @Test
  void recordsNothingOfAGroupOfWhichOneCannotBeRecorded() {
    var target = decisions.record(PLAYBOOK, Examples.PLAIN);
    var other = decisions.record(PLAYBOOK, Examples.correcting(target.id()));
    keep(Examples.ofInterview(ID), Examples.correcting(target.id()));
    var before = spool.list();

    assertThatExceptionOfType(DecisionRefused.class)
        .isThrownBy(() -> spool.record(only(), decisions))
        .returns(Code.ALREADY_CORRECTED, DecisionRefused::code)
        .returns(Optional.of(other.id()), DecisionRefused::correction);
    assertThat(decisions.count(DecisionFilter.ALL)).isEqualTo(2);
    assertThat(spool.list()).isEqualTo(before);
  }

  @Test
  void goesToNoOtherRecordThanTheOneItWasMeantFor() {
    keep(Examples.ofInterview(ID));
    try (var other = Decisions.open(home.resolve("other"), NOON)) {
      assertThat(only().isFor(other.place())).isFalse();
      assertThatIllegalArgumentException().isThrownBy(() -> spool.record(only(), other));
      assertThat(other.count(DecisionFilter.ALL)).isZero();
    }
    assertThat(spool.list().at(decisions.place())).hasSize(1);
  }

  @Test
  void takesNothingThatItMightRecordTwice() {
    assertThatIllegalArgumentException().isThrownBy(() -> keep(Examples.PLAIN));
    assertThat(home.resolve("spool")).doesNotExist();
  }

  @Test
  void listsTheEarliestFirstAndReplacesWhatIsKeptAgain() {
    keep(Examples.ofInterview(OTHER));
    var later = new Spool(home, Examples.at("2026-03-01T13:00:00Z"));
    later.keep(PLAYBOOK, List.of(Examples.ofInterview(ID)), place(), lost(), Optional.empty());
    later.keep(PLAYBOOK, List.of(Examples.ofInterview(ID)), place(), lost(), Optional.empty());

    assertThat(spool.list().spooled()).map(Spooled::id).containsExactly(OTHER, ID);
    assertThat(spool.list().decisions()).isEqualTo(2);
  }

  private Place place() {
    return decisions.place();
  }

  private void keep(NewDecision... group) {
    spool.keep(PLAYBOOK, List.of(group), place(), lost(), Optional.empty());
  }

  private Spooled only() {
    assertThat(spool.list().spooled()).hasSize(1);
    return spool.list().spooled().get(0);
  }

  private static StorageException lost() {
    return new StorageException(Kind.LOST, "the server", new IOException("cut"));
  }

  private static NewDecision of(String version, String id) {
    return with(Examples.PLAIN, new Origin("en", "lending", version, "0.1.0", Optional.of(id)));
  }

  private static NewDecision once(NewDecision d, String id) {
    var o = d.origin();
    return with(
        d,
        new Origin(
            o.language(), o.playbook(), o.playbookVersion(), o.programVersion(), Optional.of(id)));
  }

  private static NewDecision with(NewDecision d, Origin origin) {
    return new NewDecision(
        d.by(),
        d.subject(),
        d.answers(),
        d.suggested(),
        d.alternatives(),
        d.chosen(),
        d.note(),
        d.plan(),
        origin,
        d.corrects());
  }
}
