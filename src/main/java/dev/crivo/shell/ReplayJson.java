package dev.crivo.shell;

import dev.crivo.explanation.OneAnswerAway;
import java.util.LinkedHashMap;
import java.util.Map;

/** A recorded case under rules, as other programs read it. */
record ReplayJson(Wording wording) {

  Map<String, Object> of(Replay replay, ExplainOptions options) {
    var json = new LinkedHashMap<String, Object>();
    var written = new ExplanationJson(wording);
    var then = new ExplanationJson(new Wording(replay.then().playbook(), wording.screen()));
    json.put("decision", replay.decision().id());
    json.put("status", replay.decision().chosen().status());
    json.put("rules", replay.folder().orElse(null));
    json.put("playbookVersion", replay.rulebook().playbook().version());
    json.put("unfit", replay.unfit());
    json.put("differs", replay.differs());
    json.put("ofItsDay", then.conclusion(replay.recorded()));
    json.put("now", written.conclusion(replay.evaluation()));
    json.put("why", written.why(replay.evaluation()));
    json.put(
        "oneAnswerAway",
        written.alternatives(OneAnswerAway.of(replay.rulebook(), replay.evaluation())));
    options.addTo(json, wording, replay.rulebook(), replay.evaluation());
    return json;
  }
}
