package dev.crivo.shell;

import dev.crivo.console.ScreenTexts;
import dev.crivo.explanation.OneAnswerAway.Alternative;
import dev.crivo.explanation.WhyNot;
import dev.crivo.explanation.WhyNot.Unmet;
import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Condition;
import dev.crivo.playbook.Rule;
import dev.crivo.rulebook.Conclusion;
import dev.crivo.rulebook.Evaluation;
import dev.crivo.rulebook.Evaluation.Reason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Explanations as other programs read them. */
record ExplanationJson(Wording wording) {

  /** The rules that decided, each after those it builds on. */
  List<Map<String, Object>> why(Evaluation evaluation) {
    return evaluation.result().reasons().stream().map(this::reason).toList();
  }

  private Map<String, Object> reason(Reason reason) {
    var json = rule(reason.rule());
    json.put("concludes", reason.rule().conclusion());
    json.put("section", wording.section(reason.rule()));
    json.put("premises", reason.rule().premises());
    json.put("conditions", reason.rule().conditions().stream().map(Condition::toString).toList());
    json.put("answers", reason.facts());
    return json;
  }

  private Map<String, Object> rule(Rule rule) {
    var json = new LinkedHashMap<String, Object>();
    json.put("rule", rule.name());
    json.put("because", wording.texts().reason(rule.name()));
    json.put("file", rule.file());
    json.put("line", rule.line());
    return json;
  }

  List<Map<String, Object>> alternatives(List<Alternative> alternatives) {
    return alternatives.stream().map(this::of).toList();
  }

  private Map<String, Object> of(Alternative alternative) {
    var json = new LinkedHashMap<String, Object>();
    json.put("question", alternative.question());
    json.put("answer", alternative.answer());
    json.putAll(conclusion(alternative.conclusion(), alternative.answers()));
    return json;
  }

  Map<String, Object> of(WhyNot whyNot) {
    var json = new LinkedHashMap<String, Object>();
    json.put("status", whyNot.status().code());
    json.put("standing", ScreenTexts.key(whyNot.standing()));
    json.put("nearest", whyNot.nearest().map(this::rule).orElse(null));
    json.put("failed", whyNot.failed().stream().map(ExplanationJson::unmet).toList());
    json.put("missing", whyNot.missing().stream().map(ExplanationJson::unmet).toList());
    json.put("asNear", whyNot.asNear().stream().map(Rule::name).toList());
    return json;
  }

  private static Map<String, Object> unmet(Unmet unmet) {
    var json = new LinkedHashMap<String, Object>();
    json.put("question", unmet.question());
    json.put("needs", unmet.needs().stream().map(Condition::toString).toList());
    json.put("answer", unmet.answer().orElse(null));
    json.put("rule", unmet.rule().name());
    return json;
  }

  Map<String, Object> whatIf(Map<String, String> changes, Evaluation before, Evaluation after) {
    var json = new LinkedHashMap<String, Object>();
    json.put("changes", changes);
    json.put("before", conclusion(before));
    json.put("after", conclusion(after));
    json.put("answers", after.answers().byQuestion());
    return json;
  }

  Map<String, Object> conclusion(Evaluation evaluation) {
    return conclusion(evaluation.conclusion(), evaluation.answers());
  }

  private Map<String, Object> conclusion(Conclusion conclusion, Answers answers) {
    var json = new LinkedHashMap<String, Object>();
    json.put("result", ScreenTexts.key(conclusion.kind()));
    json.put("codes", conclusion.codes());
    json.put("picked", conclusion.picked().orElse(null));
    json.put("next", conclusion.next().orElse(null));
    json.put("name", wording.conclusion(conclusion, answers));
    return json;
  }
}
