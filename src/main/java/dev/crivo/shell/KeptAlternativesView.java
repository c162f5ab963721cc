package dev.crivo.shell;

import dev.crivo.console.Screen;
import dev.crivo.decision.Alternative;
import dev.crivo.decision.Decision;
import dev.crivo.playbook.Answers;
import dev.crivo.rulebook.Conclusion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows what was one answer away from a decision, by the result that it would have led to. */
final class KeptAlternativesView {

  /** Answers to one question that are told in words; of the others it is told how many. */
  private static final int TOLD = 2;

  /** All that would have been left open is one group: what comes of it, nobody can say. */
  private static final Conclusion OPEN =
      new Conclusion(
          Conclusion.Kind.UNDETERMINED, List.of(), Optional.empty(), List.of(), Optional.of(""));

  private final Screen screen;
  private final Wording wording;
  private String asked = "";

  KeptAlternativesView(Screen screen, Wording wording) {
    this.screen = screen;
    this.wording = wording;
  }

  void show(Decision decision) {
    var byResult = grouped(decision.alternatives(), KeptAlternativesView::result);
    if (byResult.isEmpty()) {
      return;
    }
    screen.blank();
    screen.line(screen.styles().bold(screen.text("decision.alternatives")));
    var open = Optional.ofNullable(byResult.remove(OPEN));
    byResult.forEach((result, away) -> group(words(result, away, decision.answers()), away));
    open.ifPresent(away -> group(screen.text("decision.alternatives.open"), away));
  }

  private static Conclusion result(Alternative a) {
    return a.next().isPresent()
        ? OPEN
        : new Conclusion(
            Conclusion.Kind.valueOf(a.kind().name()), a.codes(), a.picked(), List.of(), a.next());
  }

  private String words(Conclusion result, List<Alternative> away, Answers answers) {
    var then = answers.with(away.get(0).question(), away.get(0).answer());
    return wording.conclusion(result, then);
  }

  private void group(String result, List<Alternative> away) {
    screen.item(2, "-", result);
    grouped(away, Alternative::question)
        .forEach((question, answers) -> screen.line(6, screen.styles().dim(told(answers))));
  }

  /** The answers, after their question unless the line before was about the same. */
  private String told(List<Alternative> away) {
    var question = away.get(0).question();
    var words = wording.question(question) + " ";
    var begin = question.equals(asked) ? "" : words;
    asked = question;
    var answers =
        away.stream()
            .limit(TOLD)
            .map(a -> wording.answer(question, a.answer()))
            .map(answer -> screen.text("card.answer", Map.of("answer", answer)))
            .collect(Collectors.joining(", "));
    var more = away.size() - TOLD;
    return begin
        + answers
        + (more > 0 ? " " + screen.text("interview.why.more", Map.of("count", more)) : "");
  }

  private static <K> Map<K, List<Alternative>> grouped(
      List<Alternative> alternatives, Function<Alternative, K> key) {
    return alternatives.stream()
        .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
  }
}
