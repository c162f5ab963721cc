package dev.crivo.shell;

import dev.crivo.commandline.CommandGroup;
import dev.crivo.commandline.Format;
import dev.crivo.commandline.RulesFolder;
import dev.crivo.commandline.Session;
import dev.crivo.console.ExitCode;
import dev.crivo.console.Refusal;
import dev.crivo.console.Screen;
import dev.crivo.playbook.PlaybookException;
import dev.crivo.rulebook.ReachableCases.Limit;
import dev.crivo.rulebook.Rulebook;
import dev.crivo.verification.Check;
import dev.crivo.verification.CheckResult;
import dev.crivo.verification.Finding;
import dev.crivo.verification.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code rules check}: proves a playbook on every case that its interview can reach. */
@Component
class CheckCommand {

  private final Rulebooks rulebooks;
  private final Session session;

  CheckCommand(Rulebooks rulebooks, Session session) {
    this.rulebooks = rulebooks;
    this.session = session;
  }

  @Command(name = "rules check", group = CommandGroup.PLAYBOOK)
  ExitCode check(
      Screen screen,
      RulesFolder rules,
      @Argument(index = 0) Optional<Path> folder,
      @Option(defaultValue = "1000000") Integer limit,
      @Option(defaultValue = "10000") Integer samples,
      @Option(defaultValue = "1") Integer seed,
      @Option boolean strict,
      @Option boolean notes,
      @Option(defaultValue = "text") Format format) {
    atLeastOne("--limit", limit);
    atLeastOne("--samples", samples);
    var checked =
        folder.map(path -> RulesFolder.named(path, "FOLDER", session.surroundings())).orElse(rules);
    var view = new CheckView(screen, checked, new Limit(limit, samples, seed));
    Rulebook rulebook;
    try {
      rulebook = rulebooks.in(checked);
    } catch (PlaybookException refusal) {
      view.refused(Check.refused(refusal), format);
      return ExitCode.FAILED;
    }
    var result = check(screen, rulebook, view.limit());
    view.show(rulebook.playbook(), result, notes, format);
    return passes(result.findings(), strict) ? ExitCode.DONE : ExitCode.FAILED;
  }

  private static void atLeastOne(String option, int value) {
    if (value < 1) {
      throw Refusal.usage("usage.at-least-one", Map.of("input", option, "value", "" + value));
    }
  }

  private static CheckResult check(Screen screen, Rulebook rulebook, Limit limit) {
    try (var progress = screen.progress(screen.text("check.progress"))) {
      return Check.of(rulebook, limit, progress::to);
    }
  }

  private static boolean passes(List<Finding> findings, boolean strict) {
    var worst = strict ? Severity.WARNING : Severity.ERROR;
    return findings.stream().noneMatch(finding -> finding.severity().compareTo(worst) <= 0);
  }
}
