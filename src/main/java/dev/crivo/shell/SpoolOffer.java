package dev.crivo.shell;

import dev.crivo.commandline.Records;
import dev.crivo.commandline.RulesFolder;
import dev.crivo.commandline.Session;
import dev.crivo.commandline.SpoolNotice;
import dev.crivo.console.Ask;
import dev.crivo.console.Choice;
import dev.crivo.console.ExitCode;
import dev.crivo.console.Prompter;
import dev.crivo.console.Reply;
import dev.crivo.console.Screen;
import dev.crivo.decision.Decisions;
import dev.crivo.decision.Spool;
import dev.crivo.decision.Spooled;
import dev.crivo.decision.StorageException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Offers to record what waits in the spool for the record in use: now, later or never. */
@Component
class SpoolOffer {

  private static final String RECORD = "record";
  private static final String ALL = "all";
  private static final String LATER = "later";
  private static final String DISCARD = "discard";

  private final Session session;
  private final Spool spool;
  private final SpoolRecording recording;
  private final SpoolNotice notice;
  private final Records records;
  private final Rulebooks rulebooks;
  private final Clock clock;

  SpoolOffer(
      Session session,
      Spool spool,
      SpoolRecording recording,
      SpoolNotice notice,
      Records records,
      Rulebooks rulebooks,
      Clock clock) {
    this.session = session;
    this.spool = spool;
    this.recording = recording;
    this.notice = notice;
    this.records = records;
    this.rulebooks = rulebooks;
    this.clock = clock;
  }

  /**
   * Before an interview. Lines that are piped in are answers to the interview, not to this: there
   * it tells what waits and how to record it.
   *
   * @return what came of it, one by one
   */
  List<SpoolAttempt> beforeInterview(
      Screen screen, Prompter prompter, RulesFolder rules, Decisions decisions) {
    try {
      return offered(screen, prompter, rules, decisions);
    } catch (StorageException unreadable) {
      // The interview needs the record, and not what waits beside it.
      notice.tell(screen);
      return List.of();
    }
  }

  private List<SpoolAttempt> offered(
      Screen screen, Prompter prompter, RulesFolder rules, Decisions decisions) {
    var listing = spool.list();
    if (listing.at(decisions.place()).isEmpty() || session.hasTerminal()) {
      return make(screen, prompter, rules, decisions);
    }
    view(screen, rules)
        .list(
            listing, decisions.place(), new SpoolWords(screen).command(records, decisions.place()));
    screen.blank();
    return List.of();
  }

  /** Asks for each what to do, until there are no more or the person has had enough. */
  List<SpoolAttempt> make(
      Screen screen, Prompter prompter, RulesFolder rules, Decisions decisions) {
    var listing = spool.list();
    var waiting = new ArrayList<>(listing.at(decisions.place()));
    if (waiting.size() < listing.spooled().size() || !listing.unreadable().isEmpty()) {
      notice.tell(screen);
    }
    if (waiting.isEmpty()) {
      return List.of();
    }
    var view = view(screen, rules);
    screen.say("spool.waiting", Map.of("count", waiting.size()));
    var attempts = new ArrayList<SpoolAttempt>();
    while (!waiting.isEmpty()) {
      var next = waiting.get(0);
      screen.blank();
      view.show(next, decisions.place());
      var wish = wish(screen, prompter, waiting.size());
      if (wish.equals(LATER)) {
        screen.say("spool.later");
        return attempts;
      }
      if (wish.equals(DISCARD)) {
        discard(next, screen, prompter);
        waiting.remove(next);
      } else {
        var those = wish.equals(ALL) ? List.copyOf(waiting) : List.of(next);
        var made = recording.recordAll(those, decisions, screen);
        made.forEach(view::tell);
        attempts.addAll(made);
        waiting.removeAll(those);
        if (SpoolRecording.exitCode(made) == ExitCode.STORAGE) {
          // What fails for one fails for the others, and may take its time to.
          return attempts;
        }
      }
    }
    return attempts;
  }

  /** Whether it was discarded. */
  boolean discard(Spooled spooled, Screen screen, Prompter prompter) {
    var question = spooled.draft().isPresent() ? "spool.sure.draft" : "spool.sure";
    var sure =
        chosen(screen, prompter, question, List.of("no", "yes")).filter("yes"::equals).isPresent();
    if (sure) {
      recording.discard(spooled, screen);
    } else {
      screen.say("spool.stays", Map.of("id", spooled.id()));
    }
    return sure;
  }

  private String wish(Screen screen, Prompter prompter, int left) {
    var choices = left > 1 ? List.of(RECORD, ALL, LATER, DISCARD) : List.of(RECORD, LATER, DISCARD);
    return chosen(screen, prompter, "spool.ask", choices).orElse(LATER);
  }

  /** Empty where the person left, or nobody was there to answer. */
  private static Optional<String> chosen(
      Screen screen, Prompter prompter, String key, List<String> values) {
    var choices =
        values.stream()
            .map(
                v ->
                    new Choice(v, screen.text(key + "." + v), screen.text(key + "." + v + ".help")))
            .toList();
    while (true) {
      var reply = prompter.choose(new Ask(screen.text(key)), choices);
      if (!(reply instanceof Reply.Help)) {
        return Given.of(reply).value();
      }
      choices.forEach(c -> screen.item(2, "-", c.label() + ": " + c.help()));
    }
  }

  private SpoolView view(Screen screen, RulesFolder rules) {
    return new SpoolView(screen, new Wording(rulebooks.playbook(rules), screen), clock.getZone());
  }
}
