package dev.crivo.audit;

import java.util.Optional;

/**
 * What was chosen beside what today's rules suggest, details left aside.
 *
 * @param chosen the code of a status of today
 * @param suggested the same, or {@link #NO_STATUS}
 */
public record Pair(String chosen, String suggested) {

  /** Stands for what is none: follow-ups, contradicting answers, or a gap in the rules. */
  public static final String NO_STATUS = "none";

  /** Of a finding that tells right from wrong. */
  static Optional<Pair> of(Finding finding, Judge judge) {
    if (!finding.verdict().isJudged()) {
      return Optional.empty();
    }
    var suggested = finding.now().status().map(code -> Apart.outcome(judge.playbook(), code));
    return Optional.of(
        new Pair(Apart.outcome(judge.playbook(), finding.status()), suggested.orElse(NO_STATUS)));
  }
}
