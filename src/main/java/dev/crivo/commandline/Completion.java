package dev.crivo.commandline;

import dev.crivo.console.Screen;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jline.builtins.Completers.FileNameCompleter;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.springframework.shell.core.command.CommandRegistry;

/** Completes commands, their options and the values of these, all from the commands themselves. */
final class Completion implements Completer {

  private final CommandNames names;
  private final Screen screen;

  Completion(CommandRegistry registry, Screen screen) {
    this.names = new CommandNames(registry);
    this.screen = screen;
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    var before = line.words().subList(0, line.wordIndex());
    var command = names.begin(before);
    if (command.isEmpty()) {
      commands(before).forEach(candidates::add);
      return;
    }
    verbs(before).forEach(candidates::add);
    var open = openOption(command.get(), before);
    if (open.isPresent()) {
      values(open.get(), reader, line, candidates);
    } else if (line.word().startsWith("-")) {
      options(command.get(), before).forEach(candidates::add);
    } else {
      command.get().arguments().forEach(a -> values(a, reader, line, candidates));
      options(command.get(), before).forEach(candidates::add);
    }
  }

  /** The next words of the commands that begin with the words so far. */
  private Stream<Candidate> commands(List<String> before) {
    return before.isEmpty()
        ? names.all().stream().map(c -> candidate(first(c), summary(c))).distinct()
        : verbs(before);
  }

  private Stream<Candidate> verbs(List<String> before) {
    var noun = String.join(" ", before);
    return names.under(noun).stream()
        .map(c -> candidate(c.getName().substring(noun.length() + 1), summary(c)));
  }

  private Stream<Candidate> options(CommandMethod command, List<String> before) {
    return command.options().stream()
        .filter(o -> o.count() == Input.Count.MANY || before.stream().noneMatch(o::isCalled))
        .map(
            o ->
                candidate(
                    o.shown(), screen.text(CommandHelp.key(command, o, screen.texts().byKey()))));
  }

  /** The option that the word before the cursor left without a value. */
  private static Optional<Input.Written> openOption(CommandMethod command, List<String> before) {
    var last = before.get(before.size() - 1);
    return command.options().stream().filter(o -> o.takesValue() && o.isCalled(last)).findFirst();
  }

  private static void values(
      Input.Written input, LineReader reader, ParsedLine line, List<Candidate> candidates) {
    if (input.type() == Path.class) {
      new FileNameCompleter().complete(reader, line, candidates);
    }
    Values.all(input.type()).forEach(value -> candidates.add(new Candidate(value)));
  }

  private String summary(CommandMethod command) {
    return command.getName().contains(" ")
        ? ""
        : screen.text(CommandHelp.key(command) + ".summary");
  }

  private static String first(CommandMethod command) {
    return command.getName().split(" ")[0];
  }

  private static Candidate candidate(String value, String meaning) {
    return new Candidate(value, value, null, meaning.isEmpty() ? null : meaning, null, null, true);
  }
}
