package dev.crivo.shell;

import dev.crivo.audit.Sample;
import dev.crivo.audit.StratifiedBy;
import dev.crivo.console.ScreenTexts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A sample with where it comes from: what a sample file holds.
 *
 * @param by what the keys of its strata are
 * @param options that it was drawn with, besides the seed, as they were written
 * @param record the place of the record that it was drawn from
 */
record DrawnSample(
    Sample sample, List<StratifiedBy> by, Map<String, String> options, String record) {

  /** The form of the file: another one gets another name. */
  static final String FORM = "crivo-sample-1";

  Map<String, Object> json() {
    var json = new LinkedHashMap<String, Object>();
    json.put("form", FORM);
    json.put("record", record);
    json.put("options", options);
    json.put("seed", sample.seed());
    json.put("frame", sample.frameHash());
    json.put("population", sample.population());
    json.put("size", sample.size());
    json.put("margin", sample.margin());
    json.put("stratifiedBy", by.stream().map(ScreenTexts::key).toList());
    json.put("strata", sample.strata().stream().map(DrawnSample::json).toList());
    json.put("sha256", sample.hash());
    return json;
  }

  private static Map<String, Object> json(Sample.Stratum stratum) {
    var json = new LinkedHashMap<String, Object>();
    json.put("key", stratum.key());
    json.put("size", stratum.size());
    json.put("decisions", stratum.ids());
    return json;
  }
}
