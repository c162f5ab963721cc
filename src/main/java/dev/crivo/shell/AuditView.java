package dev.crivo.shell;

import dev.crivo.audit.Dimension;
import dev.crivo.audit.Totals;
import dev.crivo.console.Screen;
import java.util.Map;
import java.util.Optional;

/** Shows what an audit found: the summary, then the worst findings. */
final class AuditView {

  private final Screen screen;
  private final AuditReport report;
  private final Totals totals;
  private final Wording wording;

  AuditView(Screen screen, AuditReport report) {
    this.screen = screen;
    this.report = report;
    this.totals = report.result().totals();
    this.wording = new Wording(report.about().playbook(), screen);
  }

  /**
   * @param by what to count the findings by as well
   */
  void show(Optional<Dimension> by) {
    head();
    if (totals.findings() > 0) {
      new TotalsView(screen, report, wording).show(by);
      findings();
    }
    end();
  }

  /** How many decisions there are, under which rules, and what is left out or masked. */
  void head() {
    screen.say(
        "audit.head",
        Map.of(
            "count", totals.findings(),
            "rules", report.about().rulesInWords(),
            "version", report.about().playbook().version().substring(0, 12)));
    report.remarks(screen).forEach(remark -> screen.line(0, remark));
  }

  private void findings() {
    if (!report.findings().isEmpty()) {
      heading("audit.findings");
      var view = new FindingView(screen, report, wording);
      report.findings().forEach(view::show);
    }
    if (report.unnamed() > 0) {
      screen.blank();
      screen.say("audit.unnamed", Map.of("count", report.unnamed()));
    }
  }

  private void end() {
    if (report.hasFailed()) {
      screen.blank();
    }
    if (report.alarms() > 0) {
      screen.line(
          screen.styles().bad(screen.text("audit.alarm", Map.of("count", report.alarms()))));
    }
    if (report.isUnder()) {
      screen.line(
          screen.styles().bad(screen.text("audit.under", report.shortfall(new Percent(screen)))));
    }
  }

  private void heading(String key) {
    screen.blank();
    screen.line(screen.styles().bold(screen.text(key)));
  }
}
