package dev.crivo.shell;

import dev.crivo.audit.Agreement;
import dev.crivo.audit.Estimate;
import dev.crivo.audit.Estimate.Measured;
import dev.crivo.audit.Estimate.NoVariety;
import dev.crivo.audit.TooFew;
import dev.crivo.console.Screen;
import dev.crivo.page.AuditPage.Figure;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;

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
    var raw = agreement.raw();
    if (!(raw instanceof Measured measured)) {
      return new Figure(screen.text(label), "–", List.of(share(raw)));
    }
    var details = new ArrayList<String>();
    details.add(interval(measured, new Percent(screen)::of));
    details.add(screen.text("page.kappa", Map.of("value", coefficient(agreement.kappa()))));
    details.add(screen.text(gwet, Map.of("value", coefficient(agreement.gwet()))));
    return new Figure(screen.text(label), new Percent(screen).of(measured.value()), details);
  }

  private String interval(Measured measured, DoubleFunction<String> number) {
    return screen.text(
        "page.interval",
        Map.of(
            "low", number.apply(measured.interval().low()),
            "high", number.apply(measured.interval().high()),
            "n", measured.n()));
  }

  /** A share with its interval, or why there is none. */
  String share(Estimate estimate) {
    return estimate instanceof Measured m
        ? whole(m, new Percent(screen)::of)
        : unmeasured(estimate);
  }

  private String coefficient(Estimate estimate) {
    return estimate instanceof Measured m ? whole(m, this::decimal) : unmeasured(estimate);
  }

  private String whole(Measured measured, DoubleFunction<String> number) {
    return screen.text(
        "page.estimate",
        Map.of(
            "value", number.apply(measured.value()),
            "low", number.apply(measured.interval().low()),
            "high", number.apply(measured.interval().high())));
  }

  private String unmeasured(Estimate estimate) {
    return estimate instanceof TooFew few
        ? screen.text("page.too-few", Map.of("n", few.n(), "minimum", few.minimum()))
        : screen.text("page.no-variety", Map.of("n", ((NoVariety) estimate).n()));
  }

  /** Rounded down, as shares are. */
  private String decimal(double value) {
    var format = NumberFormat.getNumberInstance(screen.locale());
    format.setMinimumFractionDigits(2);
    format.setMaximumFractionDigits(2);
    format.setRoundingMode(RoundingMode.FLOOR);
    return format.format(value);
  }
}
