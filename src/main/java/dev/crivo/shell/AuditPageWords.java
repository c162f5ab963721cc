package dev.crivo.shell;

import dev.crivo.audit.ConfusionMatrix;
import dev.crivo.audit.Dimension;
import dev.crivo.audit.Totals;
import dev.crivo.audit.Verdict;
import dev.crivo.console.Screen;
import dev.crivo.console.ScreenTexts;
import dev.crivo.page.AuditPage;
import dev.crivo.page.AuditPage.Kind;
import dev.crivo.page.AuditPage.Matrix;
import dev.crivo.page.AuditPage.Tally;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page of an audit in words. */
final class AuditPageWords {

  /** Keys of the page's own texts, those without arguments. */
  private static final String WORD = "page.word.";

  private final Screen screen;
  private final AuditReport report;
  private final Totals totals;
  private final Wording today;

  AuditPageWords(Screen screen, AuditReport report) {
    this.screen = screen;
    this.report = report;
    this.totals = report.result().totals();
    this.today = new Wording(report.about().playbook(), screen);
  }

  AuditPage page() {
    var breakdowns = new BreakdownWords(screen, report, today);
    return new AuditPage(
        screen.locale().toLanguageTag(),
        words(),
        about(),
        alarms(),
        new FigureWords(screen).cards(report),
        totals.byVerdict().keySet().stream().map(this::kind).toList(),
        tallies(),
        matrices(),
        breakdowns.months(),
        breakdowns.all(),
        new SuspectWords(screen, report, today).all(),
        listed(),
        report.unnamed() == 0
            ? ""
            : screen.text("audit.unnamed", Map.of("count", report.unnamed())));
  }

  private Map<String, String> words() {
    return screen.texts().byKey().keySet().stream()
        .filter(key -> key.startsWith(WORD))
        .collect(Collectors.toMap(key -> key.substring(WORD.length()), screen::text));
  }

  private List<String> about() {
    var lines = new ArrayList<String>();
    lines.add(
        screen.text(
            "audit.head",
            Map.of(
                "count", totals.findings(),
                "rules", report.about().rulesInWords(),
                "version", report.about().playbook().version().substring(0, 12))));
    var months = totals.byValue(Dimension.MONTH);
    if (!months.isEmpty()) {
      var period = Map.of("first", months.firstKey(), "last", months.lastKey());
      lines.add(screen.text("page.period", period));
    }
    lines.addAll(report.remarks(screen));
    return lines;
  }

  private List<String> alarms() {
    var alarms = new ArrayList<String>();
    if (report.alarms() > 0) {
      alarms.add(screen.text("audit.alarm", Map.of("count", report.alarms())));
    }
    if (report.isUnder()) {
      alarms.add(screen.text("audit.under", report.shortfall(new Percent(screen))));
    }
    return alarms;
  }

  private Kind kind(Verdict verdict) {
    var code = ScreenTexts.key(verdict);
    return new Kind(code, screen.text("verdict." + code));
  }

  private List<Tally> tallies() {
    return Stream.of(
            tally("audit.verdicts", "verdict.", totals.byVerdict(), ScreenTexts::key),
            tally("audit.blame", "blame.", totals.byBlame(), blame -> "any"))
        .filter(tally -> !tally.rows().isEmpty())
        .toList();
  }

  private <K extends Enum<K>> Tally tally(
      String title, String prefix, Map<K, Long> counts, Function<K, String> colour) {
    var rows =
        counts.entrySet().stream()
            .map(
                e ->
                    new BarWords(screen)
                        .counted(
                            screen.text(prefix + ScreenTexts.key(e.getKey())),
                            colour.apply(e.getKey()),
                            e.getValue(),
                            totals.findings()))
            .toList();
    return new Tally(screen.text(title), rows);
  }

  private List<Matrix> matrices() {
    var figures = report.figures();
    var levels = new EnumMap<MatrixWords.Level, ConfusionMatrix>(MatrixWords.Level.class);
    levels.put(MatrixWords.Level.TOP, figures.top().matrix());
    levels.put(MatrixWords.Level.STATUS, figures.status().matrix());
    var words = new MatrixWords(screen, today);
    return levels.entrySet().stream()
        .filter(e -> e.getValue().n() > 0)
        .map(e -> words.matrix(e.getKey(), e.getValue()))
        .toList();
  }

  private List<AuditPage.Listed> listed() {
    var words = new ListedWords(screen, report, today);
    return report.findings().stream().map(f -> words.listed(f, kind(f.verdict()))).toList();
  }
}
