package dev.crivo.shell;

import dev.crivo.audit.Agreement;
import dev.crivo.audit.ConfusionMatrix;
import dev.crivo.audit.ConfusionMatrix.Cell;
import dev.crivo.audit.Estimate;
import dev.crivo.audit.Figures;
import dev.crivo.audit.TooFew;
import dev.crivo.console.ScreenTexts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Figures of agreement as other programs read them. */
final class FiguresJson {

  private FiguresJson() {}

  static Map<String, Object> agreement(Figures figures) {
    var json = new LinkedHashMap<String, Object>();
    json.put("notJudged", figures.notJudged());
    json.put("minimum", figures.minimum());
    json.put("level1", agreement(figures.top().agreement()));
    json.put("level2", agreement(figures.status().agreement()));
    json.put("level2HalfCredit", agreement(figures.credited()));
    var by = new LinkedHashMap<String, Object>();
    figures
        .groups()
        .forEach(
            (dimension, groups) ->
                by.put(
                    ScreenTexts.key(dimension), groups.stream().map(FiguresJson::group).toList()));
    json.put("by", by);
    return json;
  }

  /** The three figures; {@code ac1} with partial credit is AC2, as kappa is then weighted. */
  static Map<String, Object> agreement(Agreement agreement) {
    var json = new LinkedHashMap<String, Object>();
    json.put("raw", estimate(agreement.raw()));
    json.put("kappa", estimate(agreement.kappa()));
    json.put("ac1", estimate(agreement.gwet()));
    return json;
  }

  private static Map<String, Object> group(Figures.Group group) {
    var json = new LinkedHashMap<String, Object>();
    json.put("value", group.value());
    json.put("same", group.same().part());
    json.put("raw", estimate(group.agreement()));
    return json;
  }

  /** A value with its 95 % interval, or the reason why there is none. */
  private static Map<String, Object> estimate(Estimate estimate) {
    var json = new LinkedHashMap<String, Object>();
    json.put("n", estimate.n());
    if (estimate instanceof Estimate.Measured measured) {
      json.put("value", measured.value());
      json.put("low", measured.interval().low());
      json.put("high", measured.interval().high());
    } else {
      json.put("none", estimate instanceof TooFew ? "too-few" : "no-variety");
    }
    return json;
  }

  static Map<String, Object> confusion(Figures figures) {
    var json = new LinkedHashMap<String, Object>();
    json.put("level1", cells(figures.top().matrix()));
    json.put("level2", cells(figures.status().matrix()));
    return json;
  }

  private static List<Map<String, Object>> cells(ConfusionMatrix matrix) {
    return matrix.counts().entrySet().stream().map(e -> cell(e.getKey(), e.getValue())).toList();
  }

  private static Map<String, Object> cell(Cell cell, long count) {
    var json = new LinkedHashMap<String, Object>();
    json.put("chosen", cell.chosen());
    json.put("suggested", cell.suggested());
    json.put("count", count);
    return json;
  }
}
