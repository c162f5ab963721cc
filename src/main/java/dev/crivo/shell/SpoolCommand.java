package dev.crivo.shell;

import dev.crivo.commandline.CommandGroup;
import dev.crivo.commandline.Format;
import dev.crivo.commandline.Records;
import dev.crivo.commandline.RulesFolder;
import dev.crivo.commandline.TellsOfSpool;
import dev.crivo.console.ExitCode;
import dev.crivo.console.Prompter;
import dev.crivo.console.Refusal;
import dev.crivo.console.Screen;
import dev.crivo.decision.Decisions;
import dev.crivo.decision.Spool;
import dev.crivo.decision.Spooled;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code decisions spool}: what could not be recorded, to record it or to let go of it. */
@Component
class SpoolCommand {

  private final Spool spool;
  private final SpoolRecording recording;
  private final SpoolOffer offer;
  private final Records records;
  private final Rulebooks rulebooks;
  private final Clock clock;

  SpoolCommand(
      Spool spool,
      SpoolRecording recording,
      SpoolOffer offer,
      Records records,
      Rulebooks rulebooks,
      Clock clock) {
    this.spool = spool;
    this.recording = recording;
    this.offer = offer;
    this.records = records;
    this.rulebooks = rulebooks;
    this.clock = clock;
  }

  @TellsOfSpool
  @Command(name = "decisions spool", group = CommandGroup.DECISIONS)
  ExitCode spool(
      Screen screen,
      Prompter prompter,
      RulesFolder rules,
      Decisions decisions,
      @Option boolean record,
      @Option boolean ask,
      @Option Optional<String> discard,
      @Option boolean yes,
      @Option(defaultValue = "text") Format format) {
    refuseTogether(record, ask, discard, yes);
    if (ask) {
      return SpoolRecording.exitCode(offer.make(screen, prompter, rules, decisions));
    }
    if (discard.isPresent()) {
      return discarded(screen, prompter, one(discard.get()), yes);
    }
    var view =
        new SpoolView(screen, new Wording(rulebooks.playbook(rules), screen), clock.getZone());
    return record
        ? recorded(screen, decisions, view, format)
        : listed(screen, decisions, view, format);
  }

  private static void refuseTogether(
      boolean record, boolean ask, Optional<String> discard, boolean yes) {
    var given =
        Stream.of(
                record ? "--record" : "",
                ask ? "--ask" : "",
                discard.isPresent() ? "--discard" : "")
            .filter(option -> !option.isEmpty())
            .toList();
    if (given.size() > 1) {
      throw Refusal.usage("spool.one-of", Map.of("options", String.join(", ", given)));
    }
    if (yes && discard.isEmpty()) {
      throw Refusal.usage("spool.yes-alone", Map.of());
    }
  }

  private ExitCode listed(Screen screen, Decisions decisions, SpoolView view, Format format) {
    var listing = spool.list();
    if (format == Format.JSON) {
      screen.json(view.json(listing, decisions.place()));
    } else {
      var command = new SpoolWords(screen).command(records, decisions.place());
      view.list(listing, decisions.place(), command);
    }
    return ExitCode.DONE;
  }

  private ExitCode recorded(Screen screen, Decisions decisions, SpoolView view, Format format) {
    var listing = spool.list();
    var waiting = listing.at(decisions.place());
    var attempts = recording.recordAll(waiting, decisions, screen);
    if (format == Format.JSON) {
      screen.json(attempts.stream().map(SpoolAttempt::json).toList());
    } else {
      attempts.forEach(view::tell);
      tellRest(screen, listing, waiting.size(), attempts.size());
    }
    return SpoolRecording.exitCode(attempts);
  }

  private static void tellRest(Screen screen, Spool.Listing listing, int here, int tried) {
    if (here == 0) {
      screen.say("spool.nothing-here");
    }
    if (tried < here) {
      screen.say("spool.not-tried", Map.of("count", here - tried));
    }
    if (here < listing.spooled().size()) {
      screen.say("spool.hint.elsewhere");
    }
  }

  private ExitCode discarded(Screen screen, Prompter prompter, Spooled spooled, boolean yes) {
    if (yes) {
      recording.discard(spooled, screen);
      return ExitCode.DONE;
    }
    return offer.discard(spooled, screen, prompter) ? ExitCode.DONE : ExitCode.UNFINISHED;
  }

  /** The one whose id begins or ends like this. */
  private Spooled one(String part) {
    var wanted = part.toUpperCase(Locale.ROOT);
    var found =
        spool.list().spooled().stream()
            .filter(s -> !part.isBlank())
            .filter(s -> s.id().startsWith(wanted) || s.id().endsWith(wanted))
            .toList();
    if (found.size() != 1) {
      throw Refusal.usage(
          found.isEmpty() ? "spool.none" : "spool.several", Map.of("id", part, "ids", ids(found)));
    }
    return found.get(0);
  }

  private static String ids(List<Spooled> found) {
    return found.stream().map(Spooled::id).collect(Collectors.joining(", "));
  }
}
