package dev.crivo.shell;

import dev.crivo.decision.Decision;
import dev.crivo.decision.Decisions;
import dev.crivo.decision.Draft;
import dev.crivo.decision.Drafts;
import dev.crivo.playbook.Answers;
import dev.crivo.rulebook.Rulebook;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code interview}: from the first question to the decision on record. */
@Component
class InterviewCommand {

  private final Rulebooks rulebooks;
  private final Decisions decisions;
  private final Drafts drafts;
  private final Person person;
  private final Clock clock;
  private final String version;

  InterviewCommand(
      Rulebooks rulebooks,
      Decisions decisions,
      Drafts drafts,
      Person person,
      Clock clock,
      @Value("${crivo.version}") String version) {
    this.rulebooks = rulebooks;
    this.decisions = decisions;
    this.drafts = drafts;
    this.person = person;
    this.clock = clock;
    this.version = version;
  }

  @Command(name = "interview", group = CommandGroup.CASES)
  ExitCode interview(
      Screen screen,
      Prompter prompter,
      RulesFolder rules,
      @Option Optional<String> tenant,
      @Option Optional<Integer> entitlements,
      @Option boolean resume,
      @Option Optional<String> corrects,
      @Option Optional<String> as) {
    entitlements.filter(seats -> seats < 1).ifPresent(InterviewCommand::refuseEntitlements);
    var rulebook = rulebooks.in(rules);
    Draft draft;
    if (resume) {
      draft = drafts.latest().orElseThrow(() -> Refusal.usage("interview.no-draft", Map.of()));
      var about = draft.tenant().map(Visible::line).orElse("?");
      screen.say("interview.resumed", Map.of("tenant", about));
    } else {
      draft = begun(rulebook, tenant, entitlements, corrects, as);
      var playbook = rulebook.playbook().texts(screen.locale()).get("playbook.name");
      screen.say("interview.welcome", Map.of("playbook", playbook));
    }
    screen.say("interview.keys");
    return new Conversation(screen, prompter, rulebook, decisions, drafts, clock, version)
        .run(draft);
  }

  private static void refuseEntitlements(int seats) {
    throw Refusal.usage("usage.entitlements", Map.of("value", String.valueOf(seats)));
  }

  /** A new interview, with what the decision to correct says of the case already answered. */
  private Draft begun(
      Rulebook rulebook,
      Optional<String> tenant,
      Optional<Integer> entitlements,
      Optional<String> corrects,
      Optional<String> as) {
    var corrected = corrects.map(part -> DecisionLookup.one(decisions, part));
    var begun = Draft.begun(clock, person.name(as), rulebook.playbook().name());
    return new Draft(
        begun.id(),
        begun.startedAt(),
        begun.by(),
        tenant.or(() -> corrected.map(d -> d.subject().tenant())),
        entitlements.or(() -> corrected.flatMap(d -> d.subject().entitlements())),
        corrected.map(Decision::answers).orElse(Answers.NONE),
        corrected.map(Decision::id),
        begun.playbook());
  }
}
