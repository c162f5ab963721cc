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

  List<Suspect> all() {
    return report.rules().stream().filter(OverriddenRule::isSuspect).map(this::suspect).toList();
  }

  private Suspect suspect(OverriddenRule rule) {
    var view = new OverriddenRuleView(screen, today);
    var examples = rule.foremost().map(i -> report.about().examples(i, report)).toList();
    return new Suspect(
        Visible.line(rule.rule()),
        Visible.line(today.texts().reason(rule.rule())),
        new ControlWords(screen).of(rule),
        rule.instead().stream().map(view::words).toList(),
        examples.stream().flatMap(e -> e.newest().stream()).flatMap(this::remark).toList(),
        examples.stream().flatMap(e -> e.drafted().stream()).map(SuspectWords::yaml).toList());
  }

  private Stream<Remark> remark(Finding finding) {
    var id = finding.decision().id();
    var isListed = report.findings().stream().anyMatch(f -> f.decision().id().equals(id));
    return finding.decision().chosen().overriding().stream()
        .map(o -> new Remark(id, isListed, Visible.line(o.text())));
  }

  private static String yaml(DraftedCase drafted) {
    return Visible.lines(drafted.yaml().stripTrailing());
  }
}
