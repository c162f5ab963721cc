package dev.crivo.rulebook;

import dev.crivo.playbook.Condition;
import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.PlaybookException.Kind;
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
 * Finds what a playbook says in vain: questions and choices that lead nowhere, enums and thresholds
 * that nothing uses, and rules whose conditions no answer meets.
 */
final class UnusedWords {

  private final Playbook playbook;
  private final Vocabulary words;
  private final Problems problems;

  UnusedWords(Playbook playbook, Vocabulary words, Problems problems) {
    this.playbook = playbook;
    this.words = words;
    this.problems = problems;
  }

  void check() {
    var read = readByRules();
    var picking = readByPickLists();
    for (var question : playbook.questions()) {
      if (picking.contains(question.name()) || isSubject(question)) {
        continue;
      }
      var place = words.places().get(question.name());
      if (!read.containsKey(question.name())) {
        problems.add(Kind.UNREAD_QUESTION, place, "no rule reads the question " + question.name());
      } else {
        unread(question, read.get(question.name()))
            .forEach(
                c ->
                    problems.add(
                        Kind.UNREAD_CHOICE,
                        place,
                        "no rule reads " + question.name() + " == " + c));
      }
    }
    playbook.rules().forEach(this::checkPossible);
    checkEnums();
    checkThresholds();
  }

  private void checkEnums() {
    words.choices().keySet().stream()
        .filter(name -> !words.enumOf().containsValue(name))
        .forEach(
            name ->
                problems.add(
                    Kind.UNUSED_ENUM,
                    words.enumPlaces().get(name),
                    "no question of Case is a " + name));
  }

  /** A text that names a threshold is no use of it: it would promise what no rule keeps. */
  private void checkThresholds() {
    words.thresholds().keySet().stream()
        .filter(name -> !words.comparedWith().contains(name))
        .forEach(
            name ->
                problems.add(
                    Kind.UNUSED_THRESHOLD,
                    words.enumPlaces().get(name),
                    "no rule compares with " + name + ".value"));
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
                    Kind.IMPOSSIBLE_CONDITION,
                    new Problems.Place(rule.file(), conditions.get(0).line()),
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
        .filter(number -> number <= Question.MOST)
        .mapToObj(String::valueOf)
        .collect(Collectors.toSet());
  }
}
