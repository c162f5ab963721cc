package dev.crivo.shell;

import dev.crivo.audit.Dimension;
import dev.crivo.audit.Suspicion;
import dev.crivo.commandline.CommandGroup;
import dev.crivo.commandline.Format;
import dev.crivo.commandline.RulesFolder;
import dev.crivo.commandline.RulesFolder.Origin;
import dev.crivo.commandline.Session;
import dev.crivo.console.ExitCode;
import dev.crivo.console.Refusal;
import dev.crivo.console.Screen;
import dev.crivo.decision.Decisions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code audit}: past decisions held against the rules of their days and of today. */
@Component
class AuditCommands {

  private final Rulebooks rulebooks;
  private final Clock clock;
  private final Session session;

  AuditCommands(Rulebooks rulebooks, Clock clock, Session session) {
    this.rulebooks = rulebooks;
    this.clock = clock;
    this.session = session;
  }

  @Command(name = "audit run", group = CommandGroup.DECISIONS)
  ExitCode run(
      Screen screen,
      RulesFolder rules,
      Decisions decisions,
      @Option Optional<String> tenant,
      @Option Optional<String> by,
      @Option Optional<String> status,
      @Option Optional<LocalDate> since,
      @Option Optional<LocalDate> until,
      @Option Optional<String> workload,
      @Option Optional<String> playbook,
      @Option Optional<String> source,
      @Option boolean corrected,
      @Option Optional<Path> crosswalk,
      @Option(defaultValue = "5") Integer suspectAfter,
      @Option(defaultValue = "0.5") String suspectShare,
      @Option(defaultValue = "2") Integer suspectPeople,
      @Option Optional<Counted> count,
      @Option(defaultValue = "30") Integer minN,
      @Option(defaultValue = "50") Integer limitFindings,
      @Option Optional<String> failUnder,
      @Option List<String> mask,
      @Option Optional<Path> out,
      @Option(defaultValue = "text") AuditFormat format) {
    var masked = MaskOption.of(mask).fields();
    var least = failUnder.map(written -> ShareOption.of("--fail-under", written));
    var scope =
        new AuditScope(tenant, by, status, since, until, workload, playbook, source, corrected);
    var suspicion = AuditOptions.suspicion(suspectAfter, suspectShare, suspectPeople);
    var most = AuditOptions.atLeast(0, "--limit-findings", limitFindings);
    var auditing =
        new Auditing(
            screen, decisions, rules, rulebooks, scope, crosswalk, suspicion, zone(), most);
    var report = auditing.run(masked, least, AuditOptions.atLeast(1, "--min-n", minN));
    var output = new ReportOutput(screen, out);
    if (format == AuditFormat.HTML) {
      output.write(new AuditPageWords(screen, report).page()::to);
    } else {
      output.show(on -> tell(on, report, format, count));
    }
    return report.hasFailed() ? ExitCode.FAILED : ExitCode.DONE;
  }

  private static void tell(
      Screen on, AuditReport report, AuditFormat format, Optional<Counted> count) {
    switch (format) {
      case TEXT -> new AuditView(on, report).show(count.map(Counted::dimension));
      case JSON -> on.json(new AuditJson(report).whole());
      case HTML -> throw new IllegalStateException("a page is not shown on a screen");
      case CSV -> {
        var rows = new FindingCsv(on, MaskOption.names(report.masked()));
        rows.head();
        report.about().findings(report, rows::add);
      }
    }
  }

  @Command(name = "audit impact", group = CommandGroup.DECISIONS)
  ExitCode impact(
      Screen screen,
      RulesFolder rules,
      Decisions decisions,
      @Option Optional<String> tenant,
      @Option Optional<String> by,
      @Option Optional<String> status,
      @Option Optional<LocalDate> since,
      @Option Optional<LocalDate> until,
      @Option Optional<String> workload,
      @Option Optional<String> playbook,
      @Option Optional<String> source,
      @Option boolean corrected,
      @Option Optional<Path> crosswalk,
      @Option(defaultValue = "now") Against against,
      @Option(defaultValue = "20") Integer limit,
      @Option Optional<Path> out,
      @Option(defaultValue = "text") Format format) {
    var scope =
        new AuditScope(tenant, by, status, since, until, workload, playbook, source, corrected);
    var most = AuditOptions.atLeast(1, "--limit", limit);
    var before = before(against, rules);
    var auditing =
        new Auditing(
            screen, decisions, rules, rulebooks, scope, crosswalk, Suspicion.USUAL, zone(), 0);
    var impact = auditing.impact(before.map(rulebooks::in));
    var compared = new ComparedRules(before, before.map(rulebooks::playbook));
    new ReportOutput(screen, out)
        .show(
            format,
            () -> new ImpactJson(auditing, compared).of(impact),
            on -> new ImpactView(on, auditing, compared).show(impact, most));
    return ExitCode.DONE;
  }

  /** The rules to compare with; those of the days of the decisions where empty. */
  private Optional<RulesFolder> before(Against against, RulesFolder rules) {
    if (against == Against.THEN) {
      return Optional.empty();
    } else if (rules.origin() != Origin.OPTION) {
      throw Refusal.usage("impact.no-rules", Map.of());
    }
    return Optional.of(RulesFolder.inUse(session.surroundings()));
  }

  private ZoneId zone() {
    return clock.getZone();
  }

  /** What other rules are compared with. */
  enum Against {
    /** Those in use. */
    NOW,
    /** Those of the days of the decisions. */
    THEN
  }

  /** What findings can be counted by on the screen. */
  enum Counted {
    PERSON,
    WORKLOAD,
    STATUS,
    RULE,
    VERSION,
    MONTH;

    Dimension dimension() {
      return Dimension.valueOf(name());
    }
  }
}
