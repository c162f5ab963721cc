package dev.crivo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.rulebook.Rulebook;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A note without what tells how the case was decided. */
class BlindNoteTests {

  private static final BlindNote LENDING =
      new BlindNote(Rulebook.read(Path.of("src/test/resources/playbooks/lending")));

  private static final BlindNote FASTTRACK =
      new BlindNote(Rulebook.read(Path.of("rules/fasttrack")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Refused: his books are late | […]: his books are late",
        "REFUSED, refused.late | […], […].late",
        "A home loan, as lent.home says | A […], as […] says",
        "Unrefused and silent lentils | Unrefused and silent lentils",
      })
  void takesOutNamesAndCodesOfStatusesAndNoPartsOfWords(String note, String left) {
    assertThat(LENDING.of(note)).isEqualTo(left);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Blocked > Legal/Regulatory: the regulator says no | […] > […]: the regulator says no",
        "Bloqueado, o regulador não permite | […], o regulador não permite",
        "Their network drops the calls | Their network drops the calls",
      })
  void knowsTheNamesOfEveryLanguageAndLeavesFacts(String note, String left) {
    assertThat(FASTTRACK.of(note)).isEqualTo(left);
  }
}
