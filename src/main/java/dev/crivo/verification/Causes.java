package dev.crivo.verification;

import dev.crivo.playbook.Rule;
import dev.crivo.rulebook.Evaluation;
import dev.crivo.rulebook.Evaluation.RuleState;
import dev.crivo.rulebook.ReachableCases.Both;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Finds the changed rules behind a case that changes: those that concluded something before and do
 * not now, or now and not before. Where there is none, those that stand otherwise, such as one that
 * could still hold and now is ruled out.
 */
final class Causes {

  private final List<RuleChange> changes;

  Causes(List<RuleChange> changes) {
    this.changes = changes;
  }

  List<String> of(Both both) {
    var concluding = differing(both, Causes::concluded);
    if (!concluding.isEmpty()) {
      return concluding;
    }
    return endsAlike(both) ? holding(both) : differing(both, Causes::isOpen);
  }

  private static boolean endsAlike(Both both) {
    var before = both.before().conclusion();
    var after = both.after().conclusion();
    return before.isFinal() && after.isFinal() && before.codes().equals(after.codes());
  }

  private List<String> holding(Both both) {
    return changes.stream()
        .filter(change -> concluded(both.after(), change.after()).isPresent())
        .map(RuleChange::name)
        .toList();
  }

  private List<String> differing(
      Both both, BiFunction<Evaluation, Optional<Rule>, ? extends Object> aspect) {
    return changes.stream()
        .filter(
            change ->
                !aspect
                    .apply(both.before(), change.before())
                    .equals(aspect.apply(both.after(), change.after())))
        .map(RuleChange::name)
        .toList();
  }

  private static Optional<String> concluded(Evaluation evaluation, Optional<Rule> rule) {
    return rule.filter(r -> evaluation.rules().get(r) instanceof RuleState.Satisfied)
        .map(Rule::conclusion);
  }

  /** A rule that is not there is like one that is ruled out. */
  private static boolean isOpen(Evaluation evaluation, Optional<Rule> rule) {
    return rule.filter(r -> evaluation.rules().get(r) instanceof RuleState.Open).isPresent();
  }
}
