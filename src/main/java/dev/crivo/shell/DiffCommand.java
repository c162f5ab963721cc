package dev.crivo.shell;

import dev.crivo.commandline.CommandGroup;
import dev.crivo.commandline.Format;
import dev.crivo.commandline.RulesFolder;
import dev.crivo.commandline.RulesFolder.Origin;
import dev.crivo.commandline.Session;
import dev.crivo.console.ExitCode;
import dev.crivo.console.Refusal;
import dev.crivo.console.Screen;
import dev.crivo.decision.Decisions;
import dev.crivo.playbook.Playbook;
import dev.crivo.rulebook.ReachableCases.Limit;
import dev.crivo.shell.NamedPlaybooks.Named;
import dev.crivo.verification.PlaybookDifference;
import java.util.Map;
import java.util.Optional;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code rules diff}: which cases end otherwise under another playbook. */
@Component
class DiffCommand {

  /** How many groups of cases a screen shows. */
  private static final int GROUPS = 20;

  private final Session session;

  DiffCommand(Session session) {
    this.session = session;
  }

  @Command(name = "rules diff", group = CommandGroup.PLAYBOOK)
  ExitCode diff(
      Screen screen,
      RulesFolder rules,
      Decisions decisions,
      @Argument(index = 0) String before,
      @Argument(index = 1) Optional<String> after,
      @Option(defaultValue = "1000000") Integer limit,
      @Option(defaultValue = "10000") Integer samples,
      @Option(defaultValue = "1") Integer seed,
      @Option boolean exitCode,
      @Option(defaultValue = "text") Format format) {
    var walk = walk(limit, samples, seed);
    var playbooks = new NamedPlaybooks(decisions, session.surroundings());
    var old = playbooks.named(before, "BEFORE");
    var changed = after(playbooks, rules, after);
    var difference = difference(screen, old.playbook(), changed.playbook(), walk);
    if (format == Format.JSON) {
      screen.json(DifferenceJson.of(old, changed, difference, walk));
    } else {
      show(screen, old, changed, difference, walk);
    }
    return exitCode && difference.changesCases() ? ExitCode.FAILED : ExitCode.DONE;
  }

  private static Limit walk(int limit, int samples, int seed) {
    if (limit < 1) {
      throw Refusal.usage("usage.limit", Map.of("value", String.valueOf(limit)));
    }
    if (samples < 0) {
      throw Refusal.usage("usage.samples", Map.of("value", String.valueOf(samples)));
    }
    return new Limit(limit, samples, seed);
  }

  private static Named after(NamedPlaybooks playbooks, RulesFolder rules, Optional<String> after) {
    if (after.isPresent() && rules.origin() == Origin.OPTION) {
      throw Refusal.usage("diff.three", Map.of());
    }
    return after.map(a -> playbooks.named(a, "AFTER")).orElseGet(() -> playbooks.inUse(rules));
  }

  private static PlaybookDifference difference(
      Screen screen, Playbook before, Playbook after, Limit walk) {
    try (var progress = screen.progress(screen.text("diff.progress"))) {
      return PlaybookDifference.between(before, after, walk, progress::to);
    }
  }

  private static void show(
      Screen screen, Named before, Named after, PlaybookDifference difference, Limit walk) {
    screen.row(screen.text("diff.before"), before.title());
    screen.row(screen.text("diff.after"), after.title());
    screen.blank();
    new DeclaredView(screen, 0).show(difference.declared());
    screen.blank();
    new DifferenceView(screen, 0, before, after, "diff.more")
        .show(difference, walk, GROUPS, GROUPS);
  }
}
