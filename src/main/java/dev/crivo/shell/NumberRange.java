package dev.crivo.shell;

import dev.crivo.console.Screen;
import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Question;
import dev.crivo.rulebook.TellingAnswers;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The numbers that some telling answers stand for.
 *
 * @param to the greatest of them; empty where all greater ones are meant, too
 */
record NumberRange(String from, Optional<String> to) {

  /**
   * @param answers telling answers to the question, ascending and next to each other
   */
  static NumberRange of(Playbook playbook, Question question, List<String> answers) {
    var all = TellingAnswers.of(playbook).to(question, Answers.NONE);
    var last = answers.get(answers.size() - 1);
    var isOpen = last.equals(all.get(all.size() - 1));
    return new NumberRange(answers.get(0), isOpen ? Optional.empty() : Optional.of(last));
  }

  String words(Screen screen) {
    if (to.isEmpty()) {
      return screen.text("operator.at-least", Map.of("values", from));
    }
    return from.equals(to.get())
        ? from
        : screen.text("explain.range", Map.of("from", from, "to", to.get()));
  }
}
