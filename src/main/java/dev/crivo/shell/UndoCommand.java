package dev.crivo.shell;

import dev.crivo.commandline.CommandGroup;
import dev.crivo.commandline.Format;
import dev.crivo.commandline.RulesFolder;
import dev.crivo.commandline.Session;
import dev.crivo.console.ExitCode;
import dev.crivo.console.Prompter;
import dev.crivo.console.Refusal;
import dev.crivo.console.Screen;
import dev.crivo.decision.Decision;
import dev.crivo.decision.Decision.Origin;
import dev.crivo.decision.Decisions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code decisions undo}: gives the entitlements of decisions the status that they had before. */
@Component
class UndoCommand {

  private final Rulebooks rulebooks;
  private final Session session;
  private final Person person;
  private final Clock clock;
  private final String version;

  UndoCommand(
      Rulebooks rulebooks,
      Session session,
      Person person,
      Clock clock,
      @Value("${crivo.version}") String version) {
    this.rulebooks = rulebooks;
    this.session = session;
    this.person = person;
    this.clock = clock;
    this.version = version;
  }

  @Command(name = "decisions undo", group = CommandGroup.DECISIONS)
  ExitCode undo(
      Screen screen,
      Prompter prompter,
      RulesFolder rules,
      Decisions decisions,
      @Argument(index = 0) String id,
      @Option Optional<String> note,
      @Option Optional<String> as,
      @Option boolean dryRun,
      @Option boolean yes,
      @Option(defaultValue = "text") Format format) {
    var why = FreeText.NOTE.option("--note", note);
    var by = person.name(as);
    refuseUnasked(dryRun, yes, format);
    var rulebook = rulebooks.in(rules);
    var wording = new Wording(rulebook.playbook(), screen);
    var view = new UndoView(screen, wording, clock.getZone());
    var origin = Origin.of(rulebook.playbook(), screen.locale(), version);
    var undoing = new Undoing(rulebook, wording, by, origin);
    var planned = PlannedUndo.of(decisions, DecisionLookup.one(decisions, id), undoing, view::why);
    if (format == Format.TEXT) {
      view.plan(planned.undo(), planned.corrections());
    }
    var given = dryRun || yes ? Given.of(why) : new UndoForm(screen, prompter).ask(why);
    if (given.value().isEmpty()) {
      screen.say("undo.kept");
      return ExitCode.UNFINISHED;
    }
    var recorded = dryRun ? List.<Decision>of() : planned.record(given.value().get(), view::why);
    if (format == Format.JSON) {
      screen.json(new UndoJson(wording).of(planned.undo(), planned.corrections(), recorded));
    } else {
      view.recorded(recorded);
    }
    return planned.undo().obstacles().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
  }

  private void refuseUnasked(boolean dryRun, boolean yes, Format format) {
    if (dryRun && yes) {
      throw Refusal.usage("undo.one-of", Map.of());
    }
    if (!dryRun && !yes && (!session.hasTerminal() || format == Format.JSON)) {
      throw Refusal.usage("undo.needs-yes", Map.of());
    }
  }
}
