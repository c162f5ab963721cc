package dev.crivo.shell;

import dev.crivo.decision.Decision;
import dev.crivo.decision.Proof;
import dev.crivo.rulebook.Evaluation;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of checking a proof.
 *
 * @param outcomes in the order of checking; the anchor only where one was given
 * @param evaluation what follows now, where the rules were run
 */
record ProofResult(Proof proof, Map<Step, Outcome> outcomes, Optional<Evaluation> evaluation) {

  /** What is checked, in this order. */
  enum Step {
    /** What is told of customers and people is what the entry commits to. */
    DISCLOSED,
    /** The entry is what its hash was made of. */
    ENTRY,
    /** It is the entry that the anchor was taken of. */
    ANCHOR,
    /** The case key is that of the answers. */
    CASE,
    /** The status is the one suggested, or it is told why not. */
    CHOICE,
    /** The rules are those of the version in the entry. */
    RULES,
    /** Run again, they suggest the same. */
    SUGGESTION
  }

  /** What came of a step. */
  enum Outcome {
    FITS,
    FAILS,
    /** It rests on a step that failed. */
    UNCHECKED;

    static Outcome of(boolean fits) {
      return fits ? FITS : FAILS;
    }
  }

  ProofResult {
    outcomes = new EnumMap<>(outcomes);
  }

  boolean fits() {
    return outcomes.values().stream().allMatch(outcome -> outcome == Outcome.FITS);
  }

  /** Empty unless hashes vouch for all of it, as far as it was anchored. */
  Optional<Decision> decision(String masked) {
    var vouched =
        List.of(Step.DISCLOSED, Step.ENTRY, Step.ANCHOR).stream()
            .allMatch(step -> outcomes.getOrDefault(step, Outcome.FITS) == Outcome.FITS);
    return vouched ? Optional.of(proof.decision(masked)) : Optional.empty();
  }
}
