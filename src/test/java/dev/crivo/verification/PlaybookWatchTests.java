package dev.crivo.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.crivo.playbook.PlaybookException.Problem;
import dev.crivo.rulebook.ReachableCases.Limit;
import dev.crivo.verification.Recheck.Loaded;
import dev.crivo.verification.Recheck.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Look by look, while a folder is edited in between as editors do it. */
class PlaybookWatchTests {

  @TempDir Path home;
  private Path folder;
  private PlaybookWatch watch;

  @BeforeEach
  void begin() throws IOException {
    folder = home.resolve("rules");
    for (var file : Edited.lending().files().entrySet()) {
      save(file.getKey(), file.getValue());
    }
    watch = new PlaybookWatch(folder);
    assertThat(look()).isPresent();
  }

  @Test
  void theFirstLookTellsHowThePlaybookStands() {
    var first = new PlaybookWatch(folder).look().orElseThrow();

    assertThat(first.files()).isEmpty();
    var loaded = (Loaded) first.state();
    assertThat(loaded.examples()).isEqualTo(3);
    assertThat(loaded.failed()).isEmpty();
    assertThat(loaded.before()).isEmpty();
  }

  @Test
  void nothingIsToldWhereNothingIsSaved() {
    assertThat(look()).isEmpty();
    assertThat(look()).isEmpty();
  }

  @Test
  void aSaveIsToldOnceAndWhenTheFilesHaveSettled() throws IOException {
    replace("case.drl", "OVERDUE_DAYS( 14 )", "OVERDUE_DAYS( 20 )");

    assertThat(look()).as("may still be written").isEmpty();
    var told = look().orElseThrow();
    assertThat(told.files()).containsExactly("case.drl");
    assertThat(look()).isEmpty();
    var loaded = (Loaded) told.state();
    assertThat(loaded.failed())
        .singleElement()
        .satisfies(
            failed -> {
              assertThat(failed.example().line()).isEqualTo(6);
              assertThat(failed.differences())
                  .contains("status: expected [refused.late], got [lent.home]");
            });
    assertThat(difference(told).counts().changed()).isPositive();
  }

  @Test
  void filesSavedOneAfterTheOtherAreToldTogether() throws IOException {
    replace("case.drl", "YES, NO, UNKNOWN", "YES, NO, GUEST, UNKNOWN");
    assertThat(look()).isEmpty();
    replace("lending.drl", "in ( Member.NO )", "in ( Member.NO, Member.GUEST )");
    assertThat(look()).isEmpty();
    save(
        "messages.properties",
        Files.readString(folder.resolve("messages.properties"))
            + "question.member.GUEST = Guest\nquestion.member.GUEST.help = A day.\n");
    assertThat(look()).isEmpty();

    var told = look().orElseThrow();

    assertThat(told.files()).containsExactly("case.drl", "lending.drl", "messages.properties");
    assertThat(difference(told).counts().unknown()).isEqualTo(1);
  }

  @Test
  void aBrokenStateIsToldByFileAndLineAndTheNextOneComparedWithTheLastThatLoaded()
      throws IOException {
    replace("lending.drl", "Member.UNKNOWN", "Member.UNKNWON");
    assertThat(settled().state())
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(Problem::file, Problem::line)
                    .contains(tuple("lending.drl", 49)));

    replace("lending.drl", "Member.UNKNWON", "Member.UNKNOWN");
    replace("case.drl", "OVERDUE_DAYS( 14 )", "OVERDUE_DAYS( 15 )");
    var told = settled();

    assertThat(told.files()).containsExactly("case.drl", "lending.drl");
    assertThat(difference(told).before().thresholds()).containsEntry("Limit.OVERDUE_DAYS", 14);
    assertThat(difference(told).declared().rules())
        .extracting(RuleChange::name)
        .containsExactly("lent.home", "refused/late", "refused.late");
  }

  @Test
  void aFileThatCannotBeReadIsNamedAloneAndOnceMoreWhenItIsGone() throws IOException {
    var unreadable = folder.resolve("odd.yaml");
    Files.write(unreadable, new byte[] {(byte) 0xC3, (byte) 0x28});
    assertThat(settled().files()).containsExactly("odd.yaml");

    Files.delete(unreadable);
    assertThat(settled().files()).containsExactly("odd.yaml");
  }

  @Test
  void brokenExampleCasesAreToldLikeAnyOtherFile() throws IOException {
    replace("cases/lending.yaml", "status: lent.home", "status: lent.out");

    assertThat(((Refused) settled().state()).problems())
        .extracting(Problem::toString)
        .containsExactly("cases/lending.yaml:3: unknown status \"lent.out\"");
  }

  @Test
  void textsAndExamplesMakeNoDifference() throws IOException {
    replace("messages.properties", "Ask for the card.", "Ask for the card, please.");

    var loaded = (Loaded) settled().state();

    assertThat(loaded.before()).isEmpty();
    assertThat(loaded.failed()).isEmpty();
  }

  @Test
  void whatEditorsLeaveBesideAFileIsNotSeen() throws IOException {
    save(".case.drl.swp", "b0VIM");
    save("case.drl~", "what it was");
    save("#case.drl#", "what it may become");
    save(".#case.drl", "me@here");
    save("4913", "");
    save("cases/.lending.yaml.swp", "b0VIM");

    assertThat(look()).isEmpty();
    assertThat(look()).isEmpty();
  }

  @Test
  void aFileThatIsWrittenByRenamingIsAnOrdinarySave() throws IOException {
    Files.move(folder.resolve("case.drl"), folder.resolve("case.drl~"));
    assertThat(look()).as("gone for a moment").isEmpty();
    save("case.drl.tmp", Edited.lending().files().get("case.drl").replace("( 14 )", "( 13 )"));
    Files.move(
        folder.resolve("case.drl.tmp"), folder.resolve("case.drl"), StandardCopyOption.ATOMIC_MOVE);

    var told = settled();

    assertThat(told.files()).containsExactly("case.drl");
    assertThat(difference(told).after().thresholds()).containsEntry("Limit.OVERDUE_DAYS", 13);
  }

  @Test
  void aSaveThatChangesNothingIsNotTold() throws IOException {
    save("case.drl", Edited.lending().files().get("case.drl"));

    assertThat(look()).isEmpty();
    assertThat(look()).isEmpty();
  }

  @Test
  void aFolderThatVanishesIsToldAndSoIsItsReturn() throws IOException {
    Files.move(folder, home.resolve("away"));
    assertThat(settled().state()).isInstanceOf(Refused.class);

    Files.move(home.resolve("away"), folder);
    assertThat(settled().state()).isInstanceOf(Loaded.class);
  }

  @Test
  void aComparisonEndsWhereItsWatcherWantsNoMoreOfIt() throws IOException {
    replace("case.drl", "OVERDUE_DAYS( 14 )", "OVERDUE_DAYS( 13 )");
    var loaded = (Loaded) settled().state();

    assertThatThrownBy(
            () ->
                loaded.difference(
                    Limit.NONE,
                    done -> {
                      throw new CancellationException();
                    }))
        .isInstanceOf(CancellationException.class);
  }

  private Optional<Recheck> look() {
    return watch.look();
  }

  /** What is told after a save: by the second look that finds the same. */
  private Recheck settled() {
    assertThat(look()).isEmpty();
    return look().orElseThrow();
  }

  private static PlaybookDifference difference(Recheck recheck) {
    return ((Loaded) recheck.state()).difference(Limit.NONE, done -> {}).orElseThrow();
  }

  private void replace(String file, String piece, String by) throws IOException {
    var content = Files.readString(folder.resolve(file));
    assertThat(content).contains(piece);
    save(file, content.replace(piece, by));
  }

  private void save(String file, String content) throws IOException {
    Files.createDirectories(folder.resolve(file).getParent());
    Files.writeString(folder.resolve(file), content);
  }
}
