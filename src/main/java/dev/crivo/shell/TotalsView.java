package dev.crivo.shell;

import dev.crivo.audit.Dimension;
import dev.crivo.audit.OverriddenRule;
import dev.crivo.audit.Totals;
import dev.crivo.console.Screen;
import dev.crivo.console.ScreenTexts;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Shows the totals of an audit: verdicts, whom they are laid to, frequent disagreements. */
final class TotalsView {

  /** Where numbers stand beside words. */
  private static final int COLUMN = 30;

  private final Screen screen;
  private final AuditReport report;
  private final Totals totals;
  private final Wording wording;
  private final Percent percent;
  private final DimensionNames names;
  private final AgreementView agreement;

  TotalsView(Screen screen, AuditReport report, Wording wording) {
    this.screen = screen;
    this.report = report;
    this.totals = report.result().totals();
    this.wording = wording;
    this.percent = new Percent(screen);
    this.names = new DimensionNames(screen, report, wording);
    this.agreement = new AgreementView(screen, report.figures(), names);
  }

  /**
   * @param by what to count the findings by as well
   */
  void show(Optional<Dimension> by) {
    verdicts();
    blame();
    agreement.headline();
    new ConfusionView(screen, report.figures(), wording).show();
    agreement.groups();
    overridden();
    by.ifPresent(this::counted);
  }

  private void verdicts() {
    heading("audit.verdicts");
    totals
        .byVerdict()
        .forEach(
            (verdict, n) ->
                row(
                    screen.text("verdict." + ScreenTexts.key(verdict)),
                    screen.text(
                        "audit.count",
                        Map.of("count", n, "share", percent.of(n, totals.findings())))));
    totals
        .agreed()
        .ifPresent(
            share ->
                screen.line(
                    2,
                    screen.text(
                        "audit.agreed",
                        Map.of("share", percent.of(share), "count", totals.judged()))));
  }

  private void blame() {
    heading("audit.blame");
    totals
        .byBlame()
        .forEach(
            (blame, n) ->
                row(
                    screen.text("blame." + ScreenTexts.key(blame)),
                    screen.text(
                        "audit.count",
                        Map.of("count", n, "share", percent.of(n, totals.findings())))));
  }

  private void overridden() {
    var suspects = report.rules().stream().filter(OverriddenRule::isSuspect).toList();
    if (suspects.isEmpty()) {
      return;
    }
    heading("audit.suspects");
    var view = new OverriddenRuleView(screen, wording);
    suspects.forEach(view::summary);
    screen.line(2, screen.styles().dim(screen.text("overridden.see")));
  }

  private void counted(Dimension dimension) {
    heading("audit.by." + ScreenTexts.key(dimension));
    var names = new DimensionNames(screen, report, wording);
    totals
        .byValue(dimension)
        .forEach((value, n) -> row(names.of(dimension, value), line(dimension, value, n)));
  }

  private String line(Dimension dimension, String value, long n) {
    var verdicts =
        totals.byVerdict(dimension, value).entrySet().stream()
            .map(
                e ->
                    screen.text("verdict." + ScreenTexts.key(e.getKey()))
                        + " "
                        + percent.number(e.getValue()))
            .collect(Collectors.joining(", "));
    return percent.number(n) + ": " + verdicts;
  }

  private void heading(String key) {
    screen.blank();
    screen.line(screen.styles().bold(screen.text(key)));
  }

  private void row(String label, String text) {
    screen.row(2, COLUMN, label, text);
  }
}
