package dev.crivo.commandline;

import dev.crivo.console.Ask;
import dev.crivo.console.Check;
import dev.crivo.console.ExitCode;
import dev.crivo.console.Prompter;
import dev.crivo.console.Refusal;
import dev.crivo.console.Reply;
import dev.crivo.console.Screen;
import dev.crivo.playbook.PlaybookException;
import dev.crivo.playbook.PlaybookException.Problem;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/**
 * Commands with every kind of input and every kind of end. No component: the program lacks them.
 */
class SampleCommands {

  @Command(name = "sample take", alias = "take")
  ExitCode take(
      Screen screen,
      @Argument(index = 0) String what,
      @Argument(index = 1) Optional<Integer> howMany,
      @Option(required = true, shortName = 't') String tenant,
      @Option(defaultValue = "text") Format format,
      @Option Optional<LocalDate> targetDate,
      @Option List<Path> file,
      @Option boolean record) {
    screen.verbatim(
        String.join(
            "|",
            what,
            howMany.toString(),
            tenant,
            format.toString(),
            targetDate.toString(),
            file.toString(),
            String.valueOf(record)));
    return ExitCode.DONE;
  }

  @Command(name = "sample refuse")
  ExitCode refuse() {
    throw new Refusal(ExitCode.UNDETERMINED, "usage.quote", Map.of("line", "x"));
  }

  @Command(name = "sample playbook")
  ExitCode playbook() {
    throw new PlaybookException(
        List.of(new Problem("l1.drl", 7, "unknown field"), new Problem("a.yaml", 0, "missing")));
  }

  @Command(name = "sample bug")
  ExitCode bug() {
    throw new IllegalStateException("tenant contoso.example", new RuntimeException("contoso"));
  }

  @Command(name = "sample answer")
  ExitCode answer(Screen screen, Prompter prompter) {
    var reply = prompter.text(new Ask("Name?"), List.of(), Check.ANYTHING);
    screen.line(reply.toString());
    return reply instanceof Reply.Ended ? ExitCode.UNFINISHED : ExitCode.FAILED;
  }
}
