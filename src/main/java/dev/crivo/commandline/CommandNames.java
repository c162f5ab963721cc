package dev.crivo.commandline;

import dev.crivo.console.Refusal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.springframework.shell.core.command.CommandRegistry;

/** Finds commands by the words of their names. */
public record CommandNames(CommandRegistry registry) {

  private static final int MOST_WORDS = 3;

  /** Every command, by name. */
  List<CommandMethod> all() {
    return registry.getCommands().stream()
        .filter(CommandMethod.class::isInstance)
        .map(CommandMethod.class::cast)
        .sorted(Comparator.comparing(CommandMethod::getName))
        .toList();
  }

  /** The command whose name is the longest that the words begin with. */
  Optional<CommandMethod> begin(List<String> words) {
    return IntStream.iterate(Math.min(words.size(), MOST_WORDS), n -> n > 0, n -> n - 1)
        .mapToObj(n -> registry.getCommandByName(String.join(" ", words.subList(0, n))))
        .filter(CommandMethod.class::isInstance)
        .map(CommandMethod.class::cast)
        .findFirst();
  }

  /** The commands of a noun, such as all that begin with "decisions". */
  List<CommandMethod> under(String noun) {
    return all().stream().filter(c -> c.getName().startsWith(noun + " ")).toList();
  }

  /** What to tell somebody whose words name no command. */
  Refusal unknown(List<String> words) {
    var noun = words.get(0);
    var verbs = under(noun).stream().map(c -> c.getName().substring(noun.length() + 1)).toList();
    var whole = String.join(" ", words.subList(0, Math.min(2, words.size())));
    var names = all().stream().map(CommandMethod::getName).toList();
    var near = near(whole, names).or(() -> near(noun, names)).orElse("none");
    if (verbs.isEmpty()) {
      return Refusal.usage("usage.command", Map.of("command", noun, "near", near));
    }
    return Refusal.usage(
        words.size() == 1 ? "usage.no-verb" : "usage.verb",
        Map.of("command", whole, "noun", noun, "verbs", String.join(", ", verbs)));
  }

  /** The name that somebody who wrote this most likely meant. */
  public static Optional<String> near(String written, List<String> names) {
    return names.stream()
        .filter(name -> distance(written, name) <= 1 + name.length() / 5)
        .min(Comparator.comparing(name -> distance(written, name)));
  }

  private static int distance(String written, String name) {
    return LevenshteinDistance.getDefaultInstance().apply(written, name);
  }

  /** How many words of a line are the name of this command, which begins it. */
  static int length(CommandMethod command, List<String> words) {
    return Stream.concat(Stream.of(command.getName()), command.getAliases().stream())
        .map(name -> List.of(name.split(" ")))
        .filter(name -> words.size() >= name.size() && words.subList(0, name.size()).equals(name))
        .mapToInt(List::size)
        .max()
        .orElseThrow();
  }
}
