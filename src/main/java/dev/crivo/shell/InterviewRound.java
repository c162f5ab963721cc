package dev.crivo.shell;

import dev.crivo.console.Prompter;
import dev.crivo.console.Reply;
import dev.crivo.console.Screen;
import dev.crivo.shell.DecisionForm.Wish;
import dev.crivo.shell.InterviewScreen.End;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The questions and what follows from the answers, round and round, until the person is done with
 * them: decides, or leaves.
 */
final class InterviewRound {

  private final Screen screen;
  private final Prompter prompter;
  private final Wording wording;
  private final DecisionForm form;
  private final InterviewScreen questions;
  private final Consumer<Sitting> keep;
  private final Consumer<Sitting> atResult;

  /**
   * @param keep called after every answer
   * @param atResult called when a result is shown, to tell more about it
   */
  InterviewRound(
      Screen screen,
      Prompter prompter,
      Wording wording,
      DecisionForm form,
      Consumer<Sitting> keep,
      Consumer<Sitting> atResult) {
    this.screen = screen;
    this.prompter = prompter;
    this.wording = wording;
    this.form = form;
    this.questions = new InterviewScreen(screen, prompter, wording, keep);
    this.keep = keep;
    this.atResult = atResult;
  }

  /**
   * Where the person was done.
   *
   * @param wish what is to be done with the result; empty where the person left, or the input ended
   * @param end how it ended where there is no wish
   */
  record Done(Sitting sitting, Optional<Wish> wish, End end) {}

  Done run(Sitting start) {
    var sitting = start;
    while (true) {
      var asked = questions.run(sitting);
      sitting = asked.sitting();
      if (asked.end() != End.ANSWERED) {
        return new Done(sitting, Optional.empty(), asked.end());
      }
      var result = new ResultScreen(screen, prompter, wording, questions, sitting, form);
      result.show();
      atResult.accept(sitting);
      var heard = result.hear();
      var reply = heard.reply();
      var wish = Wish.of(reply);
      if (wish.filter(Wish.WHAT_IF::equals).isPresent()) {
        sitting = heard.sitting();
        keep.accept(sitting);
      } else if (reply instanceof Reply.Back) {
        sitting = sitting.back();
      } else if (reply instanceof Reply.Edit || wish.filter(Wish.CHANGE::equals).isPresent()) {
        sitting = questions.edit(sitting);
      } else {
        return new Done(sitting, wish, end(reply));
      }
    }
  }

  /** How it ended with a reply that is no way back to the questions. */
  static End end(Reply reply) {
    if (reply instanceof Reply.Answer) {
      return End.ANSWERED;
    }
    return reply instanceof Reply.Leave ? End.LEFT : End.INPUT_ENDED;
  }
}
