package dev.crivo.audit;

import dev.crivo.audit.ConfusionMatrix.Cell;
import dev.crivo.audit.OverrideRates.Decided;
import java.util.List;
import java.util.Optional;

/**
 * What decisions with the same basis have in common, worked out once for all of them.
 *
 * @param decided by today's rules, as far as people followed
 */
record Alike(Judgement judgement, Kind kind, Optional<Cell> cell, List<Decided> decided) {

  /** What is counted apart, whoever decided it and when. */
  record Kind(Verdict verdict, Optional<Apart> apart, Optional<Cluster> cluster) {}

  static Alike of(Judgement judgement, Judge judge) {
    return new Alike(
        judgement,
        new Kind(judgement.verdict(), judgement.apart(), judgement.cluster()),
        judgement.cell(judge.playbook()),
        judge.decided(judgement));
  }
}
