package dev.crivo.shell;

import static dev.crivo.audit.LendingDesk.RULES;
import static dev.crivo.audit.LendingDesk.changed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.rulebook.Rulebook;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A note without what tells how the case was decided. */
class BlindNoteTests {

  private static final BlindNote LENDING = blind(Path.of("src/test/resources/playbooks/lending"));

  private static final BlindNote FASTTRACK = blind(Path.of("rules/fasttrack"));

  private static BlindNote blind(Path rules) {
    return BlindNote.of(Rulebook.read(rules), Optional.empty(), Set.of());
  }

  @Test
  void takesOutNamesOfItsDayAndCodesThatAreNoMore() {
    var declined =
        changed("messages.properties", "status.refused = Refused", "status.refused = Declined");
    var blind =
        BlindNote.of(declined.playbook(), Optional.of(RULES.playbook()), Set.of("lent.old"));

    assertThat(blind.of("Refused, or Declined, not lent.old: late"))
        .isEqualTo("[…], or […], not […]: late");
  }

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
