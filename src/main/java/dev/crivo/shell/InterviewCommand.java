package dev.crivo.shell;

import dev.crivo.commandline.CommandGroup;
import dev.crivo.commandline.RulesFolder;
import dev.crivo.commandline.TellsOfSpool;
import dev.crivo.console.ExitCode;
import dev.crivo.console.Prompter;
import dev.crivo.console.Refusal;
import dev.crivo.console.Screen;
import dev.crivo.console.Visible;
import dev.crivo.decision.Decision;
import dev.crivo.decision.Decisions;
import dev.crivo.decision.Draft;
import dev.crivo.decision.Drafts;
import dev.crivo.decision.Spool;
import dev.crivo.intake.DateOrder;
import dev.crivo.playbook.Playbook;
import dev.crivo.rulebook.Rulebook;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
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
  private final WorkList list;
  private final Drafts drafts;
  private final Spool spool;
  private final SpoolOffer offer;
  private final Safekeeping safekeeping;
  private final Person person;
  private final Clock clock;
  private final String version;

  InterviewCommand(
      Rulebooks rulebooks,
      WorkList list,
      Drafts drafts,
      Spool spool,
      SpoolOffer offer,
      Safekeeping safekeeping,
      Person person,
      Clock clock,
      @Value("${crivo.version}") String version) {
    this.rulebooks = rulebooks;
    this.list = list;
    this.drafts = drafts;
    this.spool = spool;
    this.offer = offer;
    this.safekeeping = safekeeping;
    this.person = person;
    this.clock = clock;
    this.version = version;
  }

  @TellsOfSpool
  @Command(name = "interview", group = CommandGroup.CASES)
  ExitCode interview(
      Screen screen,
      Prompter prompter,
      RulesFolder rules,
      Decisions decisions,
      @Option Optional<String> tenant,
      @Option Optional<Integer> entitlements,
      @Option boolean resume,
      @Option boolean discard,
      @Option Optional<String> corrects,
      @Option Optional<String> as,
      @Option Optional<Path> worklist,
      @Option Optional<Path> map,
      @Option Optional<String> sheet,
      @Option Optional<DateOrder> dates) {
    var given =
        new GivenOptions()
            .with("--worklist", worklist)
            .with("--map", map)
            .with("--sheet", sheet)
            .with("--dates", dates)
            .with("--tenant", tenant)
            .with("--entitlements", entitlements)
            .with("--resume", resume)
            .with("--discard", discard)
            .with("--corrects", corrects);
    given.only("--worklist", "--map", "--sheet", "--dates");
    given.apart("--worklist", "--tenant", "--entitlements", "--resume", "--discard", "--corrects");
    if (worklist.isPresent()) {
      offer.beforeInterview(screen, prompter, rules, decisions);
      var told = new CaseTable.Told(worklist.get(), map, sheet, dates);
      return list.run(screen, prompter, rulebooks.in(rules), decisions, told, as);
    }
    EntitlementsPrompt.refuseOutOfRange(entitlements);
    FreeText.NAME.option("--tenant", tenant);
    if (resume || discard) {
      refuseWith(resume ? "--resume" : "--discard", entitlements, corrects, as);
      if (resume && isSettledByOffer(screen, prompter, rules, decisions)) {
        return ExitCode.DONE;
      }
      var draft = unfinished(tenant);
      return discard
          ? discarded(screen, draft)
          : resumed(screen, prompter, rules, decisions, draft);
    }
    offer.beforeInterview(screen, prompter, rules, decisions);
    var rulebook = rulebooks.in(rules);
    var draft =
        begun(decisions, rulebook, tenant.map(FreeText::stripped), entitlements, corrects, as);
    var playbook = rulebook.playbook().texts(screen.locale()).get("playbook.name");
    screen.say("interview.welcome", Map.of("playbook", playbook));
    drafts.latest().ifPresent(d -> screen.say("interview.unfinished", about(d)));
    draft
        .corrects()
        .flatMap(decisions::get)
        .ifPresent(d -> screen.say("interview.correcting", told(d, rulebook.playbook(), screen)));
    return converse(screen, prompter, rulebook, decisions, draft, true);
  }

  /**
   * @param begun a new interview, or one that was left
   */
  private ExitCode converse(
      Screen screen,
      Prompter prompter,
      Rulebook rulebook,
      Decisions decisions,
      Draft begun,
      boolean isNew) {
    screen.say("interview.keys");
    var conversation = conversation(screen, prompter, rulebook, decisions);
    var exitCode = isNew ? conversation.run(begun) : conversation.resume(begun);
    var wording = new Wording(rulebook.playbook(), screen);
    var inARow = new TenantInARow(screen, prompter, wording, clock);
    while (exitCode == ExitCode.DONE) {
      var record = TenantRecord.of(decisions, Optional.empty(), clock.getZone());
      var next = inARow.after(conversation.draft(), record);
      if (next.isEmpty()) {
        return ExitCode.DONE;
      }
      conversation = conversation(screen, prompter, rulebook, decisions);
      exitCode = conversation.run(next.get());
    }
    return exitCode;
  }

  private Conversation conversation(
      Screen screen, Prompter prompter, Rulebook rulebook, Decisions decisions) {
    return new Conversation(
        screen, prompter, rulebook, decisions, drafts, safekeeping, clock, version);
  }

  /** A tenant tells which unfinished interview is meant; all else is in the draft already. */
  private static void refuseWith(
      String option,
      Optional<Integer> entitlements,
      Optional<String> corrects,
      Optional<String> as) {
    var given = new LinkedHashMap<String, Optional<?>>();
    given.put("--entitlements", entitlements);
    given.put("--corrects", corrects);
    given.put("--as", as);
    given.forEach(
        (other, value) -> {
          if (value.isPresent()) {
            throw Refusal.usage("interview.not-with", Map.of("option", option, "other", other));
          }
        });
  }

  /** The unfinished interview about a tenant, or the one that was started last. */
  private Draft unfinished(Optional<String> tenant) {
    return drafts.list().drafts().stream()
        .filter(
            d -> tenant.isEmpty() || d.tenant().filter(tenant.get()::equalsIgnoreCase).isPresent())
        .findFirst()
        .orElseThrow(
            () ->
                tenant.isEmpty()
                    ? Refusal.usage("interview.no-draft", Map.of())
                    : Refusal.usage("interview.no-draft-about", Map.of("tenant", tenant.get())));
  }

  /** Whether what was to be resumed is on record now, and nothing else is unfinished. */
  private boolean isSettledByOffer(
      Screen screen, Prompter prompter, RulesFolder rules, Decisions decisions) {
    var attempts = offer.beforeInterview(screen, prompter, rules, decisions);
    return attempts.stream().anyMatch(SpoolAttempt::isOnRecord) && drafts.latest().isEmpty();
  }

  private ExitCode discarded(Screen screen, Draft draft) {
    drafts.delete(draft);
    screen.say("interview.discarded", about(draft));
    return ExitCode.DONE;
  }

  private ExitCode resumed(
      Screen screen, Prompter prompter, RulesFolder rules, Decisions decisions, Draft draft) {
    // A program that was killed may have recorded the decision and not yet removed the draft.
    var recorded = decisions.ofInterview(draft.id());
    if (recorded.isPresent()) {
      drafts.delete(draft);
      screen.say("interview.was-recorded", Map.of("id", recorded.get().id()));
      return ExitCode.DONE;
    }
    // Nor yet removed it after it had put the decision in the spool.
    if (spool.find(draft.id()).isPresent()) {
      drafts.delete(draft);
      screen.say("interview.was-spooled");
      return ExitCode.DONE;
    }
    var rulebook = rulebooks.in(rules);
    refuseOtherPlaybook(draft, rulebook.playbook().name());
    screen.say("interview.resumed", about(draft));
    var others = drafts.list().drafts().size() - 1;
    if (others > 0) {
      screen.say("interview.more-unfinished", Map.of("count", others));
    }
    return converse(screen, prompter, rulebook, decisions, draft, false);
  }

  static void refuseOtherPlaybook(Draft draft, String inUse) {
    if (!draft.playbook().equals(inUse)) {
      throw Refusal.usage(
          "interview.other-playbook", Map.of("begun", draft.playbook(), "inUse", inUse));
    }
  }

  private static Map<String, String> told(Decision decision, Playbook playbook, Screen screen) {
    var status = new Wording(playbook, screen).chosen(decision);
    return Map.of("id", decision.id(), "status", status);
  }

  private static Map<String, String> about(Draft draft) {
    return Map.of("tenant", draft.tenant().map(Visible::line).orElse("?"));
  }

  /** A new interview, with what the decision to correct says of the case already answered. */
  private Draft begun(
      Decisions decisions,
      Rulebook rulebook,
      Optional<String> tenant,
      Optional<Integer> entitlements,
      Optional<String> corrects,
      Optional<String> as) {
    var corrected = corrects.map(part -> DecisionLookup.correctable(decisions, part));
    var begun = Draft.begun(clock, person.name(as), rulebook.playbook().name());
    return corrected
        .map(
            d ->
                begun
                    .correcting(d.id())
                    .with(d.answers())
                    .about(
                        tenant.or(() -> Optional.of(d.subject().tenant())),
                        entitlements.or(d.subject()::entitlements)))
        .orElseGet(() -> begun.about(tenant, entitlements));
  }
}
