package dev.crivo.commandline;

import dev.crivo.console.Refusal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ParsedInput;

/** The reading of one command line. */
final class Reading {

  private final CommandNames names;
  private final Deque<String> words;
  private final ParsedInput.Builder parsed = ParsedInput.builder();
  private final Set<String> optionsSeen = new HashSet<>();
  private int arguments;

  Reading(CommandNames names, List<String> words) {
    this.names = names;
    this.words = new ArrayDeque<>(words);
  }

  ParsedInput input() {
    while (atOption()) {
      if (isHelp()) {
        return help("");
      } else if (words.peek().equals("--version")) {
        words.clear();
        return named("version");
      }
      readOption(Call.COMMON, "");
    }
    if (words.isEmpty()) {
      return named("shell");
    }
    var rest = List.copyOf(words);
    if (rest.size() > 1 && Call.HELP.isCalled(rest.get(1)) && names.begin(rest).isEmpty()) {
      return help(words.remove());
    }
    return call(names.begin(rest).orElseThrow(() -> names.unknown(rest)));
  }

  private ParsedInput call(CommandMethod command) {
    // Options before the command are defaults: the same one after it wins.
    optionsSeen.clear();
    for (var n = CommandNames.length(command, List.copyOf(words)); n > 0; n--) {
      words.remove();
    }
    while (!words.isEmpty()) {
      if (atOption() && isHelp()) {
        return help(command.getName());
      } else if (atOption()) {
        readOption(command.options(), command.getName());
      } else if (words.peek().equals("--")) {
        words.remove();
        words.forEach(this::readArgument);
        words.clear();
      } else {
        readArgument(words.remove());
      }
    }
    var input = named(command.getName());
    Completeness.check(command, input);
    return input;
  }

  private boolean atOption() {
    return !words.isEmpty()
        && words.peek().startsWith("-")
        && words.peek().length() > 1
        && !words.peek().equals("--");
  }

  private boolean isHelp() {
    return Call.HELP.isCalled(words.peek());
  }

  /** A call of {@code help} for the command, in the language that the line asks for anywhere. */
  private ParsedInput help(String command) {
    while (!words.isEmpty()) {
      if (Call.COMMON.stream().anyMatch(option -> option.isCalled(name(words.peek())))) {
        readOption(Call.COMMON, command);
      } else {
        words.remove();
      }
    }
    var help = ParsedInput.builder().commandName("help");
    parsed.build().options().stream().filter(Reading::isCommon).forEach(help::addOption);
    if (!command.isEmpty()) {
      help.addArgument(new CommandArgument(0, command));
    }
    return help.build();
  }

  private ParsedInput named(String command) {
    var parts = List.of(command.split(" "));
    parsed.commandName(parts.get(0));
    parts.stream().skip(1).forEach(parsed::addSubCommand);
    return parsed.build();
  }

  private void readArgument(String word) {
    parsed.addArgument(new CommandArgument(arguments++, word));
  }

  private void readOption(List<Input.Written> options, String command) {
    var word = words.remove();
    var option =
        options.stream()
            .filter(o -> o.isCalled(name(word)))
            .findFirst()
            .orElseThrow(() -> unknown(name(word), options, command));
    if (!optionsSeen.add(option.name()) && option.count() != Input.Count.MANY) {
      throw usage("usage.twice", option, command);
    }
    var value = option.takesValue() ? valueOf(word, option, command) : flag(word, option, command);
    parsed.addOption(CommandOption.with().longName(option.name()).value(value).build());
  }

  private String valueOf(String word, Input.Written option, String command) {
    if (word.contains("=")) {
      return word.substring(word.indexOf('=') + 1);
    }
    // Another option in the place of a value is a value forgotten; "-" is the standard input.
    if (words.isEmpty() || words.peek().startsWith("--")) {
      throw usage("usage.no-value", option, command);
    }
    return words.remove();
  }

  private String flag(String word, Input.Written option, String command) {
    if (word.contains("=")) {
      throw usage("usage.flag", option, command);
    }
    return "true";
  }

  private static String name(String word) {
    return word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
  }

  private static boolean isCommon(CommandOption option) {
    return Call.COMMON.stream().anyMatch(common -> common.name().equals(option.longName()));
  }

  private static Refusal unknown(String name, List<Input.Written> options, String command) {
    var names = options.stream().map(Input.Written::shown).toList();
    var near = CommandNames.near(name, names).orElse("none");
    return Refusal.usage("usage.option", Map.of("option", name, "near", near, "command", command));
  }

  private static Refusal usage(String key, Input.Written option, String command) {
    return Refusal.usage(key, Map.of("input", option.shown(), "command", command));
  }
}
