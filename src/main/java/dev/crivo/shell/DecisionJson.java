package dev.crivo.shell;

import dev.crivo.console.ScreenTexts;
import dev.crivo.decision.Alternative;
import dev.crivo.decision.Decision;
import dev.crivo.decision.Decision.Imported;
import dev.crivo.decision.Suggested;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Decisions on record as other programs read them. */
final class DecisionJson {

  private final Wording wording;

  DecisionJson(Wording wording) {
    this.wording = wording;
  }

  /**
   * Every field under the name it has in the record.
   *
   * @param correction the id of the decision that replaces it, where there is one
   */
  Map<String, Object> of(Decision decision, Optional<String> correction) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", decision.id());
    json.put("at", decision.at().toString());
    json.put("decidedAt", decision.decidedAt().toString());
    json.put("source", decision.imported().map(Imported::source).orElse(null));
    json.put("by", decision.by());
    json.put("tenant", decision.subject().tenant());
    json.put("workload", decision.subject().workload().orElse(null));
    json.put("entitlements", decision.subject().entitlements().orElse(null));
    json.put("addedOn", date(decision.subject().addedOn()));
    json.put("taken", decision.subject().taken().stream().map(DecisionJson::taken).toList());
    json.put("status", decision.chosen().status());
    json.put("picked", decision.chosen().picked().orElse(null));
    json.put("name", wording.chosen(decision));
    json.put("suggested", suggested(decision.suggested()));
    json.put(
        "alternatives", decision.alternatives().stream().map(DecisionJson::alternative).toList());
    json.put("override", decision.chosen().overriding().map(DecisionJson::override).orElse(null));
    json.put("answers", decision.answers().byQuestion());
    json.put("note", decision.note().text());
    json.put("noteGrade", ScreenTexts.key(decision.note().grade()));
    json.put("targetDate", date(decision.plan().targetDate()));
    json.put("owner", decision.plan().owner().orElse(null));
    json.put("nextAction", decision.plan().nextAction().orElse(null));
    json.put("nextActionDate", date(decision.plan().nextActionDate()));
    json.put("language", decision.origin().language());
    json.put("playbook", decision.origin().playbook());
    json.put("playbookVersion", decision.origin().playbookVersion());
    json.put("programVersion", decision.origin().programVersion());
    json.put("corrects", decision.corrects().orElse(null));
    json.put("correctedBy", correction.orElse(null));
    json.put("group", decision.group().orElse(null));
    return json;
  }

  private static String date(Optional<LocalDate> date) {
    return date.map(LocalDate::toString).orElse(null);
  }

  private static Map<String, Object> taken(Decision.Taken taken) {
    var json = new LinkedHashMap<String, Object>();
    json.put("decision", taken.decision());
    json.put("entitlements", taken.entitlements());
    return json;
  }

  private static Map<String, Object> suggested(Suggested suggested) {
    var json = new LinkedHashMap<String, Object>();
    json.put("kind", ScreenTexts.key(suggested.kind()));
    json.put("codes", suggested.codes());
    json.put("detail", suggested.detail().orElse(null));
    json.put("picked", suggested.picked().orElse(null));
    json.put("reasons", suggested.reasons().stream().map(DecisionJson::reason).toList());
    return json;
  }

  private static Map<String, Object> reason(Suggested.Reason reason) {
    var json = new LinkedHashMap<String, Object>();
    json.put("rule", reason.rule());
    json.put("source", reason.source());
    json.put("because", reason.sentence());
    json.put("answers", reason.facts());
    return json;
  }

  private static Map<String, Object> alternative(Alternative alternative) {
    var json = new LinkedHashMap<String, Object>();
    json.put("question", alternative.question());
    json.put("answer", alternative.answer());
    json.put("kind", ScreenTexts.key(alternative.kind()));
    json.put("codes", alternative.codes());
    json.put("picked", alternative.picked().orElse(null));
    json.put("next", alternative.next().orElse(null));
    return json;
  }

  private static Map<String, Object> override(Decision.Overriding overriding) {
    var json = new LinkedHashMap<String, Object>();
    json.put("reason", ScreenTexts.key(overriding.reason()));
    json.put("text", overriding.text());
    return json;
  }
}
