package dev.crivo.shell;

import dev.crivo.audit.OverriddenRule;
import dev.crivo.commandline.CommandGroup;
import dev.crivo.commandline.Format;
import dev.crivo.commandline.RulesFolder;
import dev.crivo.console.ExitCode;
import dev.crivo.console.Screen;
import dev.crivo.decision.Decisions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code audit rules}: the rules that people did not follow, and what they wrote. */
@Component
class AuditRulesCommand {

  private final Rulebooks rulebooks;
  private final Clock clock;

  AuditRulesCommand(Rulebooks rulebooks, Clock clock) {
    this.rulebooks = rulebooks;
    this.clock = clock;
  }

  @Command(name = "audit rules", group = CommandGroup.DECISIONS)
  ExitCode rules(
      Screen screen,
      RulesFolder rules,
      Decisions decisions,
      @Argument(index = 0) Optional<String> rule,
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
      @Option(defaultValue = "30") Integer minN,
      @Option List<String> mask,
      @Option Optional<Path> out,
      @Option(defaultValue = "text") Format format) {
    var masked = MaskOption.of(mask).fields();
    var suspicion = AuditOptions.suspicion(suspectAfter, suspectShare, suspectPeople);
    var minimum = AuditOptions.atLeast(1, "--min-n", minN);
    var scope =
        new AuditScope(tenant, by, status, since, until, workload, playbook, source, corrected);
    var zone = clock.getZone();
    var auditing =
        new Auditing(screen, decisions, rules, rulebooks, scope, crosswalk, suspicion, zone, 0);
    rule.ifPresent(name -> new Wording(auditing.playbook(), screen).rule(name));
    var report = auditing.run(masked, Optional.empty(), minimum);
    var shown = report.rules().stream().filter(r -> isMeant(r, rule)).toList();
    new ReportOutput(screen, out)
        .show(
            format,
            () -> new OverridesJson(report).of(shown),
            on -> new OverridesView(on, report).show(shown, rule));
    return ExitCode.DONE;
  }

  private static boolean isMeant(OverriddenRule rule, Optional<String> name) {
    return name.map(rule.rule()::equals).orElseGet(rule::isSuspect);
  }
}
