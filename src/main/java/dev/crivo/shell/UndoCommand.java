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
import dev.crivo.decision.Undo;
import dev.crivo.shell.Undoing.Correction;
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
    var asked = DecisionLookup.one(decisions, id);
    var plan = plan(decisions, asked, view);
    var origin = Origin.of(rulebook.playbook(), screen.locale(), version);
    var undoing = new Undoing(rulebook, wording, by, origin);
    var corrections = plan.steps().stream().map(undoing::correction).toList();
    if (format == Format.TEXT) {
      view.plan(plan, corrections);
    }
    var given = dryRun || yes ? Given.of(why) : new UndoForm(screen, prompter).ask(why);
    if (given.value().isEmpty()) {
      screen.say("undo.kept");
      return ExitCode.UNFINISHED;
    }
    var recorded =
        dryRun
            ? List.<Decision>of()
            : recorded(decisions, asked, plan, undoing, corrections, given.value().get(), view);
    tell(screen, view, format, plan, corrections, recorded);
    return plan.obstacles().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
  }

  private void refuseUnasked(boolean dryRun, boolean yes, Format format) {
    if (dryRun && yes) {
      throw Refusal.usage("undo.one-of", Map.of());
    }
    if (!dryRun && !yes && (!session.hasTerminal() || format == Format.JSON)) {
      throw Refusal.usage("undo.needs-yes", Map.of());
    }
  }

  /**
   * @throws Refusal where something stands in the way, or there is nothing to go back to
   */
  private static Undo plan(Decisions decisions, Decision asked, UndoView view) {
    var tenant = decisions.tenants().get(asked.subject().tenant()).orElseThrow();
    var undo = Undo.of(tenant, asked);
    var blocking = undo.obstacles().stream().filter(o -> o.code().blocks()).toList();
    if (!blocking.isEmpty()) {
      throw Refusal.usage("undo.refused", Map.of("why", view.why(blocking)));
    }
    if (undo.steps().isEmpty()) {
      throw Refusal.usage("undo.refused", Map.of("why", view.why(undo.obstacles())));
    }
    return undo;
  }

  /** What the person agreed to is what is recorded, or nothing. */
  private static List<Decision> recorded(
      Decisions decisions,
      Decision asked,
      Undo plan,
      Undoing undoing,
      List<Correction> corrections,
      Optional<String> note,
      UndoView view) {
    if (!plan(decisions, asked, view).equals(plan)) {
      throw Refusal.usage("undo.changed", Map.of("id", asked.id()));
    }
    var all = corrections.stream().map(correction -> undoing.decision(correction, note)).toList();
    return decisions.record(undoing.rulebook().playbook(), all);
  }

  private static void tell(
      Screen screen,
      UndoView view,
      Format format,
      Undo plan,
      List<Correction> corrections,
      List<Decision> recorded) {
    if (format == Format.JSON) {
      screen.json(new UndoJson(view.wording()).of(plan, corrections, recorded));
    } else if (recorded.isEmpty()) {
      screen.blank();
      screen.say("undo.dry-run");
    } else {
      view.recorded(recorded);
    }
  }
}
