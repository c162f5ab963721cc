package dev.crivo.shell;

import dev.crivo.console.Screen;
import dev.crivo.console.ScreenTexts;
import dev.crivo.console.Visible;
import dev.crivo.decision.Note;
import dev.crivo.decision.NoteRemark;
import java.util.Map;
import java.util.stream.Collectors;

/** Shows how a note was graded, and why. */
final class NoteView {

  private NoteView() {}

  static void show(Screen screen, Wording wording, Note note) {
    var grade = screen.text("grade." + ScreenTexts.key(note.grade()));
    var styled =
        switch (note.grade()) {
          case GOOD -> screen.styles().good(grade);
          case WEAK -> screen.styles().warning(grade);
          case POOR -> screen.styles().bad(grade);
        };
    screen.line(2, screen.text("record.note.grade", Map.of("grade", styled)));
    note.remarks().forEach(remark -> screen.item(2, "-", sentence(screen, wording, remark)));
  }

  static String sentence(Screen screen, Wording wording, NoteRemark remark) {
    var words =
        remark.words().stream()
            .map(word -> wording.texts().find("note." + word).orElseGet(() -> Visible.line(word)))
            .collect(Collectors.joining(", "));
    return screen.text("remark." + ScreenTexts.key(remark.kind()), Map.of("words", words));
  }
}
