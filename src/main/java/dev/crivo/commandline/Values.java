package dev.crivo.commandline;

import dev.crivo.console.Language;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The types that options and arguments may have, and how their values are written. */
final class Values {

  private static final Map<Class<?>, Function<String, ?>> READERS =
      Map.of(
          String.class, text -> text,
          Integer.class, Integer::valueOf,
          LocalDate.class, Values::date,
          Path.class, Path::of);

  private Values() {}

  static boolean known(Class<?> type) {
    return type.isEnum() || READERS.containsKey(type);
  }

  /** The value that was written, or empty where it is none of its type. */
  static Optional<Object> read(String written, Class<?> type) {
    if (type == Language.class) {
      return Language.named(written).map(language -> language);
    }
    if (type.isEnum()) {
      return constants(type).filter(c -> form(name(c)).equals(form(written))).findFirst();
    }
    try {
      return Optional.of(READERS.get(type).apply(written));
    } catch (NumberFormatException | DateTimeException | InvalidPathException notOfThisType) {
      return Optional.empty();
    }
  }

  /** Every value of a type that has few, as the user writes them; none of other types. */
  static List<String> all(Class<?> type) {
    return constants(type).map(Values::name).toList();
  }

  /** With years of four digits: more are a slip, and sort wrongly as text. */
  private static LocalDate date(String written) {
    if (written.length() != "2026-12-31".length()) {
      throw new DateTimeException("not of the form YYYY-MM-DD");
    }
    return LocalDate.parse(written);
  }

  private static Stream<Object> constants(Class<?> type) {
    return type.isEnum() ? Stream.of((Object[]) type.getEnumConstants()) : Stream.empty();
  }

  private static String name(Object constant) {
    var shown = constant.toString();
    return shown.equals(((Enum<?>) constant).name()) ? form(shown) : shown;
  }

  private static String form(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
