package dev.crivo.commandline;

import dev.crivo.console.ExitCode;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.stereotype.Component;

/** Runs the one command of the command line; without any, the shell. */
@Component("springShellApplicationRunner")
class CommandRunner implements ApplicationRunner, ExitCodeGenerator {

  private final Dispatcher dispatcher;
  private ExitCode exitCode = ExitCode.INTERNAL;

  CommandRunner(Dispatcher dispatcher) {
    this.dispatcher = dispatcher;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    exitCode = dispatcher.execute(List.of(arguments.getSourceArgs()));
  }

  @Override
  public int getExitCode() {
    return exitCode.number();
  }
}
