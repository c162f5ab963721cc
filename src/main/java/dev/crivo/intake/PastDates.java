package dev.crivo.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads days and times as tables have them. It guesses no order: 03/04/2026 is a day only for who
 * says which of the two is the month.
 *
 * @param zone of times that name none; a day alone begins there
 * @param now what comes later was not decided yet
 */
public record PastDates(DateOrder order, ZoneId zone, Instant now) {

  /** A time is parted from its day by a T or by a blank, and never by both or by nothing. */
  private static final List<DateTimeFormatter> ISO = List.of(iso("'T'"), iso("' '"));

  private static final int FIRST_YEAR = 1000;
  private static final int LAST_YEAR = 9999;

  Optional<Instant> instant(String written) {
    return parsed(written)
        .map(
            read -> {
              if (read instanceof OffsetDateTime time) {
                return time.toInstant();
              }
              return read instanceof LocalDateTime time
                  ? time.atZone(zone).toInstant()
                  : ((LocalDate) read).atStartOfDay(zone).toInstant();
            });
  }

  Optional<LocalDate> day(String written) {
    return parsed(written).map(LocalDate::from);
  }

  LocalDate today() {
    return LocalDate.ofInstant(now, zone);
  }

  private static DateTimeFormatter iso(String between) {
    var pattern = "uuuu-MM-dd[" + between + "HH:mm[:ss[.SSSSSSSSS][.SSSSSS][.SSS]][XXX]]";
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  private Optional<TemporalAccessor> parsed(String written) {
    return parsed(written, ISO)
        .or(() -> parsed(slashed(written), order.formats()))
        .filter(PastDates::hasUsualYear);
  }

  private static String slashed(String written) {
    return written.replace('.', '/').replace('-', '/');
  }

  private static Optional<TemporalAccessor> parsed(
      String written, List<DateTimeFormatter> formats) {
    return formats.stream().flatMap(format -> parsed(written, format).stream()).findFirst();
  }

  private static Optional<TemporalAccessor> parsed(String written, DateTimeFormatter format) {
    try {
      return Optional.of(
          format.parseBest(written, OffsetDateTime::from, LocalDateTime::from, LocalDate::from));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static boolean hasUsualYear(TemporalAccessor read) {
    var year = LocalDate.from(read).getYear();
    return year > FIRST_YEAR && year < LAST_YEAR;
  }
}
