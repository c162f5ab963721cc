package dev.crivo.shell;

import dev.crivo.audit.Opinion;
import dev.crivo.audit.Parting;
import dev.crivo.audit.Reviewed.Dispute;
import dev.crivo.console.Screen;
import dev.crivo.console.ScreenTexts;
import dev.crivo.console.Visible;
import dev.crivo.decision.Decision.Chosen;
import java.util.Map;
import java.util.Optional;

/** Shows two opinions side by side without telling whose they are. */
record DisputeView(Screen screen, Wording wording) {

  private static final int COLUMN = 6;

  void show(Dispute dispute) {
    var parting =
        Parting.of(wording.playbook(), dispute.one().answers(), dispute.other().answers());
    screen.blank();
    agreed(dispute);
    screen.line(screen.styles().bold(screen.text("dispute.parting")));
    parting.ifPresentOrElse(this::parting, () -> screen.line(2, screen.text(nowhere(dispute))));
    screen.blank();
    side("A", dispute.one());
    side("B", dispute.other());
  }

  /** A status in words, or that there is none. */
  String status(Opinion opinion) {
    return opinion
        .chosen()
        .map(c -> wording.path(c.status(), c.picked(), opinion.answers()))
        .orElseGet(() -> screen.text("review.no-status"));
  }

  /** Where two opinions part, in a sentence. */
  String sentence(Dispute dispute) {
    return Parting.of(wording.playbook(), dispute.one().answers(), dispute.other().answers())
        .map(
            p ->
                screen.text(
                    "dispute.sentence",
                    Map.of(
                        "question", wording.texts().question(p.question()),
                        "one", answer(p, p.one()),
                        "other", answer(p, p.other()))))
        .orElseGet(() -> screen.text(nowhere(dispute)));
  }

  private static String nowhere(Dispute dispute) {
    var known =
        !dispute.one().answers().byQuestion().isEmpty()
            && !dispute.other().answers().byQuestion().isEmpty();
    return known ? "dispute.same-answers" : "dispute.no-answers";
  }

  private void agreed(Dispute dispute) {
    var other = dispute.other().answers();
    var alike =
        dispute.one().answers().byQuestion().entrySet().stream()
            .filter(e -> other.get(e.getKey()).filter(e.getValue()::equals).isPresent())
            .filter(e -> !wording.playbook().subject().filter(e.getKey()::equals).isPresent())
            .toList();
    if (!alike.isEmpty()) {
      screen.line(screen.styles().bold(screen.text("dispute.alike")));
      alike.forEach(e -> answered(e.getKey(), e.getValue()));
    }
  }

  private void answered(String question, String answer) {
    screen.item(2, "-", wording.texts().find("question." + question).orElse(question));
    screen.line(6, wording.answer(question, answer));
  }

  private void parting(Parting parting) {
    screen.item(2, "-", wording.texts().question(parting.question()));
    screen.row(4, COLUMN, "A", answer(parting, parting.one()));
    screen.row(4, COLUMN, "B", answer(parting, parting.other()));
  }

  private String answer(Parting parting, Optional<String> answer) {
    return answer
        .map(a -> wording.answer(parting.question(), a))
        .orElseGet(() -> screen.text("dispute.not-asked"));
  }

  private void side(String name, Opinion opinion) {
    screen.row(0, COLUMN, name, status(opinion));
    opinion
        .chosen()
        .flatMap(Chosen::overriding)
        .ifPresent(
            why -> {
              var reason = screen.text("override." + ScreenTexts.key(why.reason()));
              screen.line(COLUMN, reason + ": " + Visible.line(why.text()));
            });
    if (!opinion.note().isBlank()) {
      screen.line(
          COLUMN, screen.text("dispute.note", Map.of("note", Visible.lines(opinion.note()))));
    }
  }
}
