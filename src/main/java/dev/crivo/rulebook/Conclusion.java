package dev.crivo.rulebook;

import dev.crivo.playbook.Question;
import dev.crivo.rulebook.Evaluation.Conflict;
import dev.crivo.rulebook.Evaluation.FollowUps;
import dev.crivo.rulebook.Evaluation.Suggestion;
import java.util.List;
import java.util.Optional;

/**
 * What follows from a case without the reasons for it: two cases with the same conclusion end
 * alike.
 *
 * @param codes of the deepest status suggested, alone; of the follow-ups, or of the statuses in
 *     conflict; or none
 * @param picked the suggested detail as picked by name
 * @param missing how much is missing for each follow-up, where something is counted, else 0; none
 *     where that is left aside
 * @param next the name of the question that comes next, where the case is unfinished
 */
public record Conclusion(
    Kind kind,
    List<String> codes,
    Optional<String> picked,
    List<Integer> missing,
    Optional<String> next) {

  /** How a case ends. */
  public enum Kind {
    SUGGESTION,
    FOLLOW_UPS,
    CONFLICT,
    /** Nothing follows: the case is unfinished, or the rules have a gap. */
    UNDETERMINED
  }

  static Conclusion of(Evaluation evaluation) {
    var next = evaluation.next().map(Question::name);
    var result = evaluation.result();
    if (result instanceof Suggestion s) {
      return new Conclusion(
          Kind.SUGGESTION, List.of(s.deepest().code()), s.picked(), List.of(), next);
    } else if (result instanceof FollowUps f) {
      var codes = f.todos().stream().map(todo -> todo.followUp().code()).toList();
      var missing = f.todos().stream().map(todo -> todo.shortfall()).toList();
      return new Conclusion(Kind.FOLLOW_UPS, codes, Optional.empty(), missing, next);
    } else if (result instanceof Conflict c) {
      var codes = c.statuses().stream().map(status -> status.code()).toList();
      return new Conclusion(Kind.CONFLICT, codes, Optional.empty(), List.of(), next);
    }
    return new Conclusion(Kind.UNDETERMINED, List.of(), Optional.empty(), List.of(), next);
  }

  /** Whether no further answer can change it. */
  public boolean isFinal() {
    return next.isEmpty();
  }
}
