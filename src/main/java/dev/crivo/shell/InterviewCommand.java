package dev.crivo.shell;

import dev.crivo.commandline.CommandGroup;
import dev.crivo.commandline.RulesFolder;
import dev.crivo.console.ExitCode;
import dev.crivo.console.Prompter;
import dev.crivo.console.Refusal;
import dev.crivo.console.Screen;
import dev.crivo.console.Visible;
import dev.crivo.decision.Decision;
import dev.crivo.decision.DecisionFilter;
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
    var unfinished = drafts.latest();
    if (resume) {
      var draft = unfinished.orElseThrow(() -> Refusal.usage("interview.no-draft", Map.of()));
      return resumed(screen, draft)
          .map(d -> converse(screen, prompter, rulebooks.in(rules), d))
          .orElse(ExitCode.DONE);
    }
    var rulebook = rulebooks.in(rules);
    var draft = begun(rulebook, tenant, entitlements, corrects, as);
    var playbook = rulebook.playbook().texts(screen.locale()).get("playbook.name");
    screen.say("interview.welcome", Map.of("playbook", playbook));
    unfinished.ifPresent(d -> screen.say("interview.unfinished", about(d)));
    return converse(screen, prompter, rulebook, draft);
  }

  private ExitCode converse(Screen screen, Prompter prompter, Rulebook rulebook, Draft draft) {
    screen.say("interview.keys");
    return new Conversation(screen, prompter, rulebook, decisions, drafts, clock, version)
        .run(draft);
  }

  /** The draft to go on with, or empty where it was recorded and only its removal was cut short. */
  private Optional<Draft> resumed(Screen screen, Draft draft) {
    var recorded = draft.tenant().flatMap(tenant -> recordedFrom(draft, tenant));
    if (recorded.isPresent()) {
      drafts.delete(draft);
      screen.say("interview.was-recorded", Map.of("id", recorded.get().id()));
      return Optional.empty();
    }
    screen.say("interview.resumed", about(draft));
    return Optional.of(draft);
  }

  private Optional<Decision> recordedFrom(Draft draft, String tenant) {
    return decisions
        .list(DecisionFilter.ALL.withTenant(tenant).withSince(draft.startedAt()))
        .filter(d -> d.by().equals(draft.by()) && d.corrects().equals(draft.corrects()))
        .filter(d -> includes(draft.answers(), d.answers()))
        .findFirst();
  }

  private static boolean includes(Answers all, Answers some) {
    return all.byQuestion().entrySet().containsAll(some.byQuestion().entrySet());
  }

  private static Map<String, String> about(Draft draft) {
    return Map.of("tenant", draft.tenant().map(Visible::line).orElse("?"));
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
