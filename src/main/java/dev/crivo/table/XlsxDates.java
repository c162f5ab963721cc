package dev.crivo.table;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/** Days as a workbook counts them (ECMA-376 Part 1, 18.17.4 "Dates and times"). */
record XlsxDates(boolean from1904) {

  private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);
  private static final LocalDate FIRST_1904 = LocalDate.of(1904, 1, 1);

  /** The 29 February 1900, which never was, but counts for the days after it. */
  private static final int NO_DAY = 60;

  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
  private static final int SECONDS_OF_DAY = 86_400;

  /**
   * The number as a day {@code 2026-03-31}, with the time where it has one, to the second; below 1,
   * as a time alone. Empty where it is none of the calendar.
   */
  Optional<String> text(double number) {
    if (!(number >= 0) || number > LAST.toEpochDay() - BEFORE_1900.toEpochDay() + 2) {
      return Optional.empty();
    }
    var seconds = Math.round(number * SECONDS_OF_DAY);
    var time = LocalTime.ofSecondOfDay(seconds % SECONDS_OF_DAY);
    var days = seconds / SECONDS_OF_DAY;
    if (days == 0 && seconds > 0) {
      return Optional.of(time.toString());
    }
    return day(days).map(day -> text(day, time));
  }

  private Optional<LocalDate> day(long days) {
    if (from1904) {
      return Optional.of(FIRST_1904.plusDays(days)).filter(day -> !day.isAfter(LAST));
    } else if (days == 0 || days == NO_DAY) {
      return Optional.empty();
    }
    return Optional.of(BEFORE_1900.plusDays(days > NO_DAY ? days - 1 : days))
        .filter(day -> !day.isAfter(LAST));
  }

  private static String text(LocalDate day, LocalTime time) {
    return time.equals(LocalTime.MIDNIGHT)
        ? day.toString()
        : LocalDateTime.of(day, time).toString();
  }
}
