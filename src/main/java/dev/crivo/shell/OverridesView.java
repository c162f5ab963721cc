package dev.crivo.shell;

import dev.crivo.audit.Finding;
import dev.crivo.audit.OverriddenRule;
import dev.crivo.console.Screen;
import dev.crivo.console.ScreenTexts;
import dev.crivo.console.Visible;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows rules that people did not follow, with what they wrote and a case that tests it. */
final class OverridesView {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd");
  private static final int COLUMN = 8;

  private final Screen screen;
  private final AuditReport report;
  private final Wording wording;

  OverridesView(Screen screen, AuditReport report) {
    this.screen = screen;
    this.report = report;
    this.wording = new Wording(report.about().playbook(), screen);
  }

  /**
   * @param named the rule that was asked for, unless those under suspicion were
   */
  void show(List<OverriddenRule> rules, Optional<String> named) {
    new AuditView(screen, report).head();
    if (report.result().totals().findings() == 0) {
      return;
    }
    rules.forEach(this::show);
    if (rules.isEmpty()) {
      screen.blank();
      none(named);
    }
    var others = report.rules().stream().filter(r -> !rules.contains(r)).toList();
    if (!others.isEmpty() && named.isEmpty()) {
      screen.blank();
      var names = String.join(", ", others.stream().map(OverriddenRule::rule).toList());
      screen.say("overridden.others", Map.of("count", others.size(), "rules", Visible.line(names)));
    }
  }

  private void none(Optional<String> named) {
    var told = report.result().totals().overrides().rules().keySet();
    var rule = Map.of("rule", named.map(Visible::line).orElse("any"));
    if (named.map(told::contains).orElse(!told.isEmpty())) {
      screen.say(named.isPresent() ? "overridden.never" : "overridden.none", rule);
    } else {
      screen.say("overridden.no-case", rule);
    }
  }

  private void show(OverriddenRule rule) {
    screen.blank();
    new OverriddenRuleView(screen, wording).whole(rule);
    rule.foremost().map(i -> report.about().examples(i, report)).forEach(this::examples);
  }

  private void examples(OverrideExamples examples) {
    screen.blank();
    var status = Map.of("status", wording.path(examples.instead().cluster().status()));
    screen.line(4, screen.text("overridden.notes", status));
    examples.newest().forEach(this::note);
    examples.drafted().ifPresentOrElse(this::drafted, () -> undrafted());
  }

  private void note(Finding finding) {
    var d = finding.decision();
    screen.line(
        4,
        d.id()
            + "  "
            + DAY.format(d.decidedAt().atZone(report.about().zone()))
            + "  "
            + Visible.line(d.by()));
    d.chosen()
        .overriding()
        .ifPresent(
            o ->
                row(
                    "audit.why",
                    screen.text("override." + ScreenTexts.key(o.reason()))
                        + ": "
                        + Visible.line(o.text())));
    row("overridden.note", Visible.line(d.note().text()));
  }

  private void row(String key, String text) {
    screen.row(6, COLUMN, screen.text(key), text);
  }

  private void drafted(DraftedCase drafted) {
    screen.blank();
    var fails = Map.of("fails", String.valueOf(!drafted.differences().isEmpty()));
    screen.line(4, screen.text("overridden.draft", fails));
    screen.blank();
    screen.verbatim(drafted.yaml().stripTrailing());
    screen.blank();
    screen.line(4, screen.text("overridden.answered", Map.of("count", drafted.answered())));
    drafted.differences().forEach(text -> screen.item(4, "-", Visible.line(text)));
  }

  private void undrafted() {
    screen.blank();
    screen.line(4, screen.text("overridden.no-draft"));
  }
}
