package dev.crivo.shell;

import dev.crivo.console.Ask;
import dev.crivo.console.Check;
import dev.crivo.console.Prompter;
import dev.crivo.console.Reply;
import dev.crivo.console.Screen;
import dev.crivo.decision.Decision.Chosen;
import dev.crivo.decision.Decision.Subject;
import dev.crivo.decision.Suggested;
import dev.crivo.playbook.Answers;
import dev.crivo.rulebook.Evaluation;
import dev.crivo.rulebook.Evaluation.Suggestion;
import dev.crivo.shell.DecisionForm.Wish;
import dev.crivo.shell.InterviewScreen.End;
import java.util.List;
import java.util.Optional;

/** The interview about a case that was decided before: it leads to a finding, not to a decision. */
final class ReviewInterview {

  private final Screen screen;
  private final Prompter prompter;
  private final Recording recording;
  private final DecisionForm form;
  private final InterviewRound round;

  ReviewInterview(Screen screen, Prompter prompter, Recording recording) {
    this.screen = screen;
    this.prompter = prompter;
    this.recording = recording;
    this.form = DecisionForm.ofReview(screen, prompter, recording.wording());
    this.round =
        new InterviewRound(
            screen, prompter, recording.wording(), form, sitting -> {}, sitting -> {});
  }

  /**
   * What somebody found of a case.
   *
   * @param chosen empty where no status follows
   */
  record Found(Answers answers, Suggested suggested, Optional<Chosen> chosen, String note) {

    Found with(String text) {
      return new Found(answers, suggested, chosen, text);
    }
  }

  /**
   * How the interview ended.
   *
   * @param found empty where the person left, or the input ended
   */
  record Outcome(Optional<Found> found, End end) {}

  /** From the first question that the subject leaves open to the note. */
  Outcome run(Subject subject, boolean noteRequired) {
    var sitting = Sitting.about(recording.rulebook(), subject);
    while (true) {
      var done = round.run(sitting);
      if (done.wish().isEmpty()) {
        return new Outcome(Optional.empty(), done.end());
      }
      sitting = done.sitting();
      var found =
          found(sitting.interview().evaluation(), done.wish().get())
              .then(f -> note(noteRequired).then(text -> Given.of(f.with(text))));
      var instead = found.instead().filter(ReviewInterview::ends);
      if (found.value().isPresent() || instead.isPresent()) {
        return new Outcome(found.value(), instead.map(InterviewRound::end).orElse(End.ANSWERED));
      }
    }
  }

  private static boolean ends(Reply reply) {
    return !(reply instanceof Reply.Back || reply instanceof Reply.Edit);
  }

  private Given<Found> found(Evaluation evaluation, Wish wish) {
    return switch (wish) {
      case ACCEPT ->
          Given.of(
              found(
                  evaluation,
                  Optional.of(DecisionForm.accepted((Suggestion) evaluation.result()))));
      case NO_STATUS -> Given.of(found(evaluation, Optional.empty()));
      default ->
          form.other(evaluation).then(chosen -> Given.of(found(evaluation, Optional.of(chosen))));
    };
  }

  private Found found(Evaluation evaluation, Optional<Chosen> chosen) {
    return new Found(
        evaluation.answers(),
        Recording.suggested(evaluation, recording.wording().texts()::reason),
        chosen,
        "");
  }

  /** In the reviewer's own words; an empty one where it need not be. */
  Given<String> note(boolean required) {
    var key = required ? "adjudicate.note" : "review.note";
    var check = FreeText.NOTE.check(screen);
    Check orNone = typed -> typed.isEmpty() ? Optional.empty() : check.error(typed);
    var kept = required ? Optional.<String>empty() : Optional.of("");
    while (true) {
      var ask = new Ask(screen.text(key), "", kept);
      var reply = prompter.text(ask, List.of(), required ? check : orNone);
      if (!(reply instanceof Reply.Help)) {
        return Given.of(reply).then(text -> Given.of(FreeText.stripped(text)));
      }
      screen.say(key + ".help");
    }
  }
}
