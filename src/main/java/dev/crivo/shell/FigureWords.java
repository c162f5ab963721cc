package dev.crivo.shell;

import dev.crivo.audit.Agreement;
import dev.crivo.audit.Estimate.Measured;
import dev.crivo.console.Screen;
import dev.crivo.page.AuditPage.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Figures of agreement in words, each with its interval and what it rests on. */
record FigureWords(Screen screen) {

  List<Figure> cards(AuditReport report) {
    var figures = report.figures();
    return List.of(
        decisions(report),
        card("page.figure.top", figures.top().agreement(), "page.gwet1"),
        card("page.figure.status", figures.status().agreement(), "page.gwet1"),
        card("page.figure.credited", figures.credited(), "page.gwet2"));
  }

  private Figure decisions(AuditReport report) {
    var totals = report.result().totals();
    var details =
        screen.text(
            "page.judged",
            Map.of("judged", totals.judged(), "others", report.figures().notJudged()));
    return new Figure(
        screen.text("page.figure.decisions"),
        new Percent(screen).number(totals.findings()),
        List.of(details));
  }

  private Figure card(String label, Agreement agreement, String gwet) {
    var words = new EstimateWords(screen);
    var raw = agreement.raw();
    if (!(raw instanceof Measured measured)) {
      return new Figure(screen.text(label), "–", List.of(words.share(raw)));
    }
    var details = new ArrayList<String>();
    details.add(interval(measured));
    details.add(screen.text("page.kappa", Map.of("value", words.coefficient(agreement.kappa()))));
    details.add(screen.text(gwet, Map.of("value", words.coefficient(agreement.gwet()))));
    return new Figure(screen.text(label), new Percent(screen).of(measured.value()), details);
  }

  private String interval(Measured measured) {
    var percent = new Percent(screen);
    return screen.text(
        "page.interval",
        Map.of(
            "low", percent.limit(measured.interval().low()),
            "high", percent.limit(measured.interval().high()),
            "n", measured.n()));
  }
}
