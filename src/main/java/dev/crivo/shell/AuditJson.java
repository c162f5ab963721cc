package dev.crivo.shell;

import dev.crivo.audit.Cluster;
import dev.crivo.audit.Dimension;
import dev.crivo.audit.Suspicion.Evidence;
import dev.crivo.audit.Totals;
import dev.crivo.audit.Verdict;
import dev.crivo.console.ScreenTexts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** What an audit found, as other programs read it. */
record AuditJson(AuditReport report) {

  Map<String, Object> whole() {
    var totals = report.result().totals();
    var json = new LinkedHashMap<String, Object>();
    json.put("rules", report.about().rules());
    json.put("playbookVersion", report.about().playbook().version());
    json.put("only", report.only());
    json.put("decisions", totals.findings());
    json.put("correctedLeftOut", report.leftOut());
    json.put("listedLeftOut", report.listed());
    json.put("masked", MaskOption.names(report.masked()));
    json.put("judged", totals.judged());
    json.put("agreedShare", totals.agreed().isPresent() ? totals.agreed().getAsDouble() : null);
    json.put("failUnder", report.failUnder().orElse(null));
    json.put("failed", report.hasFailed());
    json.put("verdicts", verdicts(totals.byVerdict()));
    json.put("blame", blame(totals));
    json.put("by", dimensions(totals));
    json.put("agreement", FiguresJson.agreement(report.figures()));
    json.put("confusion", FiguresJson.confusion(report.figures()));
    json.put("suspicion", suspicion());
    json.put("suspects", suspects());
    json.put("overriddenRules", report.rules().stream().map(OverriddenRuleJson::of).toList());
    json.put("findings", report.findings().stream().map(FindingJson::of).toList());
    json.put("findingsLeftOut", report.unnamed());
    return json;
  }

  /** All of them, so that none that does not occur is missing. */
  private static Map<String, Object> verdicts(SortedMap<Verdict, Long> counts) {
    var json = new LinkedHashMap<String, Object>();
    for (var verdict : Verdict.values()) {
      json.put(ScreenTexts.key(verdict), counts.getOrDefault(verdict, 0L));
    }
    return json;
  }

  private static Map<String, Object> blame(Totals totals) {
    var json = new LinkedHashMap<String, Object>();
    totals.byBlame().forEach((blame, n) -> json.put(ScreenTexts.key(blame), n));
    return json;
  }

  private Map<String, Object> dimensions(Totals totals) {
    var json = new LinkedHashMap<String, Object>();
    for (var dimension : Dimension.values()) {
      if (dimension != Dimension.ALL) {
        var values =
            totals.byValue(dimension).keySet().stream()
                .map(value -> value(totals, dimension, value))
                .toList();
        json.put(ScreenTexts.key(dimension), values);
      }
    }
    return json;
  }

  private Map<String, Object> value(Totals totals, Dimension dimension, String value) {
    var json = new LinkedHashMap<String, Object>();
    json.put("value", value);
    json.put("decisions", totals.byValue(dimension).get(value));
    json.put("verdicts", verdicts(totals.byVerdict(dimension, value)));
    return json;
  }

  private Map<String, Object> suspicion() {
    var json = new LinkedHashMap<String, Object>();
    json.put("overrides", report.suspicion().overrides());
    json.put("share", report.suspicion().share());
    json.put("people", report.suspicion().people());
    return json;
  }

  private List<Map<String, Object>> suspects() {
    return report.suspects().stream().map(e -> suspect(e.getKey(), e.getValue())).toList();
  }

  private static Map<String, Object> suspect(Cluster cluster, Evidence evidence) {
    var json = new LinkedHashMap<String, Object>();
    json.put("rule", cluster.rule());
    json.put("status", cluster.status());
    json.put("overrides", evidence.overrides());
    json.put("overridesOfRule", evidence.ofRule());
    json.put("people", evidence.people());
    return json;
  }
}
