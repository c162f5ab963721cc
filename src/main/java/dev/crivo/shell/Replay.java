package dev.crivo.shell;

import dev.crivo.decision.Decision;
import dev.crivo.playbook.Answers;
import dev.crivo.playbook.Question;
import dev.crivo.rulebook.Evaluation;
import dev.crivo.rulebook.Rulebook;
import java.util.List;
import java.util.Optional;

/**
 * A recorded case under rules: those of its day, or others.
 *
 * @param then the rulebook of its day
 * @param recorded what follows under the rules of its day
 * @param rulebook the one in use
 * @param folder where that lies; empty where it is the one of its day
 * @param evaluation what follows under the one in use
 * @param unfit questions whose recorded answers are none under it
 */
record Replay(
    Decision decision,
    Rulebook then,
    Evaluation recorded,
    Rulebook rulebook,
    Optional<String> folder,
    Evaluation evaluation,
    List<String> unfit) {

  static Replay ofItsDay(Decision decision, Rulebook then) {
    var recorded = then.evaluate(decision.answers());
    return new Replay(decision, then, recorded, then, Optional.empty(), recorded, List.of());
  }

  static Replay under(Decision decision, Rulebook then, Rulebook other, String folder) {
    var recorded = then.evaluate(decision.answers());
    var fit = fit(decision, other);
    return new Replay(
        decision,
        then,
        recorded,
        other,
        Optional.of(folder),
        other.evaluate(fit),
        unfit(decision, fit));
  }

  /** The recorded answers that are answers under other rules too. */
  static Answers fit(Decision decision, Rulebook other) {
    var known = Answers.NONE;
    for (var given : decision.answers().byQuestion().entrySet()) {
      var answer = canonical(other, given.getKey(), given.getValue());
      known = answer.isPresent() ? known.with(given.getKey(), answer.get()) : known;
    }
    return known;
  }

  /** The questions whose recorded answers are not. */
  static List<String> unfit(Decision decision, Answers fit) {
    return decision.answers().byQuestion().keySet().stream().filter(q -> !fit.has(q)).toList();
  }

  private static Optional<String> canonical(Rulebook rulebook, String question, String answer) {
    Optional<Question> known = rulebook.playbook().question(question);
    return known.flatMap(q -> q.canonical(answer));
  }

  /** Whether the case ends otherwise than under the rules of its day. */
  boolean differs() {
    return !evaluation.conclusion().equals(recorded.conclusion());
  }
}
