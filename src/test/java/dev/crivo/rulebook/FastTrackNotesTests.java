package dev.crivo.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crivo.decision.Note;
import dev.crivo.decision.NoteGrade;
import dev.crivo.decision.NoteGrader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Notes as people write them, graded by the words of the playbook that we ship. */
class FastTrackNotesTests {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvFileSource(resources = "/fasttrack/notes.csv", delimiter = '|', emptyValue = "")
  void gradesNotesOnWhatTheyTell(NoteGrade grade, String note) {
    assertThat(graded(note, "blocked.it-infrastructure").grade()).isEqualTo(grade);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvFileSource(resources = "/fasttrack/silent-notes.csv", delimiter = '|')
  void wantsAttemptsPeopleAndChannelsTold(NoteGrade grade, String note) {
    assertThat(graded(note, "status-unknown.customer-unresponsive").grade()).isEqualTo(grade);
  }

  private static Note graded(String note, String status) {
    var playbook = FastTrackTests.FASTTRACK.playbook();
    var names = NoteGrader.names(playbook, status);
    return new NoteGrader(playbook.noteWords()).grade(note == null ? "" : note, status, names);
  }
}
