package dev.crivo.shell;

import dev.crivo.explanation.ReasonTree;
import dev.crivo.playbook.Question;
import dev.crivo.playbook.Status;
import dev.crivo.rulebook.Evaluation;
import dev.crivo.rulebook.Evaluation.Conflict;
import dev.crivo.rulebook.Evaluation.FollowUps;
import dev.crivo.rulebook.Evaluation.Suggestion;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a table of results tells of a case, beside the columns that the table of cases has. */
record ResultColumns(Wording wording, UnusedAnswers unused) {

  /** Programs read them: they are the same in every language. */
  static final List<String> NAMES =
      List.of(
          "result",
          "status",
          "picked",
          "statusName",
          "followUps",
          "toDo",
          "conflict",
          "reasons",
          "unused",
          "nextQuestion",
          "nextQuestionText",
          "decision",
          "notRecorded");

  /** All but what became of it in the record. */
  List<String> of(Evaluation evaluation) {
    var result = evaluation.result();
    var next = evaluation.next();
    return Stream.of(
            Stream.of(new EvaluationJson(wording).of(evaluation).get("result").toString()),
            status(evaluation),
            followUps(result),
            Stream.of(conflict(result), reasons(result), String.join(" ", unused.of(evaluation))),
            Stream.of(
                next.map(Question::name).orElse(""),
                next.map(question -> wording.texts().question(question.name())).orElse("")))
        .flatMap(cells -> cells)
        .toList();
  }

  private Stream<String> status(Evaluation evaluation) {
    if (!(evaluation.result() instanceof Suggestion suggestion)) {
      return Stream.of("", "", "");
    }
    var code = suggestion.deepest().code();
    var picked = suggestion.picked();
    return Stream.of(code, picked.orElse(""), wording.path(code, picked, evaluation.answers()));
  }

  private Stream<String> followUps(Evaluation.Result result) {
    if (!(result instanceof FollowUps followUps)) {
      return Stream.of("", "");
    }
    var codes = followUps.todos().stream().map(todo -> todo.followUp().code());
    var words =
        followUps.todos().stream()
            .map(todo -> wording.texts().definition(todo.followUp().code(), todo.shortfall()));
    return Stream.of(
        codes.collect(Collectors.joining(" ")), words.collect(Collectors.joining(" ")));
  }

  private static String conflict(Evaluation.Result result) {
    return result instanceof Conflict conflict
        ? conflict.statuses().stream().map(Status::code).collect(Collectors.joining(" "))
        : "";
  }

  private String reasons(Evaluation.Result result) {
    return ReasonsView.inOrder(ReasonTree.of(result.reasons()))
        .map(reason -> wording.texts().reason(reason.rule().name()))
        .collect(Collectors.joining("; "));
  }
}
