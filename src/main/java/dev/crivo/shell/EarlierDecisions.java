package dev.crivo.shell;

import dev.crivo.console.Screen;
import dev.crivo.decision.Decision;
import dev.crivo.decision.Decisions;
import dev.crivo.decision.Earlier;
import dev.crivo.decision.Earlier.Choice;
import dev.crivo.decision.Suggested;
import dev.crivo.playbook.Answers;
import dev.crivo.rulebook.Conclusion;
import dev.crivo.rulebook.Evaluation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Tells what people decided where the answers were the same: whoever decides next may want to. */
record EarlierDecisions(Screen screen, Wording wording, Decisions decisions) {

  /** Choices told in words; of the others it is told how many. */
  private static final int TOLD = 2;

  /**
   * Tells what was decided before in a case, in a line or two; nothing where it is the first.
   *
   * @param corrects the id of the decision to be replaced, which counts no more
   */
  void tell(Evaluation evaluation, Optional<String> corrects) {
    var answers = evaluation.answers();
    var earlier = decisions.earlier(answers, corrects);
    var now = evaluation.conclusion();
    sentence("earlier.before", earlier, answers, choice -> isSuggested(choice, now))
        .ifPresent(screen::line);
  }

  /** The other decisions with the same answers in words; empty where there is none. */
  Optional<String> besides(Decision decision) {
    return sentence(
        "earlier.others",
        others(decision),
        decision.answers(),
        choice -> isSuggested(choice, decision.suggested()));
  }

  /** The other decisions with the same answers as other programs read them. */
  Map<String, Object> json(Decision decision) {
    var earlier = others(decision);
    var json = new LinkedHashMap<String, Object>();
    json.put("total", earlier.total());
    json.put("accepted", earlier.accepted());
    json.put("chosen", earlier.choices().stream().map(c -> json(c, decision)).toList());
    return json;
  }

  private Map<String, Object> json(Choice choice, Decision decision) {
    var json = new LinkedHashMap<String, Object>();
    json.put("status", choice.status());
    json.put("picked", choice.picked().orElse(null));
    json.put("name", wording.path(choice.status(), choice.picked(), decision.answers()));
    json.put("accepted", choice.accepted());
    json.put("count", choice.count());
    return json;
  }

  /** Of one without answers nothing is known that another could have in common with it. */
  private Earlier others(Decision decision) {
    if (decision.answers().byQuestion().isEmpty()) {
      return new Earlier(List.of());
    }
    return decisions.earlier(decision.answers(), Optional.of(decision.id()));
  }

  private static boolean isSuggested(Choice choice, Conclusion conclusion) {
    return conclusion.kind() == Conclusion.Kind.SUGGESTION
        && conclusion.codes().contains(choice.status())
        && conclusion.picked().equals(choice.picked());
  }

  private static boolean isSuggested(Choice choice, Suggested suggested) {
    return suggested.status().equals(Optional.of(choice.status()))
        && suggested.picked().equals(choice.picked());
  }

  /** A sentence that begins with the number of all. */
  private Optional<String> sentence(
      String key, Earlier earlier, Answers answers, Predicate<Choice> suggested) {
    if (earlier.total() == 0) {
      return Optional.empty();
    }
    var what = new ArrayList<String>();
    var others = new ArrayList<>(earlier.choices());
    var accepted = others.stream().filter(c -> c.accepted() && suggested.test(c)).findFirst();
    accepted.ifPresent(choice -> what.add(text("earlier.accepted", choice.count())));
    accepted.ifPresent(others::remove);
    others.stream().limit(TOLD).forEach(choice -> what.add(chose(choice, answers)));
    var more = others.stream().skip(TOLD).mapToInt(Choice::count).sum();
    if (more > 0) {
      what.add(text("earlier.more", more));
    }
    var arguments = Map.of("total", earlier.total(), "what", String.join(", ", what));
    return Optional.of(screen.text(key, arguments));
  }

  /** What the rules of another day suggested was accepted then, and is another status today. */
  private String chose(Choice choice, Answers answers) {
    var status = wording.path(choice.status(), choice.picked(), answers);
    var key = choice.accepted() ? "earlier.accepted-then" : "earlier.chose";
    return screen.text(key, Map.of("count", choice.count(), "status", status));
  }

  private String text(String key, int count) {
    return screen.text(key, Map.of("count", count));
  }
}
