package dev.crivo.intake;

import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** In what order days are written that begin with no year. */
public enum DateOrder {
  /** None are: a day is 2026-03-31. */
  ISO,
  /** Day, month, year: 31/03/2026. */
  DMY("d/M/uuuu[ H:mm[:ss]]"),
  /** Month, day, year: 03/31/2026. */
  MDY("M/d/uuuu[ H:mm[:ss]]");

  private final List<DateTimeFormatter> formats;

  DateOrder(String... patterns) {
    formats =
        Stream.of(patterns)
            .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ROOT))
            .map(format -> format.withResolverStyle(ResolverStyle.STRICT))
            .toList();
  }

  /** How such days are written, with slashes; none where there are none. */
  List<DateTimeFormatter> formats() {
    return formats;
  }
}
