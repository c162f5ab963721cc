package dev.crivo.shell;

import dev.crivo.commandline.CommandGroup;
import dev.crivo.commandline.Format;
import dev.crivo.commandline.RulesFolder;
import dev.crivo.console.ExitCode;
import dev.crivo.console.Screen;
import dev.crivo.decision.Decision;
import dev.crivo.decision.Decisions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code decisions explain}: why a recorded case ends as it does, under the rules of its day. */
@Component
class DecisionsExplainCommand {

  private final Rulebooks rulebooks;
  private final Clock clock;

  DecisionsExplainCommand(Rulebooks rulebooks, Clock clock) {
    this.rulebooks = rulebooks;
    this.clock = clock;
  }

  @Command(name = "decisions explain", group = CommandGroup.DECISIONS)
  ExitCode explain(
      Screen screen,
      RulesFolder rules,
      Decisions decisions,
      @Argument(index = 0) String id,
      @Option Optional<String> whyNot,
      @Option List<String> whatIf,
      @Option(defaultValue = "text") Format format) {
    var decision = DecisionLookup.one(decisions, id);
    var replay = replay(decisions, decision, rules);
    var wording = new Wording(replay.rulebook().playbook(), screen);
    var options = ExplainOptions.of(wording, whyNot, whatIf);
    if (format == Format.JSON) {
      screen.json(new ReplayJson(wording).of(replay, options));
    } else {
      new ReplayView(screen, wording, clock.getZone()).show(replay, options);
    }
    return ExitCode.DONE;
  }

  /** Under the rules that the user names, else under those of its day. */
  private Replay replay(Decisions decisions, Decision decision, RulesFolder rules) {
    var version = decision.origin().playbookVersion();
    var ofItsDay = rulebooks.of(decisions.playbookFiles(version));
    return rules.origin() == RulesFolder.Origin.OPTION
        ? Replay.under(decision, ofItsDay, rulebooks.in(rules), rules.shown())
        : Replay.ofItsDay(decision, ofItsDay);
  }
}
