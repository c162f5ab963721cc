package dev.crivo.commandline;

import dev.crivo.console.ExitCode;
import dev.crivo.console.Refusal;
import dev.crivo.console.Screen;
import java.util.List;
import java.util.Map;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.stereotype.Component;

/** Tells what commands there are and how each is used. */
@Component
class HelpCommands {

  private final CommandNames names;

  HelpCommands(CommandRegistry registry) {
    this.names = new CommandNames(registry);
  }

  @Command(name = "help", group = CommandGroup.PROGRAM)
  ExitCode help(Screen screen, @Arguments List<String> command) {
    var words = List.of(String.join(" ", command).strip().split(" +"));
    var noun = String.join(" ", words);
    if (command.isEmpty()) {
      new CommandList(screen).show(names.all());
    } else if (names.begin(words).isPresent()) {
      var explained = names.begin(words).get();
      refuseMore(words.subList(CommandNames.length(explained, words), words.size()));
      new CommandHelp(screen, explained).show();
    } else if (!names.under(noun).isEmpty()) {
      new CommandList(screen).group(names.under(noun));
    } else {
      throw names.unknown(words);
    }
    return ExitCode.DONE;
  }

  private static void refuseMore(List<String> words) {
    if (!words.isEmpty()) {
      throw Refusal.usage("usage.extra", Map.of("value", words.get(0), "command", "help"));
    }
  }
}
