package dev.crivo.shell;

import dev.crivo.audit.Finding;
import dev.crivo.audit.OverriddenRule;
import dev.crivo.console.Screen;
import dev.crivo.console.Visible;
import dev.crivo.page.AuditPage.Remark;
import dev.crivo.page.AuditPage.Suspect;
import java.util.List;
import java.util.stream.Stream;

/** Rules under suspicion in words, with what people wrote who did not follow them. */
record SuspectWords(Screen screen, AuditReport report, Wording today) {

  /** How many of them are shown with each rule. */
  private static final int REMARKS = 5;

  List<Suspect> all() {
    return report.rules().stream().filter(OverriddenRule::isSuspect).map(this::suspect).toList();
  }

  private Suspect suspect(OverriddenRule rule) {
    var view = new OverriddenRuleView(screen, today);
    return new Suspect(
        Visible.line(rule.rule()),
        Visible.line(today.texts().reason(rule.rule())),
        new ControlWords(screen).of(rule),
        rule.instead().stream().map(view::words).toList(),
        findings(rule).flatMap(SuspectWords::remark).limit(REMARKS).toList());
  }

  private Stream<Finding> findings(OverriddenRule rule) {
    return report.findings().stream()
        .filter(f -> f.cluster().filter(c -> c.rule().equals(rule.rule())).isPresent());
  }

  private static Stream<Remark> remark(Finding finding) {
    return finding.decision().chosen().overriding().stream()
        .map(o -> new Remark(finding.decision().id(), Visible.line(o.text())));
  }
}
