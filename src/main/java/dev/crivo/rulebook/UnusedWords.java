package dev.crivo.rulebook;

import dev.crivo.playbook.Condition;
import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Question;
import dev.crivo.playbook.Rule;
import dev.crivo.playbook.Status;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds what a playbook asks for in vain: questions and choices that lead nowhere, and rules whose
 * conditions no answer meets.
 */
final class UnusedWords {

  private final Playbook playbook;
  private final Map<String, Problems.Place> questionPlaces;
  private final Problems problems;

  UnusedWords(Playbook playbook, Map<String, Problems.Place> questionPlaces, Problems problems) {
    this.playbook = playbook;
    this.questionPlaces = questionPlaces;
    this.problems = problems;
  }

  void check() {
    var read = readByRules();
    var picking = readByPickLists();
    for (var question : playbook.questions()) {
      if (picking.contains(question.name()) || isSubject(question)) {
        continue;
      }
      var place = questionPlaces.get(question.name());
      if (!read.containsKey(question.name())) {
        problems.add(place, "no rule reads the question " + question.name());
      } else {
        unread(question, read.get(question.name()))
            .forEach(c -> problems.add(place, "no rule reads " + question.name() + " == " + c));
      }
    }
    playbook.rules().forEach(this::checkPossible);
  }

  /** The values that rules compare each question with. */
  private Map<String, Set<String>> readByRules() {
    return playbook.rules().stream()
        .flatMap(rule -> rule.conditions().stream())
        .collect(
            Collectors.groupingBy(
                Condition::question,
                Collectors.flatMapping(c -> c.values().stream(), Collectors.toSet())));
  }

  private Set<String> readByPickLists() {
    return playbook.statuses().stream()
        .flatMap(status -> status.pick().stream())
        .flatMap((Status.PickList pick) -> Stream.of(pick.question(), pick.by()))
        .collect(Collectors.toSet());
  }

  private boolean isSubject(Question question) {
    return playbook.subject().filter(question.name()::equals).isPresent();
  }

  private static List<String> unread(Question question, Set<String> read) {
    return question.choices().stream().filter(Predicate.not(read::contains)).toList();
  }

  private void checkPossible(Rule rule) {
    rule.conditions().stream()
        .collect(Collectors.groupingBy(Condition::question))
        .forEach(
            (question, conditions) -> {
              if (candidates(question, conditions).stream()
                  .noneMatch(answer -> conditions.stream().allMatch(c -> c.test(answer)))) {
                problems.add(
                    rule.file(),
                    conditions.get(0).line(),
                    "no answer to `" + question + "` meets " + conditions);
              }
            });
  }

  /** Every choice; of the numbers, zero and both sides of every bound. */
  private Set<String> candidates(String name, List<Condition> conditions) {
    var question = playbook.question(name).orElseThrow();
    if (question.kind() != Question.Kind.NUMBER) {
      return new TreeSet<>(question.choices());
    }
    return Stream.concat(Stream.of("0"), conditions.stream().flatMap(c -> c.values().stream()))
        .mapToInt(Integer::parseInt)
        .flatMap(bound -> IntStream.rangeClosed(Math.max(0, bound - 1), bound + 1))
        .mapToObj(String::valueOf)
        .collect(Collectors.toSet());
  }
}
