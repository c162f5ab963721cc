package dev.crivo.shell;

import dev.crivo.audit.Estimate;
import dev.crivo.audit.TooFew;
import dev.crivo.console.Screen;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Map;
import java.util.function.DoubleFunction;

/**
 * Figures with their intervals in the words of a screen's language, wherever they are shown. A
 * share is rounded down, as all shares are that are counted: 99.96 % is not all, and the same cases
 * are told alike with an interval and without. Limits and coefficients, which are computed and not
 * counted, are rounded to what is nearest, and to the even digit between two.
 */
record EstimateWords(Screen screen) {

  /** A share, such as {@code 94.4% (88.9% to 97.3%)}. */
  String share(Estimate estimate) {
    var percent = new Percent(screen);
    return words(estimate, percent::of, percent::limit);
  }

  /** A coefficient of agreement, such as {@code 0.94 (0.90 to 0.99)}. */
  String coefficient(Estimate estimate) {
    return words(estimate, this::number, this::number);
  }

  private String words(
      Estimate estimate, DoubleFunction<String> value, DoubleFunction<String> limit) {
    if (estimate instanceof Estimate.Measured measured) {
      return screen.text(
          "figures.estimate",
          Map.of(
              "value", value.apply(measured.value()),
              "low", limit.apply(measured.interval().low()),
              "high", limit.apply(measured.interval().high())));
    }
    return estimate instanceof TooFew few ? tooFew(few) : screen.text("figures.no-variety");
  }

  String tooFew(TooFew few) {
    return screen.text("figures.too-few", Map.of("count", few.n(), "minimum", few.minimum()));
  }

  /** In decimal, where what is as good as nothing has no sign. */
  private String number(double value) {
    var format = NumberFormat.getNumberInstance(screen.locale());
    format.setMinimumFractionDigits(2);
    return format.format(BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN));
  }
}
