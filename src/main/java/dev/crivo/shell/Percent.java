package dev.crivo.shell;

import dev.crivo.console.Screen;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;

/** Numbers and shares in the words of a screen's language. */
record Percent(Screen screen) {

  /** A share of 0 to 1, such as 95.1%; rounded down, as 0.9999 is not all. */
  String of(double share) {
    var format = NumberFormat.getPercentInstance(screen.locale());
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    // In decimal: 0.58 times 100 is less than 58 in binary, and would be shown as 57.9.
    return format.format(BigDecimal.valueOf(share).setScale(3, RoundingMode.DOWN));
  }

  String of(long part, long whole) {
    return of((double) part / whole);
  }

  String number(long n) {
    return NumberFormat.getIntegerInstance(screen.locale()).format(n);
  }
}
