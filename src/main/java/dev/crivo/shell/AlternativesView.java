package dev.crivo.shell;

import dev.crivo.console.Screen;
import dev.crivo.explanation.OneAnswerAway.Alternative;
import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Question;
import dev.crivo.playbook.Status;
import dev.crivo.rulebook.Conclusion;
import dev.crivo.rulebook.Conclusion.Kind;
import dev.crivo.rulebook.TellingAnswers;
import dev.crivo.verification.Range;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows the answers that would change a result: in short, and all of them. */
record AlternativesView(Screen screen, Wording wording) {

  /** Lines below the heading; more would push the card off a small screen. */
  private static final int MOST_LINES = 5;

  /** Alternatives to one question that are told in one line. */
  private record Group(String question, String told, List<Alternative> members) {}

  /**
   * A few lines: where single answers would lead at once, by question and result; of what leads to
   * further questions only the number.
   *
   * @param now how the case ends
   * @param more key of the text that says where the rest is told
   */
  void brief(List<Alternative> alternatives, Conclusion now, String more) {
    if (alternatives.isEmpty()) {
      return;
    }
    screen.blank();
    screen.line(screen.styles().bold(screen.text("explain.one-answer-away")));
    var finals = alternatives.stream().filter(a -> endsElsewhere(a.conclusion(), now)).toList();
    var lines = 0;
    var told = 0;
    for (var groups : byQuestion(grouped(finals, a -> inShort(a, now))).values()) {
      // The question, a result and the number of the rest: less of it would say nothing.
      if (lines + 3 > MOST_LINES) {
        break;
      }
      question(groups.get(0).question());
      lines++;
      for (var group : groups.subList(0, Math.min(groups.size(), MOST_LINES - 1 - lines))) {
        screen.item(4, "-", group.told() + count(group));
        told += group.members().size();
        lines++;
      }
    }
    rest(alternatives.size() - told, told, more);
  }

  private void rest(int rest, int told, String more) {
    if (rest > 0) {
      var key = told == 0 ? more + ".only" : more;
      screen.line(2, screen.text(key, Map.of("count", rest)));
    }
  }

  private void question(String question) {
    screen.line(2, screen.styles().dim(wording.texts().question(question)));
  }

  /** Of numbers it would say nothing: those told stand for others. */
  private String count(Group group) {
    var answers = group.members().size();
    return answers == 1 || isNumber(group)
        ? ""
        : " " + screen.text("explain.answers", Map.of("count", answers));
  }

  private boolean isNumber(Group group) {
    return wording
        .playbook()
        .question(group.question())
        .filter(q -> q.kind() == Question.Kind.NUMBER)
        .isPresent();
  }

  /** Whether it is an end, and not only more or less missing for the same one. */
  private static boolean endsElsewhere(Conclusion conclusion, Conclusion now) {
    return conclusion.isFinal()
        && !(conclusion.kind() == now.kind() && conclusion.codes().equals(now.codes()));
  }

  /** The status without its detail, unless only the detail would be another one. */
  private String inShort(Alternative alternative, Conclusion now) {
    var conclusion = alternative.conclusion();
    if (conclusion.kind() != Kind.SUGGESTION || outcome(conclusion).equals(outcome(now))) {
      return whole(alternative);
    }
    return wording.path(outcome(conclusion));
  }

  private String outcome(Conclusion conclusion) {
    var code = conclusion.kind() == Kind.SUGGESTION ? conclusion.codes().get(0) : "";
    return wording
        .playbook()
        .status(code)
        .filter(status -> status.kind() == Status.Kind.DETAIL)
        .flatMap(Status::parent)
        .orElse(code);
  }

  /** Every alternative, by question and result. */
  void all(List<Alternative> alternatives) {
    screen.line(screen.styles().bold(screen.text("explain.one-answer-away")));
    if (alternatives.isEmpty()) {
      screen.line(2, screen.text("explain.no-answer-away"));
    }
    for (var groups : byQuestion(grouped(alternatives, this::whole)).values()) {
      question(groups.get(0).question());
      for (var group : groups) {
        answers(group).forEach(answer -> screen.item(4, "-", answer));
        screen.line(8, group.told());
      }
    }
  }

  private List<String> answers(Group group) {
    var answers = group.members().stream().map(Alternative::answer).toList();
    return isNumber(group) ? ranges(group.question(), answers) : choices(group.question(), answers);
  }

  private List<String> choices(String question, List<String> answers) {
    var words = new ConditionWords(screen, wording);
    return answers.stream().map(answer -> words.given(question, answer)).toList();
  }

  /** Numbers stand for those up to the next one that rules tell apart. */
  private List<String> ranges(String name, List<String> numbers) {
    var question = wording.playbook().question(name).orElseThrow();
    var all = TellingAnswers.of(wording.playbook()).to(question, Answers.NONE);
    return Range.of(ints(all), ints(numbers)).stream().map(this::range).toList();
  }

  private static List<Integer> ints(List<String> numbers) {
    return numbers.stream().map(Integer::valueOf).toList();
  }

  private String range(Range range) {
    if (range.to().isEmpty()) {
      return screen.text("operator.at-least", Map.of("values", range.from() + ""));
    }
    var to = range.to().getAsInt();
    return range.from() == to
        ? "" + to
        : screen.text("explain.range", Map.of("from", range.from() + "", "to", to + ""));
  }

  private String whole(Alternative alternative) {
    return new ConclusionWords(screen, wording)
        .whole(alternative.conclusion(), alternative.answers());
  }

  private static List<Group> grouped(
      List<Alternative> alternatives, Function<Alternative, String> words) {
    var groups = new LinkedHashMap<List<String>, List<Alternative>>();
    for (var alternative : alternatives) {
      var key = List.of(alternative.question(), words.apply(alternative));
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(alternative);
    }
    return groups.entrySet().stream()
        .map(e -> new Group(e.getKey().get(0), e.getKey().get(1), e.getValue()))
        .toList();
  }

  private static Map<String, List<Group>> byQuestion(List<Group> groups) {
    return groups.stream()
        .collect(Collectors.groupingBy(Group::question, LinkedHashMap::new, Collectors.toList()));
  }
}
