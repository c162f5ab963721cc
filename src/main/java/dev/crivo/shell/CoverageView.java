package dev.crivo.shell;

import dev.crivo.console.Screen;
import dev.crivo.playbook.Rule;
import dev.crivo.playbook.Status;
import dev.crivo.verification.Coverage;
import dev.crivo.verification.Coverage.Share;
import dev.crivo.verification.Coverage.Side;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** What the example cases cover, as a table, and what they do not. */
final class CoverageView {

  private static final int SHOWN = 10;
  private static final int COLUMN = 24;

  private final Screen screen;
  private final Coverage coverage;

  CoverageView(Screen screen, Coverage coverage) {
    this.screen = screen;
    this.coverage = coverage;
  }

  void show() {
    screen.blank();
    row("coverage.fired", coverage.fired());
    row("coverage.ruled-out", coverage.ruledOut());
    row("coverage.conditions", coverage.conditions());
    row("coverage.statuses", coverage.statuses());
    missing("coverage.never-fired", coverage.fired(), CoverageView::place);
    missing("coverage.never-ruled-out", coverage.ruledOut(), CoverageView::place);
    missing("coverage.never-met", coverage.conditions(), this::side);
    missing("coverage.never-reached", coverage.statuses(), Status::code);
  }

  private void row(String key, Share<?> share) {
    screen.row(
        0,
        COLUMN,
        screen.text(key),
        screen.text(
            "coverage.share",
            Map.of("covered", share.covered(), "all", share.all(), "percent", share.percent())));
  }

  private <T> void missing(String title, Share<T> share, Function<T, String> words) {
    if (share.missing().isEmpty()) {
      return;
    }
    screen.blank();
    screen.line(screen.styles().bold(screen.text(title)));
    share.missing().stream().limit(SHOWN).map(words).forEach(line -> screen.item(2, "-", line));
    if (share.missing().size() > SHOWN) {
      screen.line(4, screen.text("coverage.more", Map.of("count", share.missing().size() - SHOWN)));
    }
  }

  private static String place(Rule rule) {
    return rule.name() + " (" + rule.file() + ":" + rule.line() + ")";
  }

  private String side(Side side) {
    return screen.text(
        side.met() ? "coverage.side-met" : "coverage.side-not-met",
        Map.of(
            "rule", side.rule().name(),
            "place", side.rule().file() + ":" + side.condition().line(),
            "condition", side.condition().toString()));
  }

  static Map<String, Object> json(Coverage coverage) {
    var json = new LinkedHashMap<String, Object>();
    json.put("rulesFired", json(coverage.fired(), Rule::name));
    json.put("rulesRuledOut", json(coverage.ruledOut(), Rule::name));
    json.put("conditions", json(coverage.conditions(), CoverageView::json));
    json.put("statuses", json(coverage.statuses(), Status::code));
    return json;
  }

  private static <T> Map<String, Object> json(Share<T> share, Function<T, ?> words) {
    var json = new LinkedHashMap<String, Object>();
    json.put("covered", share.covered());
    json.put("all", share.all());
    json.put("percent", share.percent());
    json.put("missing", share.missing().stream().map(words).toList());
    return json;
  }

  private static Map<String, Object> json(Side side) {
    var json = new LinkedHashMap<String, Object>();
    json.put("rule", side.rule().name());
    json.put("file", side.rule().file());
    json.put("line", side.condition().line());
    json.put("condition", side.condition().toString());
    json.put("neverSeen", side.met() ? "met" : "not met");
    return json;
  }
}
