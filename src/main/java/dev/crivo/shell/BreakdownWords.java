package dev.crivo.shell;

import dev.crivo.audit.Dimension;
import dev.crivo.audit.Estimate;
import dev.crivo.audit.Estimate.Measured;
import dev.crivo.audit.Figures;
import dev.crivo.audit.Totals;
import dev.crivo.audit.Verdict;
import dev.crivo.console.Screen;
import dev.crivo.console.ScreenTexts;
import dev.crivo.page.AuditPage.Breakdown;
import dev.crivo.page.AuditPage.Group;
import dev.crivo.page.AuditPage.Month;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Verdicts by person, rule and so on, in words. */
final class BreakdownWords {

  /** How many rows a table has at most: those that agree least. */
  private static final int MOST = 100;

  private static final List<Dimension> SHOWN =
      List.of(
          Dimension.PERSON,
          Dimension.RULE,
          Dimension.STATUS,
          Dimension.WORKLOAD,
          Dimension.VERSION);

  private final Screen screen;
  private final AuditReport report;
  private final Totals totals;
  private final DimensionNames names;

  BreakdownWords(Screen screen, AuditReport report, Wording today) {
    this.screen = screen;
    this.report = report;
    this.totals = report.result().totals();
    this.names = new DimensionNames(screen, report, today);
  }

  /** Those that tell something: not where nothing has a value. */
  List<Breakdown> all() {
    return SHOWN.stream()
        .filter(d -> totals.byValue(d).keySet().stream().anyMatch(value -> !value.isEmpty()))
        .map(this::breakdown)
        .toList();
  }

  private Breakdown breakdown(Dimension dimension) {
    var key = ScreenTexts.key(dimension);
    var values = values(dimension);
    var more =
        values.size() <= MOST
            ? ""
            : screen.text("page.more-rows", Map.of("count", values.size() - MOST));
    return new Breakdown(
        screen.text("audit.by." + key),
        screen.text("page.head." + key),
        values.stream().limit(MOST).map(value -> group(dimension, value)).toList(),
        more);
  }

  /** Those that agree least first; those of which none can be judged last. */
  private List<String> values(Dimension dimension) {
    var judged = report.figures().groups().get(dimension).stream().map(Figures.Group::value);
    return Stream.concat(judged, totals.byValue(dimension).keySet().stream()).distinct().toList();
  }

  private Group group(Dimension dimension, String value) {
    var verdicts = totals.byVerdict(dimension, value);
    var decisions = totals.byValue(dimension).get(value);
    return new Group(
        names.of(dimension, value),
        number(decisions),
        agreement(dimension, value),
        totals.byVerdict().keySet().stream()
            .map(verdict -> number(verdicts.getOrDefault(verdict, 0L)))
            .toList(),
        BarWords.bar(byCode(verdicts), decisions));
  }

  private static Map<String, Long> byCode(Map<Verdict, Long> verdicts) {
    var counts = new LinkedHashMap<String, Long>();
    verdicts.forEach((verdict, n) -> counts.put(ScreenTexts.key(verdict), n));
    return counts;
  }

  private String agreement(Dimension dimension, String value) {
    return estimate(dimension, value)
        .map(new EstimateWords(screen)::share)
        .orElseGet(() -> screen.text("page.none-judged"));
  }

  private Optional<Estimate> estimate(Dimension dimension, String value) {
    return report.figures().groups().get(dimension).stream()
        .filter(group -> group.value().equals(value))
        .map(Figures.Group::agreement)
        .findFirst();
  }

  /** Agreement by month; a single month is no trend. */
  List<Month> months() {
    var months = totals.byValue(Dimension.MONTH);
    return months.size() < 2
        ? List.of()
        : months.entrySet().stream().map(e -> month(e.getKey(), e.getValue())).toList();
  }

  private Month month(String name, long decisions) {
    var agreement = agreement(Dimension.MONTH, name);
    return estimate(Dimension.MONTH, name).orElse(null) instanceof Measured m
        ? new Month(
            name, number(decisions), agreement, m.value(), m.interval().low(), m.interval().high())
        : new Month(name, number(decisions), agreement, null, null, null);
  }

  private String number(long count) {
    return new Percent(screen).number(count);
  }
}
