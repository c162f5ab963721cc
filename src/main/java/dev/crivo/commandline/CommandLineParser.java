package dev.crivo.commandline;

import java.util.List;
import org.springframework.shell.core.command.CommandParser;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.ParsedInput;
import org.springframework.stereotype.Component;

/**
 * Reads command lines word by word, so that arguments with blanks survive and nothing unknown is
 * passed over. {@code --name value} and {@code --name=value} mean the same, and after {@code --}
 * every word is an argument.
 */
@Component
class CommandLineParser implements CommandParser {

  private final CommandRegistry registry;

  CommandLineParser(CommandRegistry registry) {
    this.registry = registry;
  }

  @Override
  public ParsedInput parse(String line) {
    return parse(Words.split(line));
  }

  /**
   * @throws Refusal where the words are no complete call of a command
   */
  ParsedInput parse(List<String> words) {
    return new Reading(new CommandNames(registry), words).input();
  }
}
