package dev.crivo.shell;

import dev.crivo.console.Screen;
import dev.crivo.playbook.Answers;
import dev.crivo.rulebook.Conclusion;
import dev.crivo.rulebook.Conclusion.Kind;
import java.util.Map;

/** How a case ends, in a line, with what is still missing or asked. */
record ConclusionWords(Screen screen, Wording wording) {

  /**
   * @param answers those of the case, which decide whether a picked name was offered
   */
  String whole(Conclusion conclusion, Answers answers) {
    return wording.conclusion(conclusion, answers) + missing(conclusion) + asks(conclusion);
  }

  private String missing(Conclusion conclusion) {
    var missing = conclusion.missing().stream().mapToInt(Integer::intValue).sum();
    return missing == 0 ? "" : " " + screen.text("explain.still-missing", Map.of("count", missing));
  }

  private String asks(Conclusion conclusion) {
    return conclusion
        .next()
        .filter(next -> conclusion.kind() != Kind.UNDETERMINED)
        .map(
            next ->
                screen.text(
                    "explain.then-asks", Map.of("question", wording.texts().question(next))))
        .orElse("");
  }
}
