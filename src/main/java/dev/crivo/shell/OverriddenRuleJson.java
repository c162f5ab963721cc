package dev.crivo.shell;

import dev.crivo.audit.ControlState;
import dev.crivo.audit.OverriddenRule;
import dev.crivo.audit.OverriddenRule.Instead;
import java.util.LinkedHashMap;
import java.util.Map;

/** A rule that people did not follow, as other programs read it. */
final class OverriddenRuleJson {

  private OverriddenRuleJson() {}

  static Map<String, Object> of(OverriddenRule rule) {
    var json = new LinkedHashMap<String, Object>();
    json.put("rule", rule.rule());
    json.put("suspected", rule.isSuspect());
    json.put("overridden", rule.rate().part());
    json.put("of", rule.rate().whole());
    json.put("control", control(rule.control()));
    json.put("instead", rule.instead().stream().map(OverriddenRuleJson::instead).toList());
    return json;
  }

  /** Whether chance explains it; shares of 0 to 1 where that can be told. */
  private static Map<String, Object> control(ControlState state) {
    var json = new LinkedHashMap<String, Object>();
    json.put("state", state(state));
    if (state instanceof ControlState.Above above) {
      json.put("expected", above.expected());
      json.put("limit", above.limit());
    } else if (state instanceof ControlState.Inside inside) {
      json.put("expected", inside.expected());
      json.put("limit", inside.limit());
    }
    return json;
  }

  private static String state(ControlState state) {
    if (state instanceof ControlState.Above) {
      return "above";
    }
    return state instanceof ControlState.Inside ? "inside" : "too-few";
  }

  private static Map<String, Object> instead(Instead instead) {
    var json = new LinkedHashMap<String, Object>();
    json.put("status", instead.cluster().status());
    json.put("overrides", instead.evidence().overrides());
    json.put("people", instead.evidence().people());
    json.put("suspected", instead.suspected());
    return json;
  }
}
