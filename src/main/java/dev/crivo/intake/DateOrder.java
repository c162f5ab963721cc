package dev.crivo.intake;

/** In what order days are written that begin with no year. */
public enum DateOrder {
  /** None are: a day is 2026-03-31. */
  ISO(""),
  /** Day, month, year: 31/03/2026. */
  DMY("d/M/uuuu[ H:mm[:ss]]"),
  /** Month, day, year: 03/31/2026. */
  MDY("M/d/uuuu[ H:mm[:ss]]");

  private final String pattern;

  DateOrder(String pattern) {
    this.pattern = pattern;
  }

  /** As a formatter takes it, with slashes. */
  String pattern() {
    return pattern;
  }
}
