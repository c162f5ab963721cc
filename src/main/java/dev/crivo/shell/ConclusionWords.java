package dev.crivo.shell;

import dev.crivo.console.Screen;
import dev.crivo.playbook.Answers;
import dev.crivo.rulebook.Conclusion;
import dev.crivo.rulebook.Conclusion.Kind;
import java.util.Map;

/** How a case ends, in a line, with the question that comes next in any case. */
record ConclusionWords(Screen screen, Wording wording) {

  /**
   * @param answers those of the case, which decide whether a picked name was offered
   */
  String whole(Conclusion conclusion, Answers answers) {
    return wording.conclusion(conclusion, answers) + asks(conclusion);
  }

  private String asks(Conclusion conclusion) {
    return conclusion
        .next()
        .filter(next -> conclusion.kind() != Kind.UNDETERMINED)
        .map(next -> screen.text("explain.then-asks", Map.of("question", wording.question(next))))
        .orElse("");
  }
}
