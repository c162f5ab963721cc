package dev.crivo.shell;

import dev.crivo.console.Screen;
import dev.crivo.explanation.OneAnswerAway.Alternative;
import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Status;
import dev.crivo.playbook.Status.Need;
import dev.crivo.rulebook.Evaluation;
import dev.crivo.rulebook.Evaluation.Conflict;
import dev.crivo.rulebook.Evaluation.FollowUps;
import dev.crivo.rulebook.Evaluation.Result;
import dev.crivo.rulebook.Evaluation.Suggestion;
import dev.crivo.rulebook.Evaluation.Undetermined;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Shows what follows from a case, the chain of reasons, and what one other answer would change. */
final class ResultCard {

  private final Screen screen;
  private final Wording wording;
  private final String more;

  /**
   * @param more key of the text that says where the alternatives are told that the card has no room
   *     for
   */
  ResultCard(Screen screen, Wording wording, String more) {
    this.screen = screen;
    this.wording = wording;
    this.more = more;
  }

  /**
   * @param alternatives what one other answer would change
   */
  void show(Evaluation evaluation, List<Alternative> alternatives) {
    result(evaluation);
    new AlternativesView(screen, wording).brief(alternatives, evaluation.conclusion(), more);
  }

  /** Shows what a record of the suggested status carries, and who engages. */
  void record(Evaluation evaluation) {
    if (evaluation.result() instanceof Suggestion suggestion) {
      record(suggestion.outcome());
    }
  }

  private void result(Evaluation evaluation) {
    var result = evaluation.result();
    screen.blank();
    if (result instanceof Suggestion suggestion) {
      suggestion(suggestion, evaluation.answers());
    } else if (result instanceof FollowUps followUps) {
      followUps(followUps);
    } else if (result instanceof Conflict conflict) {
      conflict(conflict);
    } else if (result instanceof Undetermined) {
      undetermined(evaluation);
    }
  }

  private void suggestion(Suggestion suggestion, Answers answers) {
    var code = suggestion.deepest().code();
    heading("card.suggested");
    screen.line(2, screen.styles().good(wording.path(code, suggestion.picked(), answers)));
    screen.line(2, screen.styles().dim(code));
    screen.blank();
    screen.line(2, wording.texts().definition(suggestion.outcome().code()));
    reasons(suggestion);
  }

  private void followUps(FollowUps followUps) {
    heading("card.follow-up");
    for (var todo : followUps.todos()) {
      var code = todo.followUp().code();
      screen.line(2, screen.styles().warning(wording.texts().status(code)));
      screen.line(4, wording.texts().definition(code, todo.shortfall()));
    }
    reasons(followUps);
  }

  private void conflict(Conflict conflict) {
    heading("card.conflict");
    for (var status : conflict.statuses()) {
      screen.item(2, "-", wording.path(status.code()) + " (" + status.code() + ")");
    }
    reasons(conflict);
  }

  private void undetermined(Evaluation evaluation) {
    heading("card.undetermined");
    var possible = evaluation.possible();
    screen.line(
        2,
        screen.text(
            "card.possible",
            Map.of("possible", possible.size(), "total", wording.playbook().outcomes().size())));
    evaluation
        .next()
        .ifPresentOrElse(
            question -> {
              screen.row(
                  2, 14, screen.text("card.next"), wording.texts().question(question.name()));
              screen.line(16, screen.styles().dim(question.name()));
            },
            () -> screen.line(2, screen.text("card.gap")));
  }

  private void reasons(Result result) {
    screen.blank();
    heading("card.because");
    new ReasonsView(screen, wording).show(result.reasons());
  }

  private void record(Status status) {
    screen.blank();
    if (!status.engages().isEmpty()) {
      var who =
          status.engages().stream().map(wording.texts()::engage).collect(Collectors.joining(", "));
      screen.row(screen.text("card.engage"), who);
    }
    screen.row(screen.text("card.record"), needs(status.needs()));
  }

  private String needs(Status.Needs needs) {
    return List.of(need("target-date", needs.targetDate()), need("owner", needs.owner()), "note")
        .stream()
        .filter(key -> !key.isEmpty())
        .map(key -> screen.text("card.needs." + key))
        .collect(Collectors.joining(", "));
  }

  private static String need(String field, Need need) {
    return switch (need) {
      case NONE -> "";
      case OFFERED -> field + ".offered";
      case REQUIRED -> field + ".required";
    };
  }

  private void heading(String key) {
    screen.line(screen.styles().bold(screen.text(key)));
  }
}
