package dev.crivo.shell;

import dev.crivo.audit.Impact;
import dev.crivo.audit.Impact.Change;
import dev.crivo.audit.Impact.Extent;
import java.util.LinkedHashMap;
import java.util.Map;

/** What other rules would change, as other programs read it. */
record ImpactJson(Auditing auditing) {

  Map<String, Object> of(Impact impact) {
    var json = new LinkedHashMap<String, Object>();
    json.put("rules", auditing.rules());
    json.put("playbookVersion", auditing.playbook().version());
    json.put("decisions", impact.decisions());
    json.put("alike", impact.alike());
    json.put("changed", impact.changed());
    json.put("withoutRules", impact.unknown());
    json.put("changes", impact.byExtent().stream().map(e -> of(e.getKey(), e.getValue())).toList());
    return json;
  }

  private static Map<String, Object> of(Change change, Extent extent) {
    var json = new LinkedHashMap<String, Object>();
    json.put("decisions", extent.cases());
    json.put("from", FindingJson.conclusion(change.from()));
    json.put("to", FindingJson.conclusion(change.to()));
    json.put("rulesOnlyThen", change.before());
    json.put("rulesOnlyNow", change.after());
    json.put("chosenAsThen", extent.chosenBefore());
    json.put("chosenAsNow", extent.chosenAfter());
    json.put("examples", extent.examples());
    return json;
  }
}
