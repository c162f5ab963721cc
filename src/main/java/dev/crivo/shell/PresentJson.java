package dev.crivo.shell;

import dev.crivo.console.ScreenTexts;
import dev.crivo.overview.OpenInterview;
import dev.crivo.overview.PresentStatus;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How tenants stand, as other programs read it. */
record PresentJson(PresentWords words) {

  /** Under the names that the record has for them. */
  Map<String, Object> of(PresentStatus present) {
    var plan = present.plan();
    var json = new LinkedHashMap<String, Object>();
    json.put("tenant", present.tenant());
    json.put("workload", present.workload().orElse(null));
    json.put("entitlements", present.entitlements().orElse(null));
    json.put("unclassified", present.unclassified());
    json.put("status", present.chosen().status());
    json.put("picked", present.chosen().picked().orElse(null));
    json.put("name", words.status(present));
    json.put("since", present.since().toString());
    json.put("by", present.by());
    json.put("targetDate", text(plan.targetDate()));
    json.put("owner", plan.owner().orElse(null));
    json.put("nextAction", plan.nextAction().orElse(null));
    json.put("nextActionDate", text(plan.nextActionDate()));
    json.put("missing", present.missing().stream().sorted().map(ScreenTexts::key).toList());
    json.put("followUps", present.followUps());
    json.put("decision", present.decision());
    return json;
  }

  static Map<String, Object> of(OpenInterview interview) {
    var json = new LinkedHashMap<String, Object>();
    json.put("tenant", interview.tenant());
    json.put("workload", interview.workload().orElse(null));
    json.put("entitlements", interview.entitlements().orElse(null));
    json.put("since", interview.since().toString());
    json.put("by", interview.by());
    json.put("followUps", interview.followUps());
    return json;
  }

  private static String text(Optional<?> value) {
    return value.map(Object::toString).orElse(null);
  }
}
