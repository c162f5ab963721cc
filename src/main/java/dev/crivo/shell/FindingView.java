package dev.crivo.shell;

import dev.crivo.audit.Finding;
import dev.crivo.console.Screen;
import dev.crivo.console.ScreenTexts;
import dev.crivo.console.Visible;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** Shows one finding of an audit: whose decision, the three results, and why. */
record FindingView(Screen screen, AuditReport report, Wording today) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd");
  private static final int COLUMN = 11;

  void show(Finding finding) {
    var decision = finding.decision();
    var then = report.about().wordingThen(decision, screen);
    var zone = report.about().zone();
    screen.blank();
    screen.line(
        screen.styles().bold(decision.id())
            + "  "
            + DAY.format(decision.decidedAt().atZone(zone))
            + "  "
            + Visible.line(decision.by()));
    screen.line(4, new DecisionView(screen, then, zone).subject(decision));
    screen.line(
        4,
        screen.text(
            "audit.verdict",
            Map.of(
                "verdict", screen.text("verdict." + ScreenTexts.key(finding.verdict())),
                "blame", screen.text("blame." + ScreenTexts.key(finding.verdict().blame())))));
    var words = new FindingWords(screen, report, today);
    row("audit.chosen", words.chosen(finding, then));
    finding
        .replayedThen()
        .ifPresent(replayed -> row("audit.then", words.end(then, replayed, finding)));
    row("audit.now", words.end(today, finding.now(), finding));
    words.why(finding, then).forEach(line -> row("audit.why", line));
  }

  private void row(String key, String text) {
    screen.row(4, COLUMN, screen.text(key), text);
  }
}
