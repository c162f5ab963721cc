package dev.crivo.commandline;

import dev.crivo.console.Refusal;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.shell.core.command.ParsedInput;

/** Checks that a call has everything its command needs, nothing more, and values of the types. */
final class Completeness {

  private Completeness() {}

  /**
   * @throws Refusal that names the first thing missing, wrong or too much
   */
  static void check(CommandMethod command, ParsedInput input) {
    refuseExtraArguments(command, input);
    Stream.concat(command.arguments().stream(), command.options().stream())
        .forEach(written -> check(written, command, input));
  }

  private static void refuseExtraArguments(CommandMethod command, ParsedInput input) {
    var arguments = command.arguments();
    if (arguments.stream().anyMatch(a -> a.count() == Input.Count.MANY)) {
      return;
    }
    input.arguments().stream()
        .skip(arguments.size())
        .findFirst()
        .ifPresent(
            extra -> {
              throw Refusal.usage(
                  "usage.extra", Map.of("value", extra.value(), "command", command.getName()));
            });
  }

  private static void check(Input.Written written, CommandMethod command, ParsedInput input) {
    if (written.count() == Input.Count.REQUIRED && written.in(input).isEmpty()) {
      throw Refusal.usage(
          "usage.missing", Map.of("input", written.shown(), "command", command.getName()));
    }
    written.value(input);
  }
}
