package dev.crivo.explanation;

import dev.crivo.explanation.WhyNot.Unmet;
import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Condition;
import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Question;
import dev.crivo.playbook.Rule;
import dev.crivo.rulebook.TellingAnswers;
import dev.crivo.rulebook.Unfolding.Way;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How far a case goes along one way to a rule: what was answered otherwise, and what was not. */
record Attempt(Rule rule, List<Unmet> failed, List<Unmet> missing) {

  /** A condition and the rule that has it. */
  private record Needed(Rule rule, Condition condition) {}

  static Attempt of(Playbook playbook, Way way, Answers answers) {
    var failed = new ArrayList<Unmet>();
    var missing = new ArrayList<Unmet>();
    for (var needed : needed(way).entrySet()) {
      var question = playbook.question(needed.getKey()).orElseThrow();
      var answer = answers.get(question.name());
      var unmet = unmet(needed.getValue(), answer);
      if (unmet.isPresent()) {
        var needs = needs(playbook, question, way, needed.getValue());
        var found = new Unmet(unmet.get(), question.name(), needs, answer);
        (answer.isPresent() ? failed : missing).add(found);
      }
    }
    return new Attempt(way.rules().get(way.rules().size() - 1), failed, missing);
  }

  /** The conditions on the way by question, in the order in which its rules have them. */
  private static Map<String, List<Needed>> needed(Way way) {
    return way.rules().stream()
        .flatMap(rule -> rule.conditions().stream().map(c -> new Needed(rule, c)))
        .collect(
            Collectors.groupingBy(
                n -> n.condition().question(), LinkedHashMap::new, Collectors.toList()));
  }

  /** Of the rules whose condition an answer, or its lack, does not meet the strictest. */
  private static Optional<Rule> unmet(List<Needed> needed, Optional<String> answer) {
    return needed.stream()
        .filter(n -> !answer.filter(n.condition()::test).isPresent())
        .min(Comparator.comparingInt(n -> n.condition().values().size()))
        .map(Needed::rule);
  }

  /** What all conditions ask of a question together, in as few as say it. */
  private static List<Condition> needs(
      Playbook playbook, Question question, Way way, List<Needed> needed) {
    var first = needed.get(0).condition();
    if (question.kind() == Question.Kind.CHOICE) {
      var allowed = List.copyOf(way.allowed().get(question.name()));
      return List.of(new Condition(question.name(), Condition.Operator.IN, allowed, first.line()));
    }
    var all = needed.stream().map(Needed::condition).toList();
    return all.stream().filter(c -> isNeeded(c, all, playbook)).toList();
  }

  /** Whether no other condition says more, and no earlier one the same. */
  private static boolean isNeeded(Condition condition, List<Condition> all, Playbook playbook) {
    var own = meeting(condition, playbook);
    var here = all.indexOf(condition);
    return IntStream.range(0, all.size())
        .filter(i -> i != here)
        .noneMatch(
            i -> {
              var other = meeting(all.get(i), playbook);
              return own.containsAll(other) && (i < here || other.size() < own.size());
            });
  }

  private static Set<String> meeting(Condition condition, Playbook playbook) {
    var question = playbook.question(condition.question()).orElseThrow();
    return TellingAnswers.of(playbook).to(question, Answers.NONE).stream()
        .filter(condition::test)
        .collect(Collectors.toSet());
  }
}
