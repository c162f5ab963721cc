package dev.crivo.shell;

import dev.crivo.audit.Finding;
import dev.crivo.audit.OverriddenRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rules that people did not follow, with what they wrote, as other programs read them. */
record OverridesJson(AuditReport report) {

  Map<String, Object> of(List<OverriddenRule> rules) {
    var json = new LinkedHashMap<String, Object>();
    json.put("rules", report.about().rules());
    json.put("playbookVersion", report.about().playbook().version());
    json.put("decisions", report.result().totals().findings());
    json.put("minimum", report.figures().minimum());
    json.put("masked", MaskedFields.names(report.masked()));
    json.put("overriddenRules", rules.stream().map(this::rule).toList());
    return json;
  }

  private Map<String, Object> rule(OverriddenRule rule) {
    var json = OverriddenRuleJson.of(rule);
    var examples = rule.foremost().map(i -> report.about().examples(i, report));
    json.put("examples", examples.map(OverridesJson::examples).toList());
    return json;
  }

  private static Map<String, Object> examples(OverrideExamples examples) {
    var json = new LinkedHashMap<String, Object>();
    json.put("status", examples.instead().cluster().status());
    json.put("newest", examples.newest().stream().map(OverridesJson::decision).toList());
    json.put("case", examples.drafted().map(OverridesJson::drafted).orElse(null));
    return json;
  }

  private static Map<String, Object> decision(Finding finding) {
    var json = FindingJson.of(finding);
    json.put("note", finding.decision().note().text());
    return json;
  }

  private static Map<String, Object> drafted(DraftedCase drafted) {
    var json = new LinkedHashMap<String, Object>();
    json.put("yaml", drafted.yaml());
    json.put("sameAnswers", drafted.answered());
    json.put("differences", drafted.differences());
    return json;
  }
}
