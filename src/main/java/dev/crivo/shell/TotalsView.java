package dev.crivo.shell;

import dev.crivo.audit.Dimension;
import dev.crivo.audit.Figures;
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
  private final FiguresView agreement;

  TotalsView(Screen screen, AuditReport report, Wording wording) {
    this.screen = screen;
    this.report = report;
    this.totals = report.result().totals();
    this.wording = wording;
    this.percent = new Percent(screen);
    this.names = new DimensionNames(screen, report, wording);
    this.agreement = new FiguresView(screen, report.figures(), names);
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
    if (totals.byBlame().isEmpty()) {
      return;
    }
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

  /** Those that agree least first, then those of which nothing can be judged. */
  private void counted(Dimension dimension) {
    heading("audit.by." + ScreenTexts.key(dimension));
    var groups = report.figures().groups().get(dimension);
    groups.forEach(g -> counted(dimension, g.value(), agreement.agreement(g) + ": "));
    var judged = groups.stream().map(Figures.Group::value).toList();
    totals.byValue(dimension).keySet().stream()
        .filter(value -> !judged.contains(value))
        .forEach(value -> counted(dimension, value, ""));
  }

  private void counted(Dimension dimension, String value, String agreement) {
    var verdicts =
        totals.byVerdict(dimension, value).entrySet().stream()
            .map(
                e ->
                    screen.text("verdict." + ScreenTexts.key(e.getKey()))
                        + " "
                        + percent.number(e.getValue()))
            .collect(Collectors.joining(", "));
    row(names.of(dimension, value), agreement + verdicts);
  }

  private void heading(String key) {
    screen.blank();
    screen.line(screen.styles().bold(screen.text(key)));
  }

  private void row(String label, String text) {
    screen.row(2, COLUMN, label, text);
  }
}
