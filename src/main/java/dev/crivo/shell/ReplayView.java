package dev.crivo.shell;

import dev.crivo.console.Screen;
import dev.crivo.console.Visible;
import dev.crivo.explanation.OneAnswerAway;
import dev.crivo.rulebook.Evaluation;
import java.time.ZoneId;
import java.util.Map;

/** Shows a recorded case under rules: which they are, where they lead, and why. */
record ReplayView(Screen screen, Wording wording, ZoneId zone) {

  void show(Replay replay, ExplainOptions options) {
    head(replay);
    var evaluation = replay.evaluation();
    if (options.isEmpty()) {
      var alternatives = OneAnswerAway.of(replay.rulebook(), evaluation);
      new WhyView(screen, wording).show(evaluation, alternatives);
    } else {
      options.show(wording, replay.rulebook(), evaluation, WhyNotView.ON_RECORD);
    }
  }

  private void head(Replay replay) {
    var decision = replay.decision();
    var then = new Wording(replay.then().playbook(), screen);
    row("decision.id", decision.id());
    row("decision.subject", new DecisionView(screen, then, zone).subject(decision));
    row("decision.status", then.chosen(decision));
    var version = replay.rulebook().playbook().version().substring(0, 12);
    row(
        "replay.rules",
        replay
            .folder()
            .map(
                f ->
                    screen.text(
                        "replay.other", Map.of("folder", Visible.line(f), "version", version)))
            .orElseGet(() -> screen.text("replay.of-its-day", Map.of("version", version))));
    if (!replay.unfit().isEmpty()) {
      row("replay.unfit", String.join(", ", replay.unfit()));
    }
    overridden(replay, then);
    compared(replay, then);
  }

  private void row(String key, String text) {
    screen.row(screen.text(key), text);
  }

  /** What was chosen need not be what was suggested; what is explained is the suggestion. */
  private void overridden(Replay replay, Wording then) {
    if (replay.decision().imported().isPresent()) {
      row("decision.suggested", told(then, replay.recorded()));
      screen.line(screen.text("replay.imported"));
    } else if (replay.decision().chosen().overriding().isPresent()) {
      row("decision.suggested", told(then, replay.recorded()));
      screen.line(screen.text("replay.overridden"));
    }
  }

  private void compared(Replay replay, Wording then) {
    if (replay.folder().isEmpty()) {
      return;
    }
    screen.blank();
    screen.line(
        screen.styles().bold(screen.text(replay.differs() ? "replay.differs" : "replay.same")));
    if (replay.differs()) {
      screen.row(2, 15, screen.text("replay.then"), told(then, replay.recorded()));
      screen.row(2, 15, screen.text("replay.now"), told(wording, replay.evaluation()));
    }
  }

  private String told(Wording words, Evaluation evaluation) {
    return new ConclusionWords(screen, words).whole(evaluation.conclusion(), evaluation.answers());
  }
}
