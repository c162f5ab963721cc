package dev.crivo.decision;

import dev.crivo.playbook.Answers;
import java.nio.file.Path;
import java.time.Clock;

/** A program that saves a draft after every answer, and prints a line once it is saved. */
final class Saver {

  private Saver() {}

  /**
   * @param arguments the data folder; how many answers
   */
  public static void main(String[] arguments) {
    var drafts = new Drafts(Path.of(arguments[0]));
    var draft = Draft.begun(Clock.systemUTC(), "ana", "lending");
    var answers = Answers.NONE;
    for (var i = 0; i < Integer.parseInt(arguments[1]); i++) {
      answers = answers.with("question" + i, "answer");
      draft = draft.with(answers);
      drafts.save(draft);
      System.out.println(draft.id());
    }
  }
}
