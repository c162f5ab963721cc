package dev.crivo.commandline;

import dev.crivo.console.Screen;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The help page of one command: what it is for, its usage, its options and an example. */
record CommandHelp(Screen screen, CommandMethod command) {

  private static final int OPTION_COLUMN = 24;

  /** What the keys of a command's texts begin with. */
  static String key(CommandMethod command) {
    return "command." + command.getName().replace(' ', '.');
  }

  /** The text key of an option or argument: the command's own, else the one shared by all. */
  static String key(CommandMethod command, Input.Written input, Map<String, String> texts) {
    var shared = (input.option() ? "option." : "argument.") + input.name();
    var own = key(command) + "." + shared;
    return texts.containsKey(own) ? own : shared;
  }

  void show() {
    screen.line(screen.text(key(command) + ".summary"));
    screen.blank();
    screen.say(key(command) + ".help");
    screen.blank();
    screen.item(0, screen.text("help.usage"), usage());
    section("help.arguments", command.arguments());
    section("help.options", options());
    heading("help.example");
    screen.text(key(command) + ".example").lines().forEach(line -> screen.verbatim("  " + line));
  }

  private List<Input.Written> options() {
    return Stream.concat(command.options().stream(), Stream.of(Call.HELP)).toList();
  }

  private String usage() {
    var arguments = command.arguments().stream().map(this::inUsage);
    var required =
        command.options().stream()
            .filter(o -> o.count() == Input.Count.REQUIRED)
            .map(this::written);
    return Stream.of(Stream.of("crivo " + command.getName()), arguments, required)
        .flatMap(part -> part)
        .collect(Collectors.joining(" ", "", " [" + screen.text("help.options.sign") + "]"));
  }

  private String inUsage(Input.Written argument) {
    return switch (argument.count()) {
      case MANY -> "[" + argument.shown() + "...]";
      case REQUIRED -> argument.shown();
      default -> "[" + argument.shown() + "]";
    };
  }

  private void section(String title, List<Input.Written> inputs) {
    if (!inputs.isEmpty()) {
      heading(title);
      inputs.forEach(input -> screen.row(2, OPTION_COLUMN, written(input), meaning(input)));
    }
  }

  private void heading(String title) {
    screen.blank();
    screen.line(screen.styles().bold(screen.text(title)));
  }

  private String written(Input.Written input) {
    var letter = input.letter() == ' ' ? "" : "-" + input.letter() + ", ";
    return letter + input.shown() + (input.option() && input.takesValue() ? " " + sign(input) : "");
  }

  /** What stands for the value of an option: its values where they are few, else a word for it. */
  private String sign(Input.Written input) {
    var values = Values.all(input.type());
    return values.isEmpty() || values.size() > 4
        ? screen
            .texts()
            .find("option." + input.name() + ".value")
            .orElseGet(() -> screen.text("value." + input.type().getSimpleName()))
        : String.join("|", values);
  }

  private String meaning(Input.Written input) {
    var meaning = screen.text(key(command, input, screen.texts().byKey()));
    return switch (input.count()) {
      case DEFAULTED ->
          meaning + " " + screen.text("help.default", Map.of("value", input.fallback()));
      case REQUIRED -> meaning + " " + screen.text("help.required");
      default -> meaning;
    };
  }
}
