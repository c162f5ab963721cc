package dev.crivo.shell;

import dev.crivo.console.Screen;
import dev.crivo.console.Visible;
import dev.crivo.decision.Decision;
import dev.crivo.decision.Decision.Taken;
import dev.crivo.decision.Decisions;
import dev.crivo.overview.TenantOverview;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The decisions about a tenant, the newest first, and what each took from which. */
final class HistoryView {

  /** How many are shown where not all are wanted. */
  static final int FEW = 5;

  private final Screen screen;
  private final PresentWords words;
  private final Decisions decisions;
  private final DecisionView view;

  HistoryView(PresentWords words, Decisions decisions, ZoneId zone) {
    this.screen = words.screen();
    this.words = words;
    this.decisions = decisions;
    this.view = new DecisionView(screen, words.wording(), zone);
  }

  /**
   * @param all else the newest few
   */
  void show(TenantOverview tenant, boolean all) {
    var history = tenant.history();
    var shown = all ? history : history.subList(0, Math.min(FEW, history.size()));
    screen.blank();
    var counts = Map.of("shown", shown.size(), "all", history.size());
    var heading = shown.size() == history.size() ? "tenant.history" : "tenant.history.some";
    screen.line(screen.styles().bold(screen.text(heading, counts)));
    shown.forEach(decision -> entry(decision, history));
  }

  private void entry(Decision decision, List<Decision> history) {
    screen.line(
        2, decision.id() + "  " + view.decidedAt(decision) + "  " + Visible.line(decision.by()));
    screen.line(4, subject(decision) + words.wording().chosen(decision));
    if (decision.subject().addedOn().isPresent()) {
      var day = decision.subject().addedOn().get().toString();
      screen.line(4, screen.text("tenant.history.added", Map.of("day", day)));
    }
    taken(decision, history).forEach(line -> screen.line(4, line));
    decision
        .corrects()
        .ifPresent(id -> screen.line(4, screen.text("decision.corrects-line", Map.of("id", id))));
    correction(decision)
        .map(id -> screen.text("decision.corrected-line", Map.of("id", id)))
        .ifPresent(line -> screen.line(4, screen.styles().warning(line)));
  }

  private String subject(Decision decision) {
    var subject = decision.subject();
    return Stream.of(words.workload(subject.workload()), number(subject.entitlements()))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", ", "", ": "));
  }

  private Optional<String> number(Optional<Integer> entitlements) {
    return Optional.of(words.number(entitlements));
  }

  /** A line for each decision from which it took some, and one for those that were under none. */
  private List<String> taken(Decision decision, List<Decision> history) {
    var subject = decision.subject();
    var lines = subject.taken().stream().map(taken -> line(taken, history));
    var isNew = subject.addedOn().isEmpty() && !subject.taken().isEmpty() && subject.fresh() > 0;
    var fresh = screen.text("tenant.history.fresh", Map.of("count", subject.fresh()));
    return Stream.concat(lines, isNew ? Stream.of(fresh) : Stream.of()).toList();
  }

  private String line(Taken taken, List<Decision> history) {
    var from = history.stream().filter(d -> d.id().equals(taken.decision())).findFirst();
    var unclassified = from.filter(d -> !d.isByPerson()).isPresent();
    var status = from.map(words.wording()::chosen).orElse("");
    return screen.text(
        unclassified ? "tenant.history.classified" : "tenant.history.taken",
        Map.of("count", taken.entitlements(), "status", status, "id", taken.decision()));
  }

  private Optional<String> correction(Decision decision) {
    return decisions.correctionOf(decision.id()).map(Decision::id);
  }

  /** The same for programs. */
  Map<String, Object> json(Decision decision) {
    var subject = decision.subject();
    var json = new LinkedHashMap<String, Object>();
    json.put("id", decision.id());
    json.put("at", decision.at().toString());
    json.put("decidedAt", decision.decidedAt().toString());
    json.put("by", decision.by());
    json.put("workload", subject.workload().orElse(null));
    json.put("entitlements", subject.entitlements().orElse(null));
    json.put("addedOn", subject.addedOn().map(Object::toString).orElse(null));
    json.put("taken", subject.taken().stream().map(HistoryView::json).toList());
    json.put("status", decision.chosen().status());
    json.put("name", words.wording().chosen(decision));
    json.put("corrects", decision.corrects().orElse(null));
    json.put("correctedBy", correction(decision).orElse(null));
    return json;
  }

  private static Map<String, Object> json(Taken taken) {
    var json = new LinkedHashMap<String, Object>();
    json.put("decision", taken.decision());
    json.put("entitlements", taken.entitlements());
    return json;
  }
}
