package dev.crivo.commandline;

import dev.crivo.console.ExitCode;
import dev.crivo.console.Screen;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.stereotype.Component;

/** The shell: many commands in one run of the program. */
@Component
class ShellCommands {

  private final Shell shell;

  ShellCommands(Shell shell) {
    this.shell = shell;
  }

  @Command(name = "shell", group = CommandGroup.PROGRAM)
  ExitCode shell(Screen screen) {
    return shell.run(screen);
  }

  /** The shell ends at this word; outside of it there is nothing to leave. */
  @Command(name = "exit", alias = "quit", group = CommandGroup.PROGRAM)
  ExitCode exit() {
    return ExitCode.DONE;
  }
}
