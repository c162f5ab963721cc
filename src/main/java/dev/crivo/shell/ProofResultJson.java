package dev.crivo.shell;

import dev.crivo.console.ScreenTexts;
import dev.crivo.decision.Decision;
import dev.crivo.decision.Proof;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What came of checking a proof, as other programs read it. */
record ProofResultJson(Wording wording) {

  Map<String, Object> of(ProofResult result) {
    var proof = result.proof();
    var steps = new LinkedHashMap<String, Object>();
    result
        .outcomes()
        .forEach((step, outcome) -> steps.put(ScreenTexts.key(step), ScreenTexts.key(outcome)));
    var json = new LinkedHashMap<String, Object>();
    json.put("fits", result.fits());
    json.put("checks", steps);
    json.put("entry", proof.anchor().toString());
    json.put("masked", ProofMask.names(proof));
    json.put(
        "follows", result.evaluation().map(new ExplanationJson(wording)::conclusion).orElse(null));
    json.put("decision", result.decision("-").map(d -> decision(d, proof)).orElse(null));
    return json;
  }

  /** As other commands give it, with null for what is masked, and nothing of corrections. */
  private Map<String, Object> decision(Decision decision, Proof proof) {
    var json = new DecisionJson(wording).of(decision, Optional.empty());
    json.remove("correctedBy");
    for (var field : ProofMask.fields(proof)) {
      switch (field) {
        case TENANT -> json.put("tenant", null);
        case BY -> json.put("by", null);
        case OWNER -> json.put("owner", null);
        case NOTE -> json.put("note", null);
        case NEXT_ACTION -> json.put("nextAction", null);
        case OVERRIDE_TEXT -> json.computeIfPresent("override", (key, o) -> withoutText(o));
        case PICKED -> throw new IllegalStateException("no proof leaves answers out");
      }
    }
    return json;
  }

  private static Map<String, Object> withoutText(Object override) {
    var json = new LinkedHashMap<String, Object>();
    json.put("reason", ((Map<?, ?>) override).get("reason"));
    json.put("text", null);
    return json;
  }
}
