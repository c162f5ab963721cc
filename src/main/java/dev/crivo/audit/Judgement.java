package dev.crivo.audit;

import dev.crivo.audit.ConfusionMatrix.Cell;
import dev.crivo.decision.DecidedCase.Read;
import dev.crivo.playbook.Playbook;
import java.util.Optional;
import java.util.Set;

/**
 * What holds of a decision and of all with the same basis.
 *
 * @param today what the chosen status is in today's playbook
 * @param apart how far it is from what today's rules say, where both are known and differ
 * @param cluster the rule not followed and the status chosen instead, of a slip with a coded reason
 *     by somebody who was told what the rule says
 */
public record Judgement(
    Read basis,
    Then then,
    Replayed now,
    Crosswalk.Today today,
    Verdict verdict,
    Optional<Apart> apart,
    Optional<Cluster> cluster) {

  /** The same where it is a slip of a cluster under suspicion: the rule's fault rather. */
  Judgement suspecting(Set<Cluster> suspects) {
    return cluster.filter(suspects::contains).isPresent()
        ? new Judgement(basis, then, now, today, Verdict.SUSPECTED_RULE_DEFECT, apart, cluster)
        : this;
  }

  /** The code under which it counts: that of today, where there is one. */
  String status() {
    return today instanceof Crosswalk.Today.Known known ? known.code() : basis.chosen().status();
  }

  /**
   * What was chosen beside what today's rules suggest, details left aside, where the two tell right
   * from wrong.
   */
  Optional<Cell> cell(Playbook playbook) {
    if (!verdict.isJudged()) {
      return Optional.empty();
    }
    var levels = new Levels(playbook);
    return Optional.of(
        new Cell(levels.at(Levels.STATUS, status()), levels.at(Levels.STATUS, now.status())));
  }
}
