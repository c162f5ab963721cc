package dev.crivo.audit;

import dev.crivo.decision.Decision;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an audit found about one decision. */
public record Finding(Decision decision, Judgement judgement) {

  /** The same where it is a slip of a cluster under suspicion: the rule's fault rather. */
  public Finding suspecting(Set<Cluster> suspects) {
    return new Finding(decision, judgement.suspecting(suspects));
  }

  public Then then() {
    return judgement.then();
  }

  /** What today's rules make of its case. */
  public Replayed now() {
    return judgement.now();
  }

  /** What the chosen status is in today's playbook. */
  public Crosswalk.Today today() {
    return judgement.today();
  }

  public Verdict verdict() {
    return judgement.verdict();
  }

  /** How far what was chosen is from what today's rules say, where both are known and differ. */
  public Optional<Apart> apart() {
    return judgement.apart();
  }

  /** What may turn out to be a rule's fault. */
  public Optional<Cluster> cluster() {
    return judgement.cluster();
  }

  /** What the rules of its day suggest, where they are kept and can be read. */
  public Optional<Replayed> replayedThen() {
    return then() instanceof Then.Followed followed
        ? Optional.of(followed.replayed())
        : Optional.empty();
  }

  /** Rules that led to the result then and do not lead there now; none without rules then. */
  public List<String> rulesOnlyThen() {
    return replayedThen().map(before -> before.rulesUnlike(now())).orElse(List.of());
  }

  /** Rules that lead to the result now and did not then; all of them without rules then. */
  public List<String> rulesOnlyNow() {
    return replayedThen()
        .map(now()::rulesUnlike)
        .orElseGet(() -> List.copyOf(now().rules().keySet()));
  }
}
