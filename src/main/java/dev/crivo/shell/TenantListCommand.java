package dev.crivo.shell;

import dev.crivo.commandline.CommandGroup;
import dev.crivo.commandline.RulesFolder;
import dev.crivo.console.ExitCode;
import dev.crivo.console.Refusal;
import dev.crivo.console.Screen;
import dev.crivo.decision.Decisions;
import dev.crivo.overview.TenantFilter;
import dev.crivo.overview.TenantOrder;
import dev.crivo.overview.TenantRow;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code tenant list}: all tenants, a row for each. */
@Component
class TenantListCommand {

  private final Rulebooks rulebooks;
  private final OpenInterviews interviews;
  private final Clock clock;

  TenantListCommand(Rulebooks rulebooks, OpenInterviews interviews, Clock clock) {
    this.rulebooks = rulebooks;
    this.interviews = interviews;
    this.clock = clock;
  }

  @Command(name = "tenant list", group = CommandGroup.DECISIONS)
  ExitCode list(
      Screen screen,
      RulesFolder rules,
      Decisions decisions,
      @Option Optional<String> status,
      @Option Optional<String> workload,
      @Option Optional<String> by,
      @Option boolean missing,
      @Option boolean unclassified,
      @Option(defaultValue = "name") TenantOrder sort,
      @Option Optional<Integer> limit,
      @Option List<String> mask,
      @Option(defaultValue = "text") TableFormat format) {
    limit.ifPresent(TenantListCommand::refuseNone);
    var wording = new Wording(rulebooks.playbook(rules), screen);
    var filter =
        new TenantFilter(
            status.map(written -> wording.status(written).code()),
            workload.map(written -> WorkloadOption.of(written, wording)),
            FreeText.NAME.option("--by", by),
            missing,
            unclassified);
    var masking = MaskOption.of(mask).fields();
    var open = interviews.under(rules, decisions);
    var scan = new TenantScan(decisions, wording.playbook(), open, clock.getZone());
    var found =
        scan.collect(screen, tenant -> TenantRow.of(tenant, filter, wording.playbook()).stream());
    var rows = new MaskedTenants(masking).of(found).stream().sorted(sort.comparator()).toList();
    var shown = rows.subList(0, Math.min(rows.size(), limit.orElse(rows.size())));
    var export = new TenantRows(rows, shown, MaskOption.names(masking));
    switch (format) {
      case TEXT -> text(wording, rows, shown, sort, filter);
      case JSON -> screen.json(export.json());
      case CSV -> export.csv(screen);
    }
    return ExitCode.DONE;
  }

  private static void text(
      Wording wording,
      List<TenantRow> rows,
      List<TenantRow> shown,
      TenantOrder sort,
      TenantFilter filter) {
    if (rows.isEmpty()) {
      wording.screen().say(filter.equals(TenantFilter.ALL) ? "tenants.empty" : "tenants.none");
    } else {
      new TenantListView(wording, rows).show(shown, sort == TenantOrder.SINCE);
    }
  }

  static void refuseNone(int limit) {
    if (limit < 1) {
      throw Refusal.usage("usage.limit", Map.of("value", String.valueOf(limit)));
    }
  }
}
