package dev.crivo.verification;

import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Question;
import dev.crivo.rulebook.Conclusion;
import dev.crivo.rulebook.Evaluation;
import dev.crivo.rulebook.Evaluation.RuleState;
import dev.crivo.rulebook.ExampleCase;
import dev.crivo.rulebook.Rulebook;
import dev.crivo.rulebook.TellingAnswers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The playbook that mutants are compared with. What follows from a case is remembered, as every
 * mutant that no example notices is compared on the same cases.
 */
final class Original {

  /** Beyond so many cases they are evaluated anew, so that memory stays bounded. */
  private static final int REMEMBERED = 50_000;

  /**
   * What a mutant must not change unnoticed.
   *
   * @param rules that decide, by name, each after those it builds on
   */
  record Ending(Conclusion conclusion, List<String> rules) {
    static Ending of(Evaluation evaluation) {
      var rules = evaluation.result().reasons().stream().map(reason -> reason.rule().name());
      return new Ending(evaluation.conclusion(), rules.toList());
    }
  }

  private record Known(Ending ending, Set<String> satisfied) {
    static Known of(Evaluation evaluation) {
      return new Known(Ending.of(evaluation), Original.satisfied(evaluation));
    }
  }

  private final Playbook playbook;
  private final Rulebook rulebook;
  private final TellingAnswers telling;
  private final Map<Answers, Known> remembered = new ConcurrentHashMap<>();

  Original(Playbook playbook) {
    this.playbook = playbook;
    this.rulebook = Rulebook.ofConditions(playbook);
    this.telling = TellingAnswers.of(playbook);
  }

  Playbook playbook() {
    return playbook;
  }

  Rulebook rulebook() {
    return rulebook;
  }

  Ending ending(Answers answers) {
    return known(answers).ending();
  }

  /** The rules that these answers satisfy, by name. */
  Set<String> satisfied(Answers answers) {
    return known(answers).satisfied();
  }

  static Set<String> satisfied(Evaluation evaluation) {
    return evaluation.rules().entrySet().stream()
        .filter(e -> e.getValue() instanceof RuleState.Satisfied)
        .map(e -> e.getKey().name())
        .collect(Collectors.toUnmodifiableSet());
  }

  private Known known(Answers answers) {
    var known = remembered.get(answers);
    if (known == null) {
      known = Known.of(rulebook.evaluate(answers));
      if (remembered.size() < REMEMBERED) {
        remembered.put(answers, known);
      }
    }
    return known;
  }

  /**
   * The first case of a kind that the interview can reach, depth first.
   *
   * @param settled cases after which none of that kind can come
   * @param limit how many cases to look at
   * @throws OutOfReach where that many show none
   */
  Optional<Answers> first(Predicate<Answers> wanted, Predicate<Answers> settled, long limit) {
    return new Search(wanted, settled, limit).from(Answers.NONE);
  }

  /** So many cases can be reached that not all could be looked at. */
  static final class OutOfReach extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private final class Search {
    private final Predicate<Answers> wanted;
    private final Predicate<Answers> settled;
    private long left;

    Search(Predicate<Answers> wanted, Predicate<Answers> settled, long limit) {
      this.wanted = wanted;
      this.settled = settled;
      this.left = limit;
    }

    Optional<Answers> from(Answers known) {
      if (left-- == 0) {
        throw new OutOfReach();
      }
      if (settled.test(known)) {
        return Optional.empty();
      }
      if (wanted.test(known)) {
        return Optional.of(known);
      }
      return next(known).stream()
          .flatMap(q -> telling.to(q, known).stream().map(answer -> known.with(q.name(), answer)))
          .flatMap(more -> from(more).stream())
          .findFirst();
    }
  }

  private Optional<Question> next(Answers answers) {
    return ending(answers).conclusion().next().flatMap(playbook::question);
  }

  /**
   * The example case that begins with these answers and goes on with the first to each question.
   */
  ExampleCase draft(Answers begun) {
    var answers = begun;
    for (var next = next(begun); next.isPresent(); next = next(answers)) {
      answers = answers.with(next.get().name(), telling.to(next.get(), answers).get(0));
    }
    var ending = ending(answers);
    return new ExampleCase(
        "",
        "",
        0,
        answers,
        ending.conclusion().codes(),
        ending.conclusion().picked(),
        ending.rules(),
        false,
        Optional.empty(),
        List.of());
  }
}
