package dev.crivo.shell;

import dev.crivo.decision.Decision;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Masks what may name a customer or a person in the JSON of decisions. */
final class MaskedDecision {

  private static final Map<String, MaskedField> FIELDS =
      Map.of(
          "tenant", MaskedField.TENANT,
          "by", MaskedField.BY,
          "owner", MaskedField.OWNER,
          "note", MaskedField.NOTE,
          "nextAction", MaskedField.NEXT_ACTION,
          "picked", MaskedField.PICKED,
          "source", MaskedField.SOURCE);

  private final Pseudonyms pseudonyms;
  private final Wording wording;

  /**
   * @param wording of a playbook: an answer that it does not offer counts as a name that was typed
   */
  MaskedDecision(Pseudonyms pseudonyms, Wording wording) {
    this.pseudonyms = pseudonyms;
    this.wording = wording;
  }

  /**
   * @param json of the decision, as {@link DecisionJson} writes it
   */
  Map<String, Object> of(Decision decision, Map<String, Object> json) {
    var masked = masked(json);
    if (pseudonyms.mask(MaskedField.PICKED) && decision.chosen().picked().isPresent()) {
      var name = pseudonyms.of(MaskedField.PICKED, decision.chosen().picked().get());
      masked.put("name", wording.path(decision.chosen().status()) + " > " + name);
    }
    return masked;
  }

  private Map<String, Object> masked(Map<?, ?> json) {
    var masked = new LinkedHashMap<String, Object>();
    json.forEach((key, value) -> masked.put(key.toString(), masked(key.toString(), value)));
    if (json.get("question") != null && json.containsKey("answer")) {
      masked.put("answer", answer(json.get("question").toString(), json.get("answer")));
    }
    return masked;
  }

  private Object masked(String key, Object value) {
    if (key.equals("answers")) {
      return answers((Map<?, ?>) value);
    } else if (key.equals("override") && value instanceof Map<?, ?> override) {
      return override(override);
    } else if (value instanceof Map<?, ?> map) {
      return masked(map);
    } else if (value instanceof List<?> list) {
      return list.stream().map(item -> masked(key, item)).toList();
    }
    return FIELDS.containsKey(key) && value != null
        ? pseudonyms.of(FIELDS.get(key), value.toString())
        : value;
  }

  private Map<String, Object> answers(Map<?, ?> answers) {
    var masked = new LinkedHashMap<String, Object>();
    answers.forEach((q, answer) -> masked.put(q.toString(), answer(q.toString(), answer)));
    return masked;
  }

  private Object answer(String question, Object answer) {
    return answer == null
        ? null
        : pseudonyms.answer(wording.playbook(), question, answer.toString());
  }

  private Map<String, Object> override(Map<?, ?> override) {
    var masked = new LinkedHashMap<String, Object>();
    override.forEach((key, value) -> masked.put(key.toString(), value));
    masked.computeIfPresent(
        "text", (key, text) -> pseudonyms.of(MaskedField.OVERRIDE_TEXT, text.toString()));
    return masked;
  }
}
