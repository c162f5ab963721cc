package dev.crivo.shell;

import dev.crivo.audit.Cluster;
import dev.crivo.audit.Finding;
import dev.crivo.audit.Suspicion.Evidence;
import dev.crivo.console.Screen;
import dev.crivo.console.Visible;
import dev.crivo.page.AuditPage.Remark;
import dev.crivo.page.AuditPage.Suspect;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Rules under suspicion in words, with what people wrote who did not follow them. */
record SuspectWords(Screen screen, AuditReport report, Wording today) {

  /** How many of them are shown with each rule. */
  private static final int REMARKS = 5;

  List<Suspect> all() {
    return report.suspects().stream().map(e -> suspect(e.getKey(), e.getValue())).toList();
  }

  private Suspect suspect(Cluster cluster, Evidence evidence) {
    var sentence =
        screen.text(
            "audit.why.cluster",
            Map.of(
                "rule", cluster.rule(),
                "overrides", evidence.overrides(),
                "all", evidence.ofRule(),
                "people", evidence.people(),
                "status", today.path(cluster.status())));
    var remarks = findings(cluster).flatMap(SuspectWords::remark).limit(REMARKS).toList();
    var hint =
        findings(cluster)
            .findFirst()
            .map(finding -> "crivo rules new-case " + finding.decision().id())
            .orElse("");
    return new Suspect(sentence, remarks, hint);
  }

  private Stream<Finding> findings(Cluster cluster) {
    return report.findings().stream().filter(f -> f.cluster().filter(cluster::equals).isPresent());
  }

  private static Stream<Remark> remark(Finding finding) {
    return finding.decision().chosen().overriding().stream()
        .map(o -> new Remark(finding.decision().id(), Visible.line(o.text())));
  }
}
