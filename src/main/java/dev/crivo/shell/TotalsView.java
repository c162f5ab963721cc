package dev.crivo.shell;

import dev.crivo.audit.ConfusionMatrix.Cell;
import dev.crivo.audit.Dimension;
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

  /** The disagreements that are most frequent. */
  private static final int PAIRS = 5;

  private final Screen screen;
  private final AuditReport report;
  private final Totals totals;
  private final Wording wording;
  private final Percent percent;

  TotalsView(Screen screen, AuditReport report, Wording wording) {
    this.screen = screen;
    this.report = report;
    this.totals = report.result().totals();
    this.wording = wording;
    this.percent = new Percent(screen);
  }

  /**
   * @param by what to count the findings by as well
   */
  void show(Optional<Dimension> by) {
    verdicts();
    blame();
    pairs();
    suspects();
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

  private void pairs() {
    var apart = totals.statuses().apart();
    if (apart.isEmpty()) {
      return;
    }
    heading("audit.pairs");
    apart.stream()
        .limit(PAIRS)
        .forEach(
            e ->
                screen.line(
                    2,
                    screen.text(
                        "audit.pair",
                        Map.of(
                            "count", e.getValue(),
                            "chosen", status(e.getKey().chosen()),
                            "suggested", status(e.getKey().suggested())))));
    if (apart.size() > PAIRS) {
      screen.line(2, screen.text("audit.pairs.more", Map.of("count", apart.size() - PAIRS)));
    }
  }

  private String status(String code) {
    return code.equals(Cell.NO_STATUS) ? screen.text("audit.no-status") : wording.path(code);
  }

  private void suspects() {
    if (report.result().suspects().isEmpty()) {
      return;
    }
    heading("audit.suspects");
    report
        .suspects()
        .forEach(
            e ->
                screen.item(
                    2,
                    "-",
                    screen.text(
                        "audit.why.cluster",
                        Map.of(
                            "rule", e.getKey().rule(),
                            "overrides", e.getValue().overrides(),
                            "all", e.getValue().ofRule(),
                            "people", e.getValue().people(),
                            "status", wording.path(e.getKey().status())))));
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
