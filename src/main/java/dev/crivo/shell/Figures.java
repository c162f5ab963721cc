package dev.crivo.shell;

import dev.crivo.audit.Estimate;
import dev.crivo.audit.Estimate.Measured;
import dev.crivo.audit.TooFew;
import dev.crivo.console.Screen;
import java.text.NumberFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** Statistical figures as people and other programs read them. */
record Figures(Screen screen) {

  /** A share with one decimal, such as 93.1%. */
  String percent(double share) {
    var format = NumberFormat.getPercentInstance(screen.locale());
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    return format.format(share);
  }

  /** A share with its limits, or why there is none. */
  String share(Estimate estimate) {
    return estimate instanceof Measured m
        ? screen.text(
            "figure.interval",
            Map.of(
                "value", percent(m.value()),
                "low", percent(m.interval().low()),
                "high", percent(m.interval().high())))
        : none(estimate);
  }

  /** A coefficient with its limits and two decimals, or why there is none. */
  String coefficient(Estimate estimate) {
    return estimate instanceof Measured m
        ? screen.text(
            "figure.interval",
            Map.of(
                "value", decimal(m.value()),
                "low", decimal(m.interval().low()),
                "high", decimal(m.interval().high())))
        : none(estimate);
  }

  private String none(Estimate estimate) {
    return estimate instanceof TooFew few
        ? screen.text("figure.too-few", Map.of("minimum", few.minimum()))
        : screen.text("figure.no-variety");
  }

  private String decimal(double value) {
    var format = NumberFormat.getNumberInstance(screen.locale());
    format.setMinimumFractionDigits(2);
    format.setMaximumFractionDigits(2);
    return format.format(value);
  }

  static Map<String, Object> json(Estimate estimate) {
    var json = new LinkedHashMap<String, Object>();
    json.put("n", estimate.n());
    if (estimate instanceof Measured m) {
      json.put("value", m.value());
      json.put("low", m.interval().low());
      json.put("high", m.interval().high());
    } else if (estimate instanceof TooFew few) {
      json.put("value", null);
      json.put("minimum", few.minimum());
    } else {
      json.put("value", null);
      json.put("noVariety", true);
    }
    return json;
  }
}
