package dev.crivo.decision;

import static dev.crivo.decision.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.crivo.playbook.Answers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftsTests {

  private static final Draft BEGUN = Draft.begun(NOON, "ana", "lending");
  private static final Draft FULL =
      BEGUN
          .about(Optional.of("contoso \"é\"\n"), Optional.of(3))
          .with(Answers.NONE.with("zone", "B").with("age", "12").with("author", "José 🦊"))
          .correcting("0".repeat(26));

  @TempDir Path home;
  private Drafts drafts;

  @BeforeEach
  void open() {
    drafts = new Drafts(home);
  }

  @Test
  void hasNothingToResumeAtFirst() {
    assertThat(drafts.latest()).isEmpty();
    assertThat(drafts.list()).isEqualTo(new Drafts.Listing(List.of(), List.of()));
  }

  /** The id of a row tells nothing of a time. */
  @Test
  void tellsTheOneThatWasStartedLastWhateverItsId() {
    var row = Draft.begun("7".repeat(26), NOON, "ana", "lending");
    var later = Clock.offset(NOON, Duration.ofMinutes(1));
    var last = Draft.begun("0".repeat(26), later, "ana", "lending");
    drafts.save(last);
    drafts.save(row);

    assertThat(drafts.latest()).contains(last);
    assertThat(drafts.list().drafts()).containsExactly(last, row);
  }

  @Test
  void keepsEveryField() {
    drafts.save(FULL);
    assertThat(new Drafts(home).find(FULL.id())).contains(FULL);
    assertThat(drafts.latest().orElseThrow().answers().byQuestion().keySet())
        .containsExactly("zone", "age", "author");
  }

  @Test
  void keepsFromWhereTheEntitlementsWereChosen() {
    var chosen = FULL.taking(List.of(new Decision.Taken("1".repeat(26), 2)));
    drafts.save(chosen);
    assertThat(drafts.latest()).contains(chosen);
    assertThat(drafts.latest().orElseThrow().taken())
        .containsExactly(new Decision.Taken("1".repeat(26), 2));
  }

  @Test
  void readsWhatWasKeptBeforeEntitlementsWereChosen() throws IOException {
    drafts.save(FULL);
    var file = folder().resolve(FULL.id() + ".json");
    var kept = Files.readString(file);
    var old = kept.replace(",\"taken\":[]", "");
    assertThat(old).isNotEqualTo(kept);
    Files.writeString(file, old);
    assertThat(drafts.list()).isEqualTo(new Drafts.Listing(List.of(FULL), List.of()));
  }

  @Test
  void keepsWhatIsEmptyEmpty() {
    drafts.save(BEGUN);
    assertThat(drafts.latest()).contains(BEGUN);
  }

  @Test
  void keepsTheLastThatWasSavedOfADraft() throws IOException {
    drafts.save(FULL);
    drafts.save(BEGUN);
    assertThat(drafts.list().drafts()).containsExactly(BEGUN);
    assertThat(names()).containsExactly(BEGUN.id() + ".json");
  }

  @Test
  void listsTheLatestFirst() {
    var early = Draft.begun(Examples.at("2026-02-01T12:00:00Z"), "ana", "lending");
    var late = Draft.begun(Examples.at("2026-04-01T12:00:00Z"), "rui", "lending");
    List.of(BEGUN, late, early).forEach(drafts::save);
    assertThat(drafts.list().drafts()).containsExactly(late, BEGUN, early);
    assertThat(drafts.latest()).contains(late);
    assertThat(drafts.find(early.id().toLowerCase())).contains(early);
    assertThat(drafts.find("../" + early.id())).isEmpty();
  }

  @Test
  void deletesADraftAndWhatAKilledProgramLeftOfIt() throws IOException {
    drafts.save(BEGUN);
    Files.writeString(folder().resolve(BEGUN.id() + ".json.123.tmp"), "{\"id\": \"");
    drafts.delete(BEGUN);
    drafts.delete(BEGUN);
    assertThat(names()).isEmpty();
  }

  @Test
  void ignoresWhatAKilledProgramHadNotFinished() throws IOException {
    drafts.save(BEGUN);
    Files.writeString(folder().resolve(BEGUN.id() + ".json.123.tmp"), "{\"id\": \"");
    assertThat(drafts.list()).isEqualTo(new Drafts.Listing(List.of(BEGUN), List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"id\": ",
        "not JSON",
        "{\"id\": \"../../etc/passwd\"}",
        "\u0000\u0000\u0000\u0000",
      })
  void reportsFilesThatAreNoDraftsAndLeavesThem(String content) throws IOException {
    drafts.save(FULL);
    var foreign = Files.writeString(folder().resolve("0".repeat(26) + ".json"), content);
    assertThat(drafts.list()).isEqualTo(new Drafts.Listing(List.of(FULL), List.of(foreign)));
    assertThat(drafts.latest()).contains(FULL);
    assertThat(foreign).hasContent(content);
  }

  @Test
  void reportsForeignNamesAndLettersAndFolders() throws IOException {
    drafts.save(FULL);
    var copy =
        Files.copy(folder().resolve(FULL.id() + ".json"), folder().resolve("copy of it.json"));
    var latin = Files.write(folder().resolve("latin.json"), new byte[] {'"', (byte) 0xe9, '"'});
    var inner = Files.createDirectory(folder().resolve("zone"));
    assertThat(drafts.list().drafts()).containsExactly(FULL);
    assertThat(drafts.list().unreadable()).containsExactly(copy, latin, inner);
  }

  @Test
  void saysWhichFileCannotBeWritten() throws IOException {
    Files.writeString(folder(), "a file in the way");
    assertThatExceptionOfType(StorageException.class)
        .isThrownBy(() -> drafts.save(BEGUN))
        .withMessageContaining(folder().toString());
  }

  @Test
  void takesNoIdThatIsNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Draft(
                    "../x",
                    NOON.instant(),
                    "ana",
                    Optional.empty(),
                    Optional.empty(),
                    Answers.NONE,
                    Optional.empty(),
                    "lending",
                    Map.of()));
  }

  private Path folder() {
    return home.resolve("drafts");
  }

  private List<String> names() throws IOException {
    try (var files = Files.list(folder())) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
