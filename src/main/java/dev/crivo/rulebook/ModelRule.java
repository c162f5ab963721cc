package dev.crivo.rulebook;

import dev.crivo.playbook.Condition;
import dev.crivo.playbook.Question;
import dev.crivo.playbook.Rule;
import dev.crivo.rulebook.Evaluation.RuleState;
import java.util.stream.IntStream;

/**
 * A rule as {@link ConditionModel} reads it, made once: questions, choices and conclusions by their
 * places, and the states that it can have.
 *
 * @param place among the rules of the playbook
 * @param tests of its conditions, in their order
 * @param premises places of the conclusions that it builds on
 * @param failed its states where one of them failed, in the same order
 */
record ModelRule(
    Rule rule,
    int place,
    Test[] tests,
    int[] premises,
    RuleState.PremiseFailed[] failed,
    int conclusion) {

  /**
   * A condition.
   *
   * @param question its place
   * @param met for each choice and for what is no choice, whether it meets the condition; empty for
   *     other questions
   * @param ruledOut the state of the rule where it is not met
   */
  record Test(int question, boolean[] met, Condition condition, RuleState.RuledOut ruledOut) {

    static Test of(Condition condition, int place, Question question) {
      var choices = question.choices();
      var met = new boolean[choices.isEmpty() ? 0 : choices.size() + 1];
      IntStream.range(0, choices.size()).forEach(i -> met[i] = condition.test(choices.get(i)));
      return new Test(place, met, condition, new RuleState.RuledOut(condition));
    }

    boolean isMet(KnownAnswers answers) {
      return met.length > 0 ? met[answers.choice(question)] : condition.test(answers.get(question));
    }
  }
}
