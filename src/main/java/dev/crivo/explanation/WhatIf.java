package dev.crivo.explanation;

import dev.crivo.interview.Interview;
import dev.crivo.playbook.Answers;
import dev.crivo.rulebook.Evaluation;
import dev.crivo.rulebook.Rulebook;
import java.util.List;
import java.util.Map;

/**
 * A case, and what becomes of it when some of its answers are others: as in an interview, those
 * that still matter stay and the rest leave the case. Only a case that no interview would gather,
 * such as one whose answers contradict each other, keeps them all.
 */
public final class WhatIf {

  private final Rulebook rulebook;
  private final Evaluation now;
  private final Interview interview;
  private final boolean asAsked;

  private WhatIf(Rulebook rulebook, Evaluation now) {
    this.rulebook = rulebook;
    this.now = now;
    this.interview = Interview.resume(rulebook, now.answers());
    this.asAsked = interview.evaluation().conclusion().equals(now.conclusion());
  }

  /**
   * @param now the case as the rulebook sees it
   */
  public static WhatIf of(Rulebook rulebook, Evaluation now) {
    return new WhatIf(rulebook, now);
  }

  /** The case as it stands. */
  public Evaluation now() {
    return now;
  }

  /** The questions that can be answered otherwise, in the order asked. */
  public List<String> asked() {
    return asAsked ? interview.asked() : List.copyOf(now.answers().byQuestion().keySet());
  }

  /**
   * The case with other answers in the place of its own, or besides them.
   *
   * @param changes question to answer in canonical form
   */
  public Evaluation with(Map<String, String> changes) {
    var answers = now.answers();
    for (var change : changes.entrySet()) {
      answers = answers.with(change.getKey(), change.getValue());
    }
    return asAsked ? walked(answers) : rulebook.evaluate(answers);
  }

  private Evaluation walked(Answers answers) {
    return Interview.resume(rulebook, answers).evaluation();
  }
}
