package dev.crivo.commandline;

import dev.crivo.console.ExitCode;
import dev.crivo.console.Refusal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.shell.core.InputReader;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.ExitStatus;
import org.springframework.shell.core.command.ParsedInput;
import org.springframework.stereotype.Component;

/** Carries a command line out, come what may. */
@Component
class Dispatcher {

  private static final Set<String> PROGRAM = Set.of("crivo", "./crivo");

  private final CommandLineParser parser;
  private final CommandRegistry registry;
  private final Session session;
  private final Failures failures;

  Dispatcher(CommandLineParser parser, CommandRegistry registry, Session session) {
    this.parser = parser;
    this.registry = registry;
    this.session = session;
    this.failures = new Failures(session.surroundings());
  }

  ExitCode execute(List<String> words) {
    return execute(words, List.of());
  }

  /**
   * @param line as typed in the shell
   * @param defaults options to put before it
   */
  ExitCode execute(String line, List<String> defaults) {
    try {
      return execute(withoutProgram(Words.split(line)), defaults);
    } catch (Refusal refusal) {
      return failures.told(refusal, defaults);
    }
  }

  /** Messages and examples name the program before the command; so may those who copy them. */
  private static List<String> withoutProgram(List<String> words) {
    var named = words.size() > 1 && PROGRAM.contains(words.get(0));
    return named ? words.subList(1, words.size()) : words;
  }

  private ExitCode execute(List<String> words, List<String> defaults) {
    var all = Stream.concat(defaults.stream(), words.stream()).toList();
    try {
      return ExitCode.of(execute(parser.parse(all)));
    } catch (Exception | LinkageError | StackOverflowError | AssertionError failure) {
      session.flush();
      return failures.told(failure, all);
    } finally {
      session.flush();
    }
  }

  private ExitStatus execute(ParsedInput input) throws Exception {
    var name =
        String.join(
            " ",
            Stream.concat(Stream.of(input.commandName()), input.subCommands().stream()).toList());
    // Commands write to the screen they are given, and ask through its prompter.
    var context = new CommandContext(input, registry, session.writer(), new InputReader() {});
    return registry.getCommandByName(name).execute(context);
  }
}
