package dev.crivo.shell;

import dev.crivo.decision.Anchor;
import dev.crivo.decision.Decision;
import dev.crivo.decision.Proof;
import dev.crivo.rulebook.Evaluation;
import dev.crivo.rulebook.Rulebook;
import dev.crivo.shell.ProofResult.Outcome;
import dev.crivo.shell.ProofResult.Step;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/** Checks a proof step by step; nothing is done with what an earlier step does not vouch for. */
final class ProofCheck {

  private final Rulebooks rulebooks;
  private final DoubleConsumer progress;
  private final Map<Step, Outcome> outcomes = new EnumMap<>(Step.class);

  /**
   * @param progress told the share that is done, from 0 to 1
   */
  ProofCheck(Rulebooks rulebooks, DoubleConsumer progress) {
    this.rulebooks = rulebooks;
    this.progress = progress;
  }

  /**
   * @param anchor of the same position, as kept elsewhere
   * @throws dev.crivo.playbook.PlaybookException where the files are not those of a playbook
   * @throws dev.crivo.console.Refusal where the user named another version of the rules
   */
  ProofResult of(Proof proof, Optional<Anchor> anchor) {
    outcomes.put(Step.DISCLOSED, Outcome.of(proof.isDisclosedAsCommitted()));
    outcomes.put(Step.ENTRY, Outcome.of(proof.isEntryOfHash()));
    anchor.ifPresent(a -> outcomes.put(Step.ANCHOR, Outcome.of(proof.anchor().equals(a))));
    if (outcomes.containsValue(Outcome.FAILS)) {
      unchecked(Step.CASE, Step.CHOICE, Step.RULES, Step.SUGGESTION);
      return new ProofResult(proof, outcomes, Optional.empty());
    }
    var decision = proof.decision("-");
    outcomes.put(Step.CASE, Outcome.of(proof.isCaseOfAnswers()));
    outcomes.put(Step.CHOICE, Outcome.of(isAccountedFor(decision)));
    outcomes.put(Step.RULES, Outcome.of(isVersion(proof, decision.origin().playbookVersion())));
    return new ProofResult(proof, outcomes, suggestion(proof, decision));
  }

  private void unchecked(Step... steps) {
    for (var step : steps) {
      outcomes.put(step, Outcome.UNCHECKED);
    }
  }

  private static boolean isAccountedFor(Decision decision) {
    var chosen = decision.chosen();
    return chosen.isSuggestedBy(decision.suggested()) || chosen.overriding().isPresent();
  }

  /** Whether the rules are all there, and nothing that counts stands among the texts. */
  private static boolean isVersion(Proof proof, String version) {
    return proof.files().rules().keySet().stream().allMatch(Rulebook::isVersioned)
        && Rulebook.version(proof.files().rules()).equals(version)
        && Rulebook.version(proof.files().all()).equals(version);
  }

  /** What follows now, where the rules are those of the decision and know its answers. */
  private Optional<Evaluation> suggestion(Proof proof, Decision decision) {
    if (outcomes.get(Step.RULES) == Outcome.FAILS) {
      unchecked(Step.SUGGESTION);
      return Optional.empty();
    }
    progress.accept(0.1);
    var rulebook = rulebooks.ofProof(proof.files().all(), decision.origin().playbookVersion());
    progress.accept(0.9);
    var evaluation =
        Optional.of(decision.answers())
            .filter(answers -> rulebook.known(answers).equals(answers))
            .map(rulebook::evaluate);
    var same =
        evaluation
            .map(e -> Recording.suggested(e, rule -> ""))
            .filter(decision.suggested()::isSameAs);
    outcomes.put(Step.SUGGESTION, Outcome.of(same.isPresent()));
    return evaluation;
  }
}
