package dev.crivo.shell;

import dev.crivo.console.Screen;
import dev.crivo.console.Visible;
import dev.crivo.overview.PresentStatus;
import dev.crivo.overview.TenantOverview;
import dev.crivo.overview.WorkloadOverview;
import java.util.Map;

/** Shows how a tenant stands: its workloads, each with its present statuses. */
final class TenantView {

  private static final int COLUMN = 17;

  private final Screen screen;
  private final PresentWords words;

  TenantView(PresentWords words) {
    this.screen = words.screen();
    this.words = words;
  }

  void show(TenantOverview tenant) {
    screen.line(screen.styles().bold(Visible.line(tenant.name())));
    screen.say(
        "tenant.total",
        Map.of(
            "count", tenant.total(),
            "workloads", tenant.workloads().stream().flatMap(w -> w.workload().stream()).count(),
            "unclassified", tenant.unclassified()));
    tenant.workloads().forEach(this::workload);
  }

  private void workload(WorkloadOverview workload) {
    var name = words.workload(workload.workload());
    var total = workload.entitlements().total();
    screen.blank();
    screen.line(
        screen
            .styles()
            .bold(
                screen.text(
                    name.isPresent() ? "tenant.workload" : "tenant.no-workload",
                    Map.of("workload", name.orElse(""), "count", total))));
    workload.statuses().forEach(present -> status(present, total));
  }

  private void status(PresentStatus present, int total) {
    var share =
        present
            .entitlements()
            .map(count -> screen.text("tenant.share", Map.of("count", count, "total", total)))
            .orElseGet(() -> screen.text("tenant.number-not-told"));
    if (present.unclassified()) {
      row(share, screen.styles().warning(screen.text("tenant.unclassified")));
      row("", words.status(present));
    } else {
      row(share, words.status(present));
    }
    words.plan(present).forEach(line -> row("", line));
  }

  private void row(String label, String text) {
    screen.row(2, COLUMN, label, text);
  }
}
