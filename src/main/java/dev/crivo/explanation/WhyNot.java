package dev.crivo.explanation;

import dev.crivo.playbook.Condition;
import dev.crivo.playbook.Rule;
import dev.crivo.playbook.Status;
import dev.crivo.rulebook.Evaluation;
import dev.crivo.rulebook.Rulebook;
import java.util.List;
import java.util.Optional;

/**
 * Why a status does not follow from a case: the rule that came nearest to concluding it, and what
 * it lacks, the rules that it builds on included.
 *
 * @param status the one asked about
 * @param nearest the rule; empty where none could ever conclude the status
 * @param failed what was answered otherwise, rules that others build on first
 * @param missing what was not answered
 * @param asNear other rules that lack as much, in the playbook's order
 */
public record WhyNot(
    Status status,
    Standing standing,
    Optional<Rule> nearest,
    List<Unmet> failed,
    List<Unmet> missing,
    List<Rule> asNear) {

  /** Where the status stands in the case. */
  public enum Standing {
    /** It does follow. */
    FOLLOWS,
    /** All its conditions are met, but so are those of something that excludes it. */
    CONTRADICTED,
    /** Nothing answered speaks against it, but something is not answered. */
    UNANSWERED,
    /** Something was answered otherwise. */
    RULED_OUT,
    /** No answers lead to it. */
    UNREACHABLE
  }

  /**
   * A question whose answer, or the want of one, keeps a rule from being satisfied.
   *
   * @param rule the rule that needs it, the strictest if several do: the nearest, or one that it
   *     builds on
   * @param needs what all rules on the way need of it together: one condition that names the
   *     choices, or bounds of a number
   * @param answer what was answered, if anything
   */
  public record Unmet(Rule rule, String question, List<Condition> needs, Optional<String> answer) {}

  public WhyNot {
    failed = List.copyOf(failed);
    missing = List.copyOf(missing);
    asNear = List.copyOf(asNear);
  }

  /**
   * Explains one status. For a group it is about the outcomes below it, as it is not recorded
   * alone; for others about the status itself and what is below it.
   *
   * <p>Nearest is the rule with the fewest questions answered otherwise, then the fewest
   * unanswered, on any way to it; then the one of the higher level, then the first of the playbook.
   */
  public static WhyNot of(Rulebook rulebook, Evaluation evaluation, Status status) {
    return new NearestRule(rulebook.playbook(), evaluation).explain(status);
  }
}
