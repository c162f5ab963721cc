package dev.crivo.audit;

import dev.crivo.decision.Suggested;
import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Question;
import dev.crivo.rulebook.Rulebook;
import dev.crivo.rulebook.TellingAnswers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Cases as they come up under a playbook: interviews answered at random to their end, where that is
 * a status. What comes up often in life, or has to come up for a fault, is answered more often.
 */
final class CasesOfTheYear {

  /**
   * A case and what its playbook suggests.
   *
   * @param answers in the order asked
   */
  record Case(Answers answers, Suggested suggested) {

    boolean has(String question, String answer) {
      return answers.byQuestion().getOrDefault(question, "").equals(answer);
    }
  }

  /** Of one answer, where it is not 1. */
  private static final Map<String, Integer> WEIGHTS =
      Map.ofEntries(
          Map.entry("workload.EXCHANGE", 6),
          Map.entry("workload.TEAMS", 8),
          Map.entry("workload.SHAREPOINT", 3),
          Map.entry("workload.OFFICE_PROPLUS", 8),
          Map.entry("entitlementsCount.COUNT", 90),
          Map.entry("intent.WILL_USE", 4),
          Map.entry("intent.OBSTACLE", 5),
          Map.entry("obstacle.APPLICATION", 3),
          Map.entry("obstacle.LICENCES", 3),
          Map.entry("obstacle.CONFIDENCE", 3),
          Map.entry("licenceNeed.WRONG_PLAN", 2),
          Map.entry("licenceNeed.ADD", 4),
          Map.entry("applicationKind.MACRO", 3),
          Map.entry("doubt.UPDATES", 4),
          Map.entry("usable.NOT_YET", 3));

  /** Enough for every kind of case. */
  private static final int MOST = 2_000;

  private final Rulebook rulebook;
  private final TellingAnswers telling;
  private final List<Case> cases = new ArrayList<>();

  CasesOfTheYear(Rulebook rulebook) {
    this.rulebook = rulebook;
    this.telling = TellingAnswers.of(rulebook.playbook());
  }

  /** A new one, or one of those before where they are many. */
  Case any(Random random) {
    if (cases.size() == MOST) {
      return cases.get(random.nextInt(MOST));
    }
    var taken = decidable(random);
    cases.add(taken);
    return taken;
  }

  private Case decidable(Random random) {
    while (true) {
      var answers = interview(random);
      var suggested = LendingDesk.suggested(rulebook, answers);
      if (suggested.status().isPresent()) {
        return new Case(answers, suggested);
      }
    }
  }

  private Answers interview(Random random) {
    var answers = Answers.NONE;
    var next = rulebook.evaluate(answers).next();
    while (next.isPresent()) {
      answers = answers.with(next.get().name(), answer(next.get(), answers, random));
      next = rulebook.evaluate(answers).next();
    }
    return answers;
  }

  private String answer(Question question, Answers known, Random random) {
    var weighted = new ArrayList<String>();
    for (var answer : telling.to(question, known)) {
      var times = WEIGHTS.getOrDefault(question.name() + "." + answer, 1);
      for (var i = 0; i < times; i++) {
        weighted.add(answer);
      }
    }
    return weighted.get(random.nextInt(weighted.size()));
  }
}
