package dev.crivo.shell;

import dev.crivo.playbook.Question;
import dev.crivo.rulebook.Evaluation;
import dev.crivo.rulebook.Evaluation.Conflict;
import dev.crivo.rulebook.Evaluation.FollowUps;
import dev.crivo.rulebook.Evaluation.Reason;
import dev.crivo.rulebook.Evaluation.Suggestion;
import dev.crivo.rulebook.Evaluation.Todo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An evaluation as other programs read it. */
final class EvaluationJson {

  private final Wording wording;

  EvaluationJson(Wording wording) {
    this.wording = wording;
  }

  Map<String, Object> of(Evaluation evaluation) {
    var json = new LinkedHashMap<String, Object>();
    var result = evaluation.result();
    if (result instanceof Suggestion suggestion) {
      json.put("result", "suggestion");
      json.put("status", suggestion.deepest().code());
      json.put(
          "name",
          wording.path(suggestion.deepest().code(), suggestion.picked(), evaluation.answers()));
      suggestion.picked().ifPresent(picked -> json.put("picked", picked));
      json.put("definition", wording.texts().definition(suggestion.outcome().code()));
      json.put(
          "engage", suggestion.outcome().engages().stream().map(wording.texts()::engage).toList());
    } else if (result instanceof FollowUps followUps) {
      json.put("result", "follow-ups");
      json.put("followUps", followUps.todos().stream().map(this::todo).toList());
    } else if (result instanceof Conflict conflict) {
      json.put("result", "conflict");
      json.put("statuses", conflict.statuses().stream().map(status -> status.code()).toList());
    } else {
      json.put("result", "undetermined");
    }
    json.put("reasons", result.reasons().stream().map(this::reason).toList());
    json.put("answers", evaluation.answers().byQuestion());
    json.put("possible", List.copyOf(evaluation.possible()));
    evaluation.next().ifPresent(question -> json.put("next", question(question)));
    json.put("playbookVersion", wording.playbook().version());
    return json;
  }

  private Map<String, Object> todo(Todo todo) {
    var code = todo.followUp().code();
    var json = new LinkedHashMap<String, Object>();
    json.put("code", code);
    json.put("name", wording.texts().status(code));
    json.put("todo", wording.texts().definition(code, todo.shortfall()));
    json.put("missing", todo.shortfall());
    return json;
  }

  private Map<String, Object> reason(Reason reason) {
    var json = new LinkedHashMap<String, Object>();
    json.put("rule", reason.rule().name());
    json.put("because", wording.texts().reason(reason.rule().name()));
    json.put("section", wording.section(reason.rule()));
    json.put("answers", reason.facts());
    return json;
  }

  private Map<String, Object> question(Question question) {
    var json = new LinkedHashMap<String, Object>();
    json.put("name", question.name());
    json.put("question", wording.texts().question(question.name()));
    var choices = new LinkedHashMap<String, String>();
    question
        .choices()
        .forEach(choice -> choices.put(choice, wording.texts().answer(question.name(), choice)));
    json.put("choices", choices);
    return json;
  }
}
