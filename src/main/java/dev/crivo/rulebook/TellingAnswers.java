package dev.crivo.rulebook;

import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Condition;
import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Question;
import dev.crivo.playbook.Status;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Answers that stand for all there are: every choice; of the numbers zero and both sides of every
 * bound that a rule compares with, as rules tell no others apart; and of the names to pick two, one
 * offered, where there is one, and one that is not.
 */
public final class TellingAnswers {

  /** Names that no pick list offers. */
  private static final List<String> UNLISTED = List.of("Something else", "Yet another", "One more");

  private final List<Playbook> playbooks;
  private final Map<String, List<String>> known = new HashMap<>();

  private TellingAnswers(List<Playbook> playbooks) {
    this.playbooks = List.copyOf(playbooks);
    playbooks.forEach(p -> p.questions().forEach(q -> known.put(q.name(), all(q.name()))));
  }

  /** The answers that rules of any of these playbooks tell apart. */
  public static TellingAnswers of(Playbook... playbooks) {
    return new TellingAnswers(Arrays.asList(playbooks));
  }

  /**
   * Answers to a question, in the order shown or counted.
   *
   * @param answers what is known of the case, which decides the names that a pick list offers
   */
  public List<String> to(Question question, Answers answers) {
    return question.kind() == Question.Kind.TEXT
        ? names(question, answers)
        : known.get(question.name());
  }

  /** Those of every playbook, as one may ask for a number what another offers choices for. */
  private List<String> all(String question) {
    return playbooks.stream()
        .flatMap(p -> p.question(question).stream())
        .flatMap(q -> all(q).stream())
        .distinct()
        .toList();
  }

  private List<String> all(Question question) {
    return switch (question.kind()) {
      case CHOICE -> question.choices();
      case NUMBER -> numbers(question);
      case TEXT -> UNLISTED;
    };
  }

  private List<String> numbers(Question question) {
    var numbers = new TreeSet<>(List.of(0));
    playbooks.stream()
        .filter(p -> p.question(question.name()).filter(question::equals).isPresent())
        .flatMap(p -> p.rules().stream())
        .flatMap(rule -> rule.conditions().stream())
        .filter(condition -> condition.question().equals(question.name()))
        .map(Condition::values)
        .flatMap(List::stream)
        .map(Integer::valueOf)
        .flatMap(bound -> IntStream.rangeClosed(bound - 1, bound + 1).boxed())
        .filter(number -> number >= 0 && number <= Question.MOST)
        .forEach(numbers::add);
    return numbers.stream().map(String::valueOf).toList();
  }

  private List<String> names(Question question, Answers answers) {
    var lists =
        playbooks.stream()
            .flatMap(p -> p.pickedBy(question.name()).stream())
            .flatMap(status -> status.pick().stream())
            .toList();
    var offered = lists.stream().flatMap(pick -> pick.offered(answers).stream()).limit(1);
    return Stream.concat(offered, UNLISTED.stream().filter(name -> isUnlisted(name, lists)))
        .limit(2)
        .toList();
  }

  private static boolean isUnlisted(String name, List<Status.PickList> lists) {
    return lists.stream()
        .flatMap(pick -> pick.names().values().stream())
        .noneMatch(names -> names.contains(name));
  }
}
