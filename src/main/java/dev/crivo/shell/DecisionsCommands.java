package dev.crivo.shell;

import dev.crivo.commandline.CommandGroup;
import dev.crivo.commandline.Format;
import dev.crivo.commandline.RulesFolder;
import dev.crivo.console.ExitCode;
import dev.crivo.console.Screen;
import dev.crivo.decision.Decision;
import dev.crivo.decision.Decisions;
import dev.crivo.decision.Undo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code decisions}: what is on record, in the words of the playbook in use. */
@Component
class DecisionsCommands {

  private final Rulebooks rulebooks;
  private final Clock clock;

  DecisionsCommands(Rulebooks rulebooks, Clock clock) {
    this.rulebooks = rulebooks;
    this.clock = clock;
  }

  @Command(name = "decisions list", group = CommandGroup.DECISIONS)
  ExitCode list(
      Screen screen,
      RulesFolder rules,
      Decisions decisions,
      @Option Optional<String> tenant,
      @Option Optional<String> by,
      @Option Optional<String> status,
      @Option Optional<LocalDate> since,
      @Option Optional<String> source,
      @Option(defaultValue = "50") Integer limit,
      @Option(defaultValue = "text") Format format) {
    var wording = new Wording(rulebooks.playbook(rules), screen);
    var filter =
        new DecisionFilters(wording, clock.getZone())
            .of(tenant, by, status, since, source, Optional.of(limit));
    var found = decisions.list(filter).toList();
    if (format == Format.JSON) {
      var json = new DecisionJson(wording);
      screen.json(found.stream().map(d -> json.of(d, correction(decisions, d))).toList());
    } else if (found.isEmpty()) {
      screen.say("decisions.empty");
    } else {
      var view = new DecisionView(screen, wording, clock.getZone());
      found.forEach(d -> view.line(d, correction(decisions, d)));
      screen.say("decisions.count", Map.of("count", found.size()));
    }
    return ExitCode.DONE;
  }

  @Command(name = "decisions show", group = CommandGroup.DECISIONS)
  ExitCode show(
      Screen screen,
      RulesFolder rules,
      Decisions decisions,
      @Argument(index = 0) String id,
      @Option(defaultValue = "text") Format format) {
    var decision = DecisionLookup.one(decisions, id);
    var wording = new Wording(rulebooks.playbook(rules), screen);
    var earlier = new EarlierDecisions(screen, wording, decisions);
    if (format == Format.JSON) {
      var json = new DecisionJson(wording).of(decision, correction(decisions, decision));
      json.put("sameAnswers", earlier.json(decision));
      screen.json(json);
    } else {
      new DecisionView(screen, wording, clock.getZone())
          .card(decision, correction(decisions, decision), earlier.besides(decision));
      hint(screen, wording, decisions, decision);
    }
    return ExitCode.DONE;
  }

  /** How to take back what was recorded together with a decision that still stands. */
  private void hint(Screen screen, Wording wording, Decisions decisions, Decision decision) {
    if (decision.group().isPresent() && correction(decisions, decision).isEmpty()) {
      var members =
          decisions
              .tenants()
              .get(decision.subject().tenant())
              .map(tenant -> Undo.members(tenant, decision).size())
              .orElse(1);
      new UndoView(screen, wording, clock.getZone()).hint(decision, members);
    }
  }

  private static Optional<String> correction(Decisions decisions, Decision decision) {
    return decisions.correctionOf(decision.id()).map(Decision::id);
  }
}
