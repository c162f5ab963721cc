package dev.crivo.shell;

import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Dates as people write them: ISO 8601, or the short form of their locale with a full year. */
final class Dates {

  private Dates() {}

  static Optional<LocalDate> parse(String written, Locale locale) {
    return Stream.of(DateTimeFormatter.ISO_LOCAL_DATE, shortForm(locale))
        .flatMap(format -> parse(written.strip(), format).stream())
        .filter(date -> date.getYear() >= 1000 && date.getYear() <= 9999)
        .findFirst();
  }

  private static Optional<LocalDate> parse(String written, DateTimeFormatter format) {
    try {
      return Optional.of(LocalDate.parse(written, format));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static DateTimeFormatter shortForm(Locale locale) {
    var lenient =
        localPattern(locale).replaceAll("d+", "d").replaceAll("M+", "M").replaceAll("y+", "uuuu");
    return DateTimeFormatter.ofPattern(lenient, locale).withResolverStyle(ResolverStyle.STRICT);
  }

  private static String localPattern(Locale locale) {
    return DateTimeFormatterBuilder.getLocalizedDateTimePattern(
        FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
  }
}
