package dev.crivo.shell;

import dev.crivo.console.Screen;
import dev.crivo.console.Visible;
import dev.crivo.decision.Decision;
import java.util.Map;

/** Tells in words from where an answer comes that is offered again. */
record TenantAnswerWords(Screen screen, Wording wording) {

  /** "Teams, 2026-03-01". */
  String origin(TenantAnswer offered, TenantRecord record) {
    return workload(offered.from()) + ", " + record.day(offered.from());
  }

  /** The decision that it was given for, and what a person may do with it. */
  String explanation(TenantAnswer offered, TenantRecord record) {
    var from = offered.from();
    return screen.text(
        "interview.offered.help",
        Map.of(
            "workload", workload(from),
            "day", record.day(from).toString(),
            "by", Visible.line(from.by()),
            "id", Visible.line(from.id())));
  }

  private String workload(Decision decision) {
    var answer = decision.subject().workload().orElse("");
    return wording.playbook().subject().map(q -> wording.answer(q, answer)).orElse(answer);
  }
}
