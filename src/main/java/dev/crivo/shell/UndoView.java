package dev.crivo.shell;

import dev.crivo.console.Screen;
import dev.crivo.console.ScreenTexts;
import dev.crivo.console.Visible;
import dev.crivo.decision.Decision;
import dev.crivo.decision.Decision.Overriding;
import dev.crivo.decision.Entitlements.Part;
import dev.crivo.decision.Undo;
import dev.crivo.decision.Undo.Obstacle;
import dev.crivo.shell.Undoing.Correction;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Shows what is taken back, and what its entitlements get again. */
final class UndoView {

  /** How many reasons a message names. */
  private static final int NAMED = 3;

  private final Screen screen;
  private final Wording wording;
  private final DecisionView decisions;

  UndoView(Screen screen, Wording wording, ZoneId zone) {
    this.screen = screen;
    this.wording = wording;
    this.decisions = new DecisionView(screen, wording, zone);
  }

  void plan(Undo undo, List<Correction> corrections) {
    screen.say("undo.heading", Map.of("count", corrections.size()));
    inOrder(corrections).forEach(this::correction);
    undo.obstacles().forEach(this::stays);
  }

  /** As decided: they are taken back the last first. */
  private static <T> List<T> inOrder(List<T> lastFirst) {
    var all = new ArrayList<>(lastFirst);
    Collections.reverse(all);
    return all;
  }

  private void correction(Correction correction) {
    var step = correction.step();
    screen.blank();
    screen.line(screen.styles().bold(told(step.undone())));
    var when = Map.of("when", decisions.decidedAt(step.undone()), "by", by(step.undone()));
    screen.line(2, Visible.line(step.undone().id()) + "  " + screen.text("undo.decided", when));
    if (step.back().isEmpty()) {
      var from = Map.of("id", step.subject().taken().get(0).decision());
      screen.item(2, "-", screen.text("undo.back.with", from));
    }
    step.back().forEach(part -> screen.item(2, "-", back(part)));
    if (step.gone() > 0) {
      screen.item(2, "-", screen.text("undo.gone", Map.of("count", step.gone())));
    }
    today(correction);
  }

  private String told(Decision decision) {
    return decisions.subject(decision) + ": " + wording.chosen(decision);
  }

  private static String by(Decision decision) {
    return Visible.line(decision.by());
  }

  private String back(Part part) {
    var decision = part.decision();
    var about = new HashMap<String, Object>();
    about.put("count", part.count());
    about.put("status", wording.chosen(decision));
    about.put("by", by(decision));
    about.put("when", decisions.decidedAt(decision));
    decision.subject().addedOn().ifPresent(day -> about.put("when", day.toString()));
    return screen.text(part.isUnclassified() ? "undo.back.new" : "undo.back", about);
  }

  private void today(Correction correction) {
    var chosen = correction.chosen();
    chosen
        .overriding()
        .map(overriding -> Map.of("status", suggested(correction), "reason", reason(overriding)))
        .ifPresent(about -> screen.line(4, screen.text("undo.today", about)));
    if (!correction.unfit().isEmpty()) {
      var questions = Visible.line(String.join(", ", correction.unfit()));
      screen.line(4, screen.text("undo.unfit", Map.of("questions", questions)));
    }
  }

  private String suggested(Correction correction) {
    var evaluation = correction.evaluation();
    return wording.conclusion(evaluation.conclusion(), evaluation.answers());
  }

  private String reason(Overriding overriding) {
    var kind = screen.text("override." + ScreenTexts.key(overriding.reason()));
    return kind + ": " + Visible.line(overriding.text());
  }

  private void stays(Obstacle obstacle) {
    screen.blank();
    screen.line(screen.styles().bold(told(obstacle.decision())));
    screen.line(2, screen.text("undo.stays", Map.of("why", why(obstacle))));
  }

  /** Why decisions cannot be taken back, in a line. */
  String why(List<Obstacle> obstacles) {
    var named = obstacles.stream().limit(NAMED).map(this::why).collect(Collectors.joining(" "));
    var more = obstacles.size() - NAMED;
    return more > 0 ? named + " " + screen.text("undo.more", Map.of("count", more)) : named;
  }

  private String why(Obstacle obstacle) {
    var others = obstacle.others().stream().map(Decision::id).toList();
    var about =
        Map.of(
            "id", obstacle.decision().id(),
            "subject", decisions.subject(obstacle.decision()),
            "others", String.join(", ", others),
            "count", others.size(),
            "newest", others.stream().reduce("", (a, b) -> a.compareTo(b) > 0 ? a : b));
    return screen.text("undo.why." + ScreenTexts.key(obstacle.code()), about);
  }

  /**
   * @param recorded none where they only might be
   */
  void recorded(List<Decision> recorded) {
    screen.blank();
    if (recorded.isEmpty()) {
      screen.say("undo.dry-run");
      return;
    }
    screen.say("undo.recorded", Map.of("count", recorded.size()));
    for (var decision : inOrder(recorded)) {
      screen.item(2, "-", Visible.line(decision.id()) + "  " + told(decision));
    }
    screen.say("undo.again");
    command(recorded.get(0).id());
  }

  /** How the members of a group are taken back together; where it is still to be had. */
  void hint(Decision decision, int members) {
    screen.blank();
    screen.say("undo.hint", Map.of("count", members - 1));
    command(decision.id());
  }

  private void command(String id) {
    screen.line(2, screen.text("undo.command", Map.of("id", Visible.line(id))));
  }
}
