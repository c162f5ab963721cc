package dev.crivo.rulebook;

import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Condition;
import dev.crivo.playbook.Question;
import dev.crivo.playbook.Rule;
import dev.crivo.playbook.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What follows from some answers, and why.
 *
 * @param answers the answers it was made from
 * @param result the conclusion, or why there is none
 * @param rules the state of every rule, in the playbook's order
 * @param possible codes of the outcomes that further answers could still lead to, in the playbook's
 *     order; once an outcome holds, that one alone
 * @param next the question to ask now; empty where no further answer can change the result
 */
public record Evaluation(
    Answers answers,
    Result result,
    Map<Rule, RuleState> rules,
    Set<String> possible,
    Optional<Question> next) {

  /** What follows, without the reasons. */
  public Conclusion conclusion() {
    return Conclusion.of(this);
  }

  /** Where a rule stands in a case. */
  public sealed interface RuleState {
    /** Its premises hold and its conditions are met. */
    record Satisfied() implements RuleState {}

    /** It can no longer be satisfied, whatever else is answered, because of this condition. */
    record RuledOut(Condition by) implements RuleState {}

    /** It can no longer be satisfied, because no rule can conclude this premise any more. */
    record PremiseFailed(String premise) implements RuleState {}

    /** Undecided until, at least, this question is answered. */
    record Open(String question) implements RuleState {}
  }

  /** The conclusion of a case. */
  public sealed interface Result {
    /** Rules that were satisfied on the way to it, each after those it builds on. */
    List<Reason> reasons();
  }

  /**
   * Exactly one outcome holds.
   *
   * @param outcome the status to record
   * @param detail its detail as concluded by rules, or empty
   * @param picked its detail as picked by name, or empty
   */
  public record Suggestion(
      Status outcome, Optional<Status> detail, Optional<String> picked, List<Reason> reasons)
      implements Result {
    /** The deepest status, for matching and display. */
    public Status deepest() {
      return detail.orElse(outcome);
    }
  }

  /** No status follows, but these things to do do. */
  public record FollowUps(List<Todo> todos, List<Reason> reasons) implements Result {}

  /**
   * Something to do before the case can have a status.
   *
   * @param shortfall how much is missing where something is counted, else 0
   */
  public record Todo(Status followUp, int shortfall) {}

  /** Statuses that exclude each other hold at once: the answers contradict each other. */
  public record Conflict(List<Status> statuses, List<Reason> reasons) implements Result {}

  /**
   * Nothing follows. With a next question the case is unfinished; without one the rules have a gap.
   */
  public record Undetermined(List<Reason> reasons) implements Result {}

  /** A satisfied rule and the answers that its own conditions read, in the order of the rule. */
  public record Reason(Rule rule, Map<String, String> facts) {}
}
