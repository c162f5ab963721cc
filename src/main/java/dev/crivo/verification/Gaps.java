package dev.crivo.verification;

import static dev.crivo.verification.Words.quoted;

import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Condition;
import dev.crivo.playbook.Rule;
import dev.crivo.playbook.Status;
import dev.crivo.rulebook.Conclusion;
import dev.crivo.rulebook.Evaluation;
import dev.crivo.rulebook.Rulebook;
import dev.crivo.verification.Finding.Kind;
import dev.crivo.verification.Sightings.Sighting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds interviews that end with nothing. Those that end after the same question, with the same
 * conclusions on the way, are one gap.
 */
final class Gaps {

  /**
   * @param held the conclusions on the way
   * @param question the last one answered, or empty where none is asked
   */
  private record Hole(Set<String> held, String question) {}

  private record End(Hole hole, String answer) {}

  private static final int NEAREST = 2;

  private final Rulebook rulebook;
  private final Sightings<End> ends = new Sightings<>();

  Gaps(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  void see(Evaluation evaluation) {
    var conclusion = evaluation.conclusion();
    if (conclusion.isFinal() && conclusion.kind() == Conclusion.Kind.UNDETERMINED) {
      ends.add(end(evaluation), evaluation.answers());
    }
  }

  private static End end(Evaluation evaluation) {
    var answers = evaluation.answers().byQuestion();
    var questions = new ArrayList<>(answers.keySet());
    var last = questions.isEmpty() ? "" : questions.get(questions.size() - 1);
    return new End(new Hole(held(evaluation), last), answers.getOrDefault(last, ""));
  }

  private static Set<String> held(Evaluation evaluation) {
    return Reached.satisfied(evaluation).stream()
        .map(Rule::conclusion)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  List<Finding> findings() {
    var holes = new LinkedHashMap<Hole, Map<String, Sighting>>();
    ends.all()
        .forEach(
            (end, sighting) ->
                holes
                    .computeIfAbsent(end.hole(), h -> new LinkedHashMap<>())
                    .put(end.answer(), sighting));
    return holes.entrySet().stream().map(e -> finding(e.getKey(), e.getValue())).toList();
  }

  private Finding finding(Hole hole, Map<String, Sighting> byAnswer) {
    var all = byAnswer.values().stream().reduce(Sighting::and).orElseThrow();
    var message = "nothing follows" + after(hole, byAnswer.keySet()) + nearest(hole, all.example());
    var finding = Finding.of(Kind.GAP, Severity.ERROR, message).shownBy(all);
    return hole.question().isEmpty() ? finding : finding.aboutQuestions(List.of(hole.question()));
  }

  private static String after(Hole hole, Set<String> answers) {
    if (hole.question().isEmpty()) {
      return ", and nothing is asked";
    }
    var given = hole.held().isEmpty() ? "" : ", given " + quoted(hole.held());
    return " after " + hole.question() + " == " + String.join(" or ", answers) + given;
  }

  /**
   * The rules that would fill the gap but for the fewest conditions; of these, rather one that the
   * last answer suits.
   */
  private String nearest(Hole hole, Answers answers) {
    var nearest =
        candidates(rulebook.evaluate(answers)).stream()
            .map(rule -> new Near(rule, failing(rule, answers)))
            .sorted(Comparator.comparing(near -> near.rank(hole)))
            .toList();
    return nearest.stream()
        .takeWhile(near -> near.rank(hole) == nearest.get(0).rank(hole))
        .limit(NEAREST)
        .map(near -> "; rule " + quoted(near.rule()) + " would need " + Words.and(near.failing()))
        .collect(Collectors.joining());
  }

  private record Near(Rule rule, List<Condition> failing) {
    int rank(Hole hole) {
      var suited =
          rule.conditions().stream()
              .anyMatch(c -> c.question().equals(hole.question()) && !failing.contains(c));
      return 2 * failing.size() + (suited ? 0 : 1);
    }
  }

  private static List<Condition> failing(Rule rule, Answers answers) {
    return rule.conditions().stream().filter(c -> fails(c, answers)).toList();
  }

  private List<Rule> candidates(Evaluation evaluation) {
    var held = new LinkedHashSet<>(held(evaluation));
    return rulebook.playbook().rules().stream()
        .filter(rule -> held.containsAll(rule.premises()))
        .filter(rule -> endsCase(rule.conclusion()))
        .toList();
  }

  private boolean endsCase(String code) {
    return rulebook
        .playbook()
        .status(code)
        .filter(s -> s.kind() == Status.Kind.OUTCOME || s.kind() == Status.Kind.FOLLOW_UP)
        .isPresent();
  }

  private static boolean fails(Condition condition, Answers answers) {
    return answers.get(condition.question()).filter(condition::test).isEmpty();
  }
}
