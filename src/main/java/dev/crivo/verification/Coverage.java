package dev.crivo.verification;

import dev.crivo.playbook.Condition;
import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Rule;
import dev.crivo.playbook.Status;
import dev.crivo.rulebook.Evaluation;
import dev.crivo.rulebook.Evaluation.FollowUps;
import dev.crivo.rulebook.Evaluation.Result;
import dev.crivo.rulebook.Evaluation.RuleState;
import dev.crivo.rulebook.Evaluation.Suggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What some cases exercise of a playbook.
 *
 * @param fired rules that some case satisfies
 * @param ruledOut rules that some case rules out, by a condition or a premise
 * @param conditions sides of conditions that some case shows, two for each condition
 * @param statuses outcomes, details and follow-ups that some case reaches
 */
public record Coverage(
    Share<Rule> fired, Share<Rule> ruledOut, Share<Side> conditions, Share<Status> statuses) {

  /**
   * How much of something is covered.
   *
   * @param missing the rest, in the playbook's order
   */
  public record Share<T>(int covered, List<T> missing) {
    public Share {
      missing = List.copyOf(missing);
    }

    public int all() {
      return covered + missing.size();
    }

    /** Whole percent, rounded down, so that 100 means all; 100 where there is nothing to cover. */
    public int percent() {
      return all() == 0 ? 100 : 100 * covered / all();
    }

    static <T> Share<T> of(Collection<T> all, Predicate<T> covered) {
      var missing = all.stream().filter(covered.negate()).toList();
      return new Share<>(all.size() - missing.size(), missing);
    }
  }

  /**
   * A condition of a rule seen from one side.
   *
   * @param met whether its question is answered so that it is met, or so that it is not
   */
  public record Side(Rule rule, Condition condition, boolean met) {
    boolean isSeenIn(Evaluation evaluation) {
      return evaluation
          .answers()
          .get(condition.question())
          .filter(answer -> condition.test(answer) == met)
          .isPresent();
    }
  }

  /** What these evaluations exercise of the playbook that they were made by. */
  public static Coverage of(Playbook playbook, List<Evaluation> evaluations) {
    return new Coverage(
        Share.of(playbook.rules(), rule -> anyState(evaluations, rule, Coverage::isSatisfied)),
        Share.of(playbook.rules(), rule -> anyState(evaluations, rule, Coverage::isRuledOut)),
        Share.of(sides(playbook), side -> evaluations.stream().anyMatch(side::isSeenIn)),
        Share.of(
            playbook.statuses().stream().filter(Coverage::isAnEnd).toList(),
            status -> evaluations.stream().anyMatch(e -> reached(e.result()).contains(status))));
  }

  private static boolean anyState(
      List<Evaluation> evaluations, Rule rule, Predicate<RuleState> wanted) {
    return evaluations.stream().map(e -> e.rules().get(rule)).anyMatch(wanted);
  }

  private static boolean isSatisfied(RuleState state) {
    return state instanceof RuleState.Satisfied;
  }

  private static boolean isRuledOut(RuleState state) {
    return state instanceof RuleState.RuledOut || state instanceof RuleState.PremiseFailed;
  }

  private static List<Side> sides(Playbook playbook) {
    var sides = new ArrayList<Side>();
    for (var rule : playbook.rules()) {
      for (var condition : rule.conditions()) {
        sides.add(new Side(rule, condition, true));
        sides.add(new Side(rule, condition, false));
      }
    }
    return sides;
  }

  private static boolean isAnEnd(Status status) {
    return switch (status.kind()) {
      case OUTCOME, DETAIL, FOLLOW_UP -> true;
      case GROUP, INTERMEDIATE -> false;
    };
  }

  private static List<Status> reached(Result result) {
    if (result instanceof Suggestion suggestion) {
      return Stream.concat(Stream.of(suggestion.outcome()), suggestion.detail().stream()).toList();
    }
    return result instanceof FollowUps followUps
        ? followUps.todos().stream().map(todo -> todo.followUp()).toList()
        : List.of();
  }
}
