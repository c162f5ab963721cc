package dev.crivo.shell;

import dev.crivo.commandline.CommandGroup;
import dev.crivo.commandline.RulesFolder;
import dev.crivo.console.ExitCode;
import dev.crivo.console.Screen;
import dev.crivo.decision.Decisions;
import dev.crivo.overview.TenantOverview;
import dev.crivo.overview.WorkloadOverview;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code tenant show}: how a tenant stands. */
@Component
class TenantShowCommand {

  private static final List<String> COLUMNS =
      List.of(
          "tenant",
          "workload",
          "entitlements",
          "unclassified",
          "status",
          "picked",
          "name",
          "since",
          "by",
          "targetDate",
          "owner",
          "nextAction",
          "nextActionDate",
          "missing",
          "followUps",
          "decision");

  private final Rulebooks rulebooks;
  private final OpenInterviews interviews;
  private final Clock clock;

  TenantShowCommand(Rulebooks rulebooks, OpenInterviews interviews, Clock clock) {
    this.rulebooks = rulebooks;
    this.interviews = interviews;
    this.clock = clock;
  }

  @Command(name = "tenant show", group = CommandGroup.DECISIONS)
  ExitCode show(
      Screen screen,
      RulesFolder rules,
      Decisions decisions,
      @Argument(index = 0) String tenant,
      @Option boolean history,
      @Option(defaultValue = "text") TableFormat format) {
    var playbook = rulebooks.playbook(rules);
    var words = new PresentWords(new Wording(playbook, screen));
    var found = TenantLookup.one(decisions.tenants(), tenant);
    var open = interviews.under(rules, decisions);
    var overview = TenantOverview.of(found, playbook, open, clock.getZone());
    var past = new HistoryView(words, decisions, clock.getZone());
    switch (format) {
      case TEXT -> text(overview, words, past, history);
      case JSON -> screen.json(json(overview, new PresentJson(words), past));
      case CSV -> csv(screen, overview, new PresentJson(words));
    }
    return ExitCode.DONE;
  }

  private static void text(
      TenantOverview tenant, PresentWords words, HistoryView past, boolean history) {
    new TenantView(words).show(tenant);
    new MissingView(words).show(tenant);
    past.show(tenant, history);
  }

  private static void csv(Screen screen, TenantOverview tenant, PresentJson json) {
    var rows = new CsvRows(screen, COLUMNS);
    rows.head();
    tenant.statuses().map(json::of).forEach(rows::add);
  }

  private static Map<String, Object> json(
      TenantOverview tenant, PresentJson present, HistoryView past) {
    var json = new LinkedHashMap<String, Object>();
    json.put("tenant", tenant.name());
    json.put("entitlements", tenant.total());
    json.put("unclassified", tenant.unclassified());
    json.put("workloads", tenant.workloads().stream().map(w -> json(w, present)).toList());
    json.put("interviews", tenant.interviews().stream().map(PresentJson::of).toList());
    json.put("history", tenant.history().stream().map(past::json).toList());
    return json;
  }

  private static Map<String, Object> json(WorkloadOverview workload, PresentJson present) {
    var json = new LinkedHashMap<String, Object>();
    json.put("workload", workload.workload().orElse(null));
    json.put("entitlements", workload.entitlements().total());
    json.put("unclassified", workload.entitlements().unclassified());
    json.put("statuses", workload.statuses().stream().map(present::of).toList());
    return json;
  }
}
