package dev.crivo.shell;

import dev.crivo.commandline.CommandGroup;
import dev.crivo.commandline.RulesFolder;
import dev.crivo.commandline.RulesFolder.Origin;
import dev.crivo.commandline.Session;
import dev.crivo.console.ExitCode;
import dev.crivo.console.Refusal;
import dev.crivo.console.Screen;
import dev.crivo.rulebook.ReachableCases.Limit;
import dev.crivo.verification.PlaybookWatch;
import dev.crivo.verification.Recheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.stereotype.Component;

/** {@code rules watch}: checks a playbook again whenever it is saved. */
@Component
class WatchCommand {

  /** Where the system tells of no changes, they are seen after this. */
  private static final long BETWEEN_LOOKS_MILLIS = 250;

  /** What passes between a save and its check, so that files saved together are seen so. */
  private static final long SETTLING_MILLIS = 20;

  /** Few enough cases for an answer within seconds. */
  private static final Limit WALK = new Limit(20_000, 2_000, 1);

  private final Session session;
  private final Clock clock;

  WatchCommand(Session session, Clock clock) {
    this.session = session;
    this.clock = clock;
  }

  @Command(name = "rules watch", group = CommandGroup.PLAYBOOK)
  ExitCode watch(Screen screen, RulesFolder rules, @Argument(index = 0) Optional<Path> folder) {
    var watched = watched(rules, folder);
    var how = session.hasTerminal() ? "watch.stop.terminal" : "watch.stop.input";
    screen.say("watch.begin", Map.of("folder", watched.shown(), "how", screen.text(how)));
    screen.flush();
    var watch = new PlaybookWatch(watched.path());
    var view = new WatchView(screen, watched, WALK, clock);
    session.untilStopped(() -> untilInterrupted(watch, watched.path(), view));
    // The terminal shows ^C where the cursor stood.
    screen.blank();
    screen.say("watch.end");
    return ExitCode.DONE;
  }

  /** A playbook that cannot be edited would be watched in vain. */
  private RulesFolder watched(RulesFolder rules, Optional<Path> folder) {
    if (folder.isPresent() && rules.origin() == Origin.OPTION) {
      throw Refusal.usage("watch.two", Map.of());
    }
    if (folder.isEmpty() && rules.origin() == Origin.PACKAGED) {
      throw Refusal.usage("watch.packaged", Map.of());
    }
    return folder.map(f -> RulesFolder.named(f, "FOLDER", session.surroundings())).orElse(rules);
  }

  private static void untilInterrupted(PlaybookWatch watch, Path folder, WatchView view) {
    try (var changes = FolderChanges.in(folder)) {
      while (!Thread.currentThread().isInterrupted()) {
        look(watch).ifPresent(view::show);
        if (watch.isSettled()) {
          changes.await(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS);
        } else {
          TimeUnit.MILLISECONDS.sleep(SETTLING_MILLIS);
        }
      }
    } catch (CancellationException | InterruptedException stopped) {
      // It was asked for, and there is nothing to put in order.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An interrupt makes it seem that files cannot be read. */
  private static Optional<Recheck> look(PlaybookWatch watch) {
    var recheck = watch.look();
    WatchView.throwIfInterrupted();
    return recheck;
  }
}
