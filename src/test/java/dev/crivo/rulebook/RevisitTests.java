package dev.crivo.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crivo.playbook.PlaybookException;
import dev.crivo.playbook.Status.Revisit;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That a status is to be looked at again after some days. */
class RevisitTests {

  private static final String TEXT = "\nstatus.refused.revisit = Ask again\n";

  @Test
  void holdsForEverythingBelowUnlessThatSaysOtherwise() {
    var playbook = declaring("{ after: 30 }", TEXT).load().playbook();

    assertThat(playbook.status("refused").orElseThrow().revisit())
        .isEqualTo(Optional.of(new Revisit("refused", 30)));
    assertThat(playbook.status("refused.late").orElseThrow().revisit())
        .isEqualTo(Optional.of(new Revisit("refused", 30)));
    assertThat(playbook.status("lent.home").orElseThrow().revisit()).isEmpty();
  }

  @Test
  void needsATextThatSaysWhatToDoThen() {
    assertRefused(
        declaring("{ after: 30 }", ""),
        "statuses.yaml:10: no text: add status.refused.revisit to messages.properties");
  }

  @Test
  void refusesATextWithoutIt() {
    var texts = Playbooks.lending().get("messages.properties") + TEXT;

    assertRefused(
        Playbooks.lending().with("messages.properties", texts),
        "nothing uses status.refused.revisit");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{ after: 0 }", "{ after: -3 }", "{ after: soon }", "{ after: 10000 }", "{}"})
  void refusesWhatIsNoNumberOfDays(String written) {
    assertRefused(
        declaring(written, TEXT),
        "statuses.yaml:14: `revisit` needs `after`, a number of days from 1 to 9999");
  }

  @Test
  void refusesOtherKeys() {
    assertRefused(
        declaring("{ after: 30, before: 3 }", TEXT),
        "statuses.yaml:14: unknown key \"before\"; known here: after");
  }

  private static Playbooks declaring(String revisit, String text) {
    var librarian = "    engages: [librarian]";
    return Playbooks.lending()
        .replacing("statuses.yaml", librarian, librarian + "\n    revisit: " + revisit)
        .with("messages.properties", Playbooks.lending().get("messages.properties") + text);
  }

  private static void assertRefused(Playbooks playbook, String message) {
    assertThatThrownBy(playbook::load)
        .isInstanceOf(PlaybookException.class)
        .hasMessageContaining(message);
  }
}
