package dev.crivo.commandline;

import dev.crivo.console.ExitCode;
import dev.crivo.console.PlainLines;
import dev.crivo.console.Screen;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.stereotype.Component;

/** Reads commands until its user leaves. Without a terminal it reads them from the input. */
@Component
class Shell {

  private static final String PROMPT = "crivo> ";

  /** The command that offers to record what could not be recorded before. */
  private static final String OFFER = "decisions spool --ask";

  private final Session session;
  private final Dispatcher dispatcher;
  private final CommandRegistry registry;
  private final Folders folders;
  private final SpoolNotice notice;

  Shell(
      Session session,
      Dispatcher dispatcher,
      CommandRegistry registry,
      Folders folders,
      SpoolNotice notice) {
    this.session = session;
    this.dispatcher = dispatcher;
    this.registry = registry;
    this.folders = folders;
    this.notice = notice;
  }

  /**
   * @return for scripts, how the last command that failed ended; a person has seen it
   */
  ExitCode run(Screen screen) {
    if (!session.hasTerminal()) {
      return commands(() -> session.lines().next(), defaults(screen));
    }
    screen.say("shell.welcome");
    session.flush();
    if (notice.isDue()) {
      dispatcher.execute(OFFER, defaults(screen));
    }
    commands(atTerminal(screen), defaults(screen));
    return ExitCode.DONE;
  }

  private NextLine atTerminal(Screen screen) {
    var input =
        screen.plain()
            ? new PlainLines(screen, session.lines(), true)
            : new CommandLines(session.terminal(), new Completion(registry, screen), folders);
    return () -> input.read(PROMPT, List.of(), Optional.empty());
  }

  private ExitCode commands(NextLine next, List<String> defaults) {
    var last = ExitCode.DONE;
    for (var line = next.read(); line.isPresent(); line = next.read()) {
      var command = line.get().strip();
      if (command.equals("exit") || command.equals("quit")) {
        break;
      }
      var code = isNothing(command) ? ExitCode.DONE : dispatcher.execute(command, defaults);
      last = code == ExitCode.DONE ? last : code;
    }
    return last;
  }

  /** As in other shells, what follows # is for people. */
  private static boolean isNothing(String command) {
    return command.isEmpty() || command.startsWith("#");
  }

  /** What the shell was started with holds for its commands, unless they say otherwise. */
  private static List<String> defaults(Screen screen) {
    var language = Stream.of("--lang=" + screen.language());
    return Stream.concat(language, screen.plain() ? Stream.of("--plain") : Stream.of()).toList();
  }

  private interface NextLine {
    Optional<String> read();
  }
}
