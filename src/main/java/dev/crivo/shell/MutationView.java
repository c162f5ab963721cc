package dev.crivo.shell;

import dev.crivo.console.Screen;
import dev.crivo.console.ScreenTexts;
import dev.crivo.console.Visible;
import dev.crivo.rulebook.CaseYaml;
import dev.crivo.verification.Mutant;
import dev.crivo.verification.MutationReport;
import dev.crivo.verification.MutationReport.Result;
import dev.crivo.verification.MutationReport.Tally;
import dev.crivo.verification.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What became of the mutants: how many of each kind, the score, and all that were not killed. */
final class MutationView {

  private static final int SHOWN = 10;
  private static final String ROW = "%-24s %8s %8s %13s %9s";

  private final Wording wording;
  private final Screen screen;
  private final MutationReport report;

  MutationView(Wording wording, MutationReport report) {
    this.wording = wording;
    this.screen = wording.screen();
    this.report = report;
  }

  /** In percent with one decimal, rounded down, so that 100 means all. */
  static BigDecimal rounded(double percent) {
    return BigDecimal.valueOf(percent).setScale(1, RoundingMode.DOWN).stripTrailingZeros();
  }

  void show() {
    table();
    screen.blank();
    var tally = report.tally();
    screen.say(
        "mutate.score",
        Map.of(
            "score", rounded(tally.score()),
            "told", rounded(tally.scoreWithoutEquivalent())));
    screen.say("mutate.idle", Map.of("count", report.idle()));
    survived();
    undecided();
    Stream.of(Verdict.Reason.values()).forEach(this::equivalent);
  }

  private void table() {
    screen.line(
        screen
            .styles()
            .bold(
                ROW.formatted(
                    screen.text("mutate.kind"),
                    screen.text("mutate.all"),
                    screen.text("mutate.killed"),
                    screen.text("mutate.equivalent"),
                    screen.text("mutate.survived"))));
    for (var operator : Mutant.Operator.values()) {
      if (report.tally(operator).all() > 0) {
        row(screen.text("mutate.operator." + ScreenTexts.key(operator)), report.tally(operator));
      }
    }
    row(screen.text("mutate.together"), report.tally());
  }

  private void row(String label, Tally tally) {
    screen.line(
        ROW.formatted(
            label,
            tally.all(),
            tally.killed(),
            tally.equivalent(),
            tally.survived() + tally.undecided()));
  }

  private void survived() {
    var survived = ended(Verdict.Survived.class);
    title("mutate.survived-title", survived);
    survived.stream().limit(SHOWN).forEach(this::survived);
    more(survived);
  }

  private void survived(Result result) {
    var survived = (Verdict.Survived) result.verdict();
    screen.blank();
    item(result.mutant());
    screen.line(4, screen.text("mutate.draft"));
    yaml(survived).lines().forEach(line -> screen.verbatim("    " + line));
    screen.line(4, screen.text("mutate.differences"));
    survived.differences().forEach(difference -> screen.item(4, "-", Visible.line(difference)));
  }

  private String yaml(Verdict.Survived survived) {
    var named = survived.draft().named(screen.text("mutate.draft-name"));
    return CaseYaml.of(named, wording.playbook());
  }

  private void undecided() {
    var undecided = ended(Verdict.Undecided.class);
    title("mutate.undecided-title", undecided);
    undecided.stream().limit(SHOWN).forEach(result -> item(result.mutant()));
    more(undecided);
  }

  private void equivalent(Verdict.Reason reason) {
    var equivalent =
        report.results().stream()
            .filter(r -> r.verdict() instanceof Verdict.Equivalent e && e.reason() == reason)
            .toList();
    title("mutate.reason." + ScreenTexts.key(reason), equivalent);
    equivalent.stream().limit(SHOWN).forEach(result -> item(result.mutant()));
    more(equivalent);
  }

  private List<Result> ended(Class<? extends Verdict> verdict) {
    return report.results().stream().filter(r -> verdict.isInstance(r.verdict())).toList();
  }

  private void title(String key, List<Result> results) {
    if (!results.isEmpty()) {
      screen.blank();
      screen.line(screen.styles().bold(screen.text(key, Map.of("count", results.size()))));
    }
  }

  private void item(Mutant mutant) {
    screen.item(2, "-", mutant.rule().name() + " (" + place(mutant) + ")");
    screen.line(4, screen.styles().dim(change(mutant)));
  }

  private void more(List<Result> results) {
    if (results.size() > SHOWN) {
      screen.line(4, screen.text("coverage.more", Map.of("count", results.size() - SHOWN)));
    }
  }

  private static String place(Mutant mutant) {
    return mutant.rule().file() + ":" + mutant.line();
  }

  private String change(Mutant mutant) {
    return screen.text(
        "mutate.change." + ScreenTexts.key(mutant.operator()),
        Map.of("before", mutant.before(), "after", mutant.after()));
  }

  Map<String, Object> json() {
    var json = new LinkedHashMap<String, Object>(json(report.tally()));
    json.put("score", report.tally().score());
    json.put("scoreWithoutEquivalent", report.tally().scoreWithoutEquivalent());
    json.put("idle", report.idle());
    var operators = new LinkedHashMap<String, Object>();
    for (var operator : Mutant.Operator.values()) {
      operators.put(ScreenTexts.key(operator), json(report.tally(operator)));
    }
    json.put("operators", operators);
    json.put("notKilled", notKilled());
    return json;
  }

  private static Map<String, Object> json(Tally tally) {
    var json = new LinkedHashMap<String, Object>();
    json.put("mutants", tally.all());
    json.put("killed", tally.killed());
    json.put("equivalent", tally.equivalent());
    json.put("survived", tally.survived());
    json.put("undecided", tally.undecided());
    return json;
  }

  private List<Map<String, Object>> notKilled() {
    return report.results().stream()
        .filter(result -> !(result.verdict() instanceof Verdict.Killed))
        .map(this::json)
        .toList();
  }

  private Map<String, Object> json(Result result) {
    var mutant = result.mutant();
    var json = new LinkedHashMap<String, Object>();
    json.put("operator", ScreenTexts.key(mutant.operator()));
    json.put("rule", mutant.rule().name());
    json.put("file", mutant.rule().file());
    json.put("line", mutant.line());
    json.put("before", mutant.before());
    json.put("after", mutant.after());
    if (result.verdict() instanceof Verdict.Equivalent equivalent) {
      json.put("equivalent", ScreenTexts.key(equivalent.reason()));
      json.put("where", equivalent.where().byQuestion());
    } else if (result.verdict() instanceof Verdict.Survived survived) {
      json.put("answers", survived.draft().answers().byQuestion());
      json.put("expected", survived.draft().expected());
      json.put("differences", survived.differences());
      json.put("draft", yaml(survived));
    }
    return json;
  }
}
