package dev.crivo.shell;

import dev.crivo.audit.Finding;
import dev.crivo.audit.Replayed;
import dev.crivo.audit.Then;
import dev.crivo.console.Screen;
import dev.crivo.console.ScreenTexts;
import dev.crivo.console.Visible;
import dev.crivo.decision.Decision;
import dev.crivo.page.AuditPage.Kind;
import dev.crivo.page.AuditPage.Line;
import dev.crivo.page.AuditPage.Listed;
import dev.crivo.page.AuditPage.Row;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Findings in words, each with its explanation. */
final class ListedWords {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd");

  private final Screen screen;
  private final AuditReport report;
  private final Wording today;
  private final FindingWords words;

  ListedWords(Screen screen, AuditReport report, Wording today) {
    this.screen = screen;
    this.report = report;
    this.today = today;
    this.words = new FindingWords(screen, report, today);
  }

  Listed listed(Finding finding, Kind verdict) {
    var decision = finding.decision();
    var then = report.about().wordingThen(decision, screen);
    var zone = report.about().zone();
    return new Listed(
        decision.id(),
        verdict,
        DAY.format(decision.decidedAt().atZone(zone)),
        Visible.line(decision.by()),
        new DecisionView(screen, then, zone).subject(decision),
        words.chosen(finding, then),
        rows(finding, then));
  }

  private List<Row> rows(Finding finding, Wording then) {
    var rows = new ArrayList<Row>();
    rows.add(row("page.facts", facts(finding.decision(), then)));
    rows.add(row("audit.chosen", Stream.of(plain(words.chosen(finding, then)))));
    rows.add(row("audit.then", then(finding, then)));
    rows.add(row("audit.now", replayed(finding.now(), finding, today)));
    rows.add(row("audit.why", why(finding, then)));
    rows.add(row("decision.note", note(finding.decision())));
    return rows.stream().filter(row -> !row.lines().isEmpty()).toList();
  }

  private Row row(String label, Stream<Line> lines) {
    return new Row(screen.text(label), lines.toList());
  }

  private static Line plain(String text) {
    return new Line(text, "");
  }

  private static Stream<Line> facts(Decision decision, Wording then) {
    return decision.answers().byQuestion().entrySet().stream()
        .map(
            e ->
                new Line(
                    Visible.line(then.texts().find("question." + e.getKey()).orElse(e.getKey()))
                        + " "
                        + then.answer(e.getKey(), e.getValue()),
                    ""));
  }

  private Stream<Line> then(Finding finding, Wording then) {
    if (finding.then() instanceof Then.NoRules) {
      return Stream.of(plain(screen.text("page.then.no-rules")));
    }
    return finding.replayedThen().stream().flatMap(replayed -> replayed(replayed, finding, then));
  }

  /** How it ends, and by which rules, the deciding one first. */
  private Stream<Line> replayed(Replayed replayed, Finding finding, Wording wording) {
    var lines = new ArrayList<Line>();
    replayed
        .rules()
        .keySet()
        .forEach(
            rule ->
                lines.add(
                    0, new Line(Visible.line(wording.texts().reason(rule)), Visible.line(rule))));
    lines.add(0, plain(words.end(wording, replayed, finding)));
    return lines.stream();
  }

  private Stream<Line> why(Finding finding, Wording then) {
    var blame = screen.text("blame." + ScreenTexts.key(finding.verdict().blame()));
    var laidTo = screen.text("page.laid-to", Map.of("blame", blame));
    return Stream.concat(Stream.of(laidTo), words.why(finding, then).stream())
        .map(ListedWords::plain);
  }

  private static Stream<Line> note(Decision decision) {
    var text = decision.note().text();
    return text.isBlank() ? Stream.of() : Stream.of(plain(Visible.lines(text)));
  }
}
