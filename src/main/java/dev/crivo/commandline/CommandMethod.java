package dev.crivo.commandline;

import dev.crivo.console.ExitCode;
import dev.crivo.decision.Decisions;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ExitStatus;
import org.springframework.shell.core.command.ParsedInput;

/**
 * A command written as a method that returns an {@link ExitCode}. Spring Shell's own adapter prints
 * what a method returns and always succeeds; this one passes the exit code and the failures on.
 */
final class CommandMethod implements Command {

  private final org.springframework.shell.core.command.annotation.Command annotation;
  private final Method method;
  private final Supplier<?> target;
  private final Function<ParsedInput, Call> calls;
  private final List<Input> parameters;

  /**
   * @param target gives the object whose method it is, asked for at the first call
   */
  CommandMethod(Method method, Supplier<?> target, Function<ParsedInput, Call> calls) {
    this.annotation =
        method.getAnnotation(org.springframework.shell.core.command.annotation.Command.class);
    this.method = method;
    this.target = target;
    this.calls = calls;
    this.parameters = Stream.of(method.getParameters()).map(Input::of).toList();
    if (method.getReturnType() != ExitCode.class) {
      throw new IllegalArgumentException(method + " must return an ExitCode");
    }
    method.setAccessible(true);
  }

  @Override
  public String getName() {
    return String.join(" ", annotation.name());
  }

  @Override
  public String getGroup() {
    return annotation.group();
  }

  @Override
  public List<String> getAliases() {
    return List.of(annotation.alias());
  }

  @Override
  public List<CommandOption> getOptions() {
    return options().stream().map(Input.Written::asOption).toList();
  }

  /** The name of the bean that completes values of this command, or empty. */
  String completionProvider() {
    return annotation.completionProvider();
  }

  List<Input.Written> arguments() {
    return written().filter(input -> !input.option()).toList();
  }

  /** Its own options, then those it shares with other commands. */
  List<Input.Written> options() {
    var options = new ArrayList<>(written().filter(Input.Written::option).toList());
    if (parameters.contains(new Input.Given(RulesFolder.class))) {
      options.add(Call.RULES);
    }
    if (usesRecord()) {
      options.add(Call.DB);
    }
    options.addAll(Call.COMMON);
    return options;
  }

  @Override
  public ExitStatus execute(CommandContext context) throws Exception {
    var call = calls.apply(context.parsedInput());
    var values = parameters.stream().map(call::value).toArray();
    try {
      var exitCode = (ExitCode) method.invoke(target.get(), values);
      if (usesRecord() && !method.isAnnotationPresent(TellsOfSpool.class)) {
        call.tellOfSpool();
      }
      return exitCode.status();
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Exception failure) {
        throw failure;
      }
      throw e;
    }
  }

  private boolean usesRecord() {
    return parameters.contains(new Input.Given(Decisions.class));
  }

  private Stream<Input.Written> written() {
    return parameters.stream()
        .filter(Input.Written.class::isInstance)
        .map(Input.Written.class::cast);
  }
}
