package dev.crivo.shell;

import dev.crivo.audit.Impact;
import dev.crivo.audit.Impact.Change;
import dev.crivo.audit.Impact.Extent;
import dev.crivo.commandline.RulesFolder;
import dev.crivo.playbook.Playbook;
import java.util.LinkedHashMap;
import java.util.Map;

/** What other rules would change, as other programs read it. */
record ImpactJson(Auditing auditing, ComparedRules compared) {

  Map<String, Object> of(Impact impact) {
    var json = new LinkedHashMap<String, Object>();
    json.put("rules", auditing.rules());
    json.put("playbookVersion", auditing.playbook().version());
    json.put("against", compared.key());
    json.put("rulesBefore", compared.folder().map(RulesFolder::shown).orElse(null));
    json.put("playbookVersionBefore", compared.playbook().map(Playbook::version).orElse(null));
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
    json.put("rulesOnlyBefore", change.before());
    json.put("rulesOnlyAfter", change.after());
    json.put("chosenAsBefore", extent.chosenBefore());
    json.put("chosenAsAfter", extent.chosenAfter());
    json.put("examples", extent.examples());
    return json;
  }
}
