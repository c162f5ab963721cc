package dev.crivo.commandline;

import dev.crivo.console.Refusal;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ParsedInput;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Option;

/** What a command's method takes for one of its parameters. */
sealed interface Input {

  /** Something that the program gives, such as the screen. */
  record Given(Class<?> type) implements Input {}

  /**
   * Something that the user writes.
   *
   * @param option whether it is an option, else an argument
   * @param name as written, without dashes
   * @param letter of a short option, or blank
   * @param index of an argument, counted from 0
   * @param type of a single value
   * @param fallback the value where none is written and {@code count} is DEFAULTED
   */
  record Written(
      boolean option,
      String name,
      char letter,
      int index,
      Class<?> type,
      Count count,
      String fallback)
      implements Input {

    static Written option(String name, char letter, Class<?> type, Count count) {
      return new Written(true, name, letter, 0, type, count, "");
    }

    boolean takesValue() {
      return count != Count.FLAG;
    }

    /** Whether an option is written like this, with its dashes. */
    boolean isCalled(String word) {
      return option && (word.equals("--" + name) || letter != ' ' && word.equals("-" + letter));
    }

    CommandOption asOption() {
      return CommandOption.with()
          .longName(name)
          .shortName(letter)
          .required(count == Count.REQUIRED)
          .defaultValue(fallback)
          .type(takesValue() ? type : boolean.class)
          .build();
    }

    /** The values as written, in order. */
    List<String> in(ParsedInput input) {
      return option
          ? input.options().stream()
              .filter(o -> name.equals(o.longName()))
              .map(CommandOption::value)
              .toList()
          : input.arguments().stream()
              .filter(a -> count == Count.MANY ? a.index() >= index : a.index() == index)
              .map(CommandArgument::value)
              .toList();
    }

    /**
     * What the method is given.
     *
     * @throws Refusal where what is written is no value of the type
     */
    Object value(ParsedInput input) {
      var values = in(input).stream().map(this::read).toList();
      var last = values.stream().reduce((earlier, later) -> later);
      return switch (count) {
        case FLAG -> !values.isEmpty();
        case MANY -> values;
        case OPTIONAL -> last;
        case REQUIRED, DEFAULTED -> last.orElseGet(() -> read(fallback));
      };
    }

    private Object read(String written) {
      return takesValue() ? Values.read(written, type).orElseThrow(() -> bad(written)) : true;
    }

    private Refusal bad(String written) {
      var values = Values.all(type);
      return Refusal.usage(
          values.isEmpty() ? "usage.value." + type.getSimpleName() : "usage.value",
          Map.of("input", shown(), "value", written, "values", String.join(", ", values)));
    }

    /** As it is called in messages: {@code --format}, {@code STATUS}. */
    String shown() {
      return option ? "--" + name : name.toUpperCase(Locale.ROOT);
    }
  }

  /** How many values may be written. */
  enum Count {
    /** None: it is there or it is not. */
    FLAG,
    REQUIRED,
    /** One, else a default. */
    DEFAULTED,
    /** One, else an empty Optional. */
    OPTIONAL,
    /** Any number, as a List. */
    MANY
  }

  /**
   * The input of a parameter, by its annotation and type.
   *
   * @throws IllegalArgumentException where a parameter could come out as null
   */
  static Input of(Parameter parameter) {
    var option = parameter.getAnnotation(Option.class);
    var argument = parameter.getAnnotation(Argument.class);
    if (option != null) {
      var name = option.longName().isEmpty() ? kebab(parameter.getName()) : option.longName();
      var count = count(parameter, option.required(), option.defaultValue());
      return new Written(
          true, name, option.shortName(), 0, type(parameter), count, option.defaultValue());
    }
    if (argument != null || parameter.isAnnotationPresent(Arguments.class)) {
      var index = argument == null ? 0 : argument.index();
      var fallback = argument == null ? "" : argument.defaultValue();
      var count = count(parameter, fallback.isEmpty(), fallback);
      return new Written(
          false, kebab(parameter.getName()), ' ', index, type(parameter), count, fallback);
    }
    return new Given(parameter.getType());
  }

  private static Count count(Parameter parameter, boolean required, String fallback) {
    var type = parameter.getType();
    if (type == boolean.class) {
      return Count.FLAG;
    } else if (type == Optional.class) {
      return Count.OPTIONAL;
    } else if (type == List.class) {
      return Count.MANY;
    } else if (!fallback.isEmpty()) {
      return Count.DEFAULTED;
    } else if (required) {
      return Count.REQUIRED;
    }
    throw new IllegalArgumentException(
        parameter + " must be required, have a default, or be an Optional, a List or a boolean");
  }

  private static Class<?> type(Parameter parameter) {
    var type =
        parameter.getParameterizedType() instanceof ParameterizedType generic
            ? (Class<?>) generic.getActualTypeArguments()[0]
            : parameter.getType();
    if (type != boolean.class && !Values.known(type)) {
      throw new IllegalArgumentException(parameter + ": no values of this type can be written");
    }
    return type;
  }

  private static String kebab(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
