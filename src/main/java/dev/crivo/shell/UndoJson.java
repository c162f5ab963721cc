package dev.crivo.shell;

import dev.crivo.console.ScreenTexts;
import dev.crivo.decision.Decision;
import dev.crivo.decision.Entitlements.Part;
import dev.crivo.decision.Undo;
import dev.crivo.decision.Undo.Obstacle;
import dev.crivo.shell.Undoing.Correction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is taken back, as other programs read it. */
record UndoJson(Wording wording) {

  /**
   * @param recorded the corrections, in the order of the steps; none where they only might be
   */
  Map<String, Object> of(Undo undo, List<Correction> corrections, List<Decision> recorded) {
    var steps = new ArrayList<Map<String, Object>>();
    for (var i = 0; i < corrections.size(); i++) {
      var id = recorded.isEmpty() ? Optional.<String>empty() : Optional.of(recorded.get(i).id());
      steps.add(step(corrections.get(i), id));
    }
    var json = new LinkedHashMap<String, Object>();
    json.put("recorded", !recorded.isEmpty());
    json.put("group", recorded.stream().findFirst().flatMap(Decision::group).orElse(null));
    json.put("takenBack", steps);
    json.put("staying", undo.obstacles().stream().map(this::staying).toList());
    return json;
  }

  private Map<String, Object> step(Correction correction, Optional<String> id) {
    var step = correction.step();
    var json = about(step.undone());
    json.put("correctedBy", id.orElse(null));
    json.put("restates", step.restated().id());
    json.put("overrides", correction.overrides());
    json.put("back", step.back().stream().map(this::part).toList());
    json.put("gone", step.gone());
    return json;
  }

  private Map<String, Object> about(Decision decision) {
    var json = new LinkedHashMap<String, Object>();
    json.put("decision", decision.id());
    json.put("tenant", decision.subject().tenant());
    json.put("workload", decision.subject().workload().orElse(null));
    json.put("entitlements", decision.subject().entitlements().orElse(null));
    json.put("status", decision.chosen().status());
    json.put("name", wording.chosen(decision));
    return json;
  }

  private Map<String, Object> part(Part part) {
    var json = new LinkedHashMap<String, Object>();
    json.put("decision", part.decision().id());
    json.put("status", part.decision().chosen().status());
    json.put("name", wording.chosen(part.decision()));
    json.put("entitlements", part.entitlements().orElse(null));
    json.put("unclassified", part.isUnclassified());
    return json;
  }

  private Map<String, Object> staying(Obstacle obstacle) {
    var json = about(obstacle.decision());
    json.put("why", ScreenTexts.key(obstacle.code()));
    return json;
  }
}
