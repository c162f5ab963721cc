package dev.crivo.shell;

import dev.crivo.audit.Levels;
import dev.crivo.audit.PastRules;
import dev.crivo.audit.Replays;
import dev.crivo.commandline.CommandGroup;
import dev.crivo.commandline.RulesFolder;
import dev.crivo.console.ExitCode;
import dev.crivo.console.Prompter;
import dev.crivo.console.Refusal;
import dev.crivo.console.Screen;
import dev.crivo.decision.Decision;
import dev.crivo.decision.Decision.Origin;
import dev.crivo.decision.Decisions;
import dev.crivo.decision.Review.Shown;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/**
 * {@code audit review} and {@code audit adjudicate}: what others than who decided find of a case.
 */
@Component
class AuditReviewCommand {

  private final Rulebooks rulebooks;
  private final Person person;
  private final Clock clock;
  private final String version;

  AuditReviewCommand(
      Rulebooks rulebooks, Person person, Clock clock, @Value("${crivo.version}") String version) {
    this.rulebooks = rulebooks;
    this.person = person;
    this.clock = clock;
    this.version = version;
  }

  @Command(name = "audit review", group = CommandGroup.DECISIONS)
  ExitCode review(
      Screen screen,
      Prompter prompter,
      RulesFolder rules,
      Decisions decisions,
      @Argument(index = 0) Path sampleFile,
      @Option boolean open,
      @Option boolean withoutNote,
      @Option Optional<Path> crosswalk,
      @Option Optional<String> as) {
    if (open && withoutNote) {
      throw Refusal.usage("review.open-or-without-note", Map.of());
    }
    var recording = recording(screen, rules, as);
    var cases = SampledCases.of(sampleFile, decisions);
    cases.refuseOtherPlaybook(recording.wording().playbook());
    var shown = open ? Shown.DECISION : withoutNote ? Shown.SUBJECT : Shown.NOTE;
    var today = recording.wording().playbook();
    var old = CrosswalkFile.read(crosswalk, today).byCode().keySet();
    var past = new PastRules(decisions::playbookFiles, rulebooks::of, new Replays());
    Function<Decision, BlindNote> blind = d -> BlindNote.of(today, past.playbook(d), old);
    return new Reviewing(screen, prompter, decisions, recording, shown, blind, clock.getZone())
        .run(cases, sampleFile.toString());
  }

  @Command(name = "audit adjudicate", group = CommandGroup.DECISIONS)
  ExitCode adjudicate(
      Screen screen,
      Prompter prompter,
      RulesFolder rules,
      Decisions decisions,
      @Argument(index = 0) Path sampleFile,
      @Option Optional<Path> crosswalk,
      @Option Optional<String> as) {
    var recording = recording(screen, rules, as);
    var cases = SampledCases.of(sampleFile, decisions);
    cases.refuseOtherPlaybook(recording.wording().playbook());
    var today = recording.wording().playbook();
    var levels = new Levels(today, CrosswalkFile.read(crosswalk, today));
    return new Adjudicating(screen, prompter, decisions, recording, levels, clock.getZone())
        .run(cases, sampleFile.toString());
  }

  private Recording recording(Screen screen, RulesFolder rules, Optional<String> as) {
    var by = person.name(as);
    var rulebook = rulebooks.in(rules);
    return new Recording(
        rulebook,
        new Wording(rulebook.playbook(), screen),
        by,
        Origin.of(rulebook.playbook(), screen.locale(), version),
        Optional.empty());
  }
}
