package dev.crivo.verification;

import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Rule;
import dev.crivo.rulebook.Evaluation;
import dev.crivo.rulebook.ReachableCases;
import dev.crivo.rulebook.ReachableCases.Limit;
import dev.crivo.rulebook.Rulebook;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/**
 * How much of what an interview can reach depends on a rule.
 *
 * @param decided how many finished cases have it among their reasons
 * @param lastWord in how many of these it concludes the result itself, and not only what the rules
 *     after it build on
 * @param finished how many finished cases were looked at
 * @param complete whether these are all there are
 * @param example the first case that has it among its reasons, where there is one
 */
public record RuleReach(
    long decided, long lastWord, long finished, boolean complete, Optional<Answers> example) {

  /**
   * @param limit how many cases to look at most, unfinished ones included
   * @param progress told how much is done, from 0 to 1
   */
  public static RuleReach of(Rulebook rulebook, Rule rule, long limit, DoubleConsumer progress) {
    var count = new Count(rule);
    var extent = ReachableCases.of(rulebook).forEach(new Limit(limit, 0, 0), count::add, progress);
    return new RuleReach(
        count.decided, count.lastWord, extent.ends(), extent.exhausted(), count.example);
  }

  private static final class Count {
    private final Rule rule;
    private long decided;
    private long lastWord;
    private Optional<Answers> example = Optional.empty();

    Count(Rule rule) {
      this.rule = rule;
    }

    void add(Evaluation evaluation) {
      if (evaluation.next().isEmpty()
          && evaluation.result().reasons().stream().anyMatch(r -> r.rule().equals(rule))) {
        decided++;
        lastWord += evaluation.conclusion().codes().contains(rule.conclusion()) ? 1 : 0;
        example = example.or(() -> Optional.of(evaluation.answers()));
      }
    }
  }
}
