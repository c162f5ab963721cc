package dev.crivo.shell;

import dev.crivo.audit.Levels;
import dev.crivo.audit.Opinion;
import dev.crivo.audit.Reviewed;
import dev.crivo.console.Screen;
import dev.crivo.decision.Decision;
import dev.crivo.decision.Decisions;
import java.util.List;
import java.util.Map;

/** Names decisions on record that are found to be something else, and how to correct each. */
record OverruledView(Screen screen, Wording wording, Decisions decisions) {

  /**
   * @param overruled those that are found to be something else
   */
  void show(List<Reviewed> overruled, Levels levels) {
    if (overruled.isEmpty()) {
      return;
    }
    screen.blank();
    screen.line(
        screen.styles().bold(screen.text("overruled.head", Map.of("count", overruled.size()))));
    overruled.forEach(c -> show(c.decision(), c.overruling(levels).orElseThrow()));
  }

  private void show(Decision decision, Opinion found) {
    screen.line(2, decision.id());
    row("overruled.record", wording.chosen(decision));
    row("overruled.found", new DisputeView(screen, wording).status(found));
    decisions
        .correctionOf(decision.id())
        .ifPresentOrElse(
            by -> row("decision.corrected-by", by.id()),
            () -> row("overruled.correct", "crivo interview --corrects " + decision.id()));
  }

  private void row(String key, String text) {
    screen.row(4, 14, screen.text(key), text);
  }
}
