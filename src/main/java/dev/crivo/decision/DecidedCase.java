package dev.crivo.decision;

import dev.crivo.decision.Decision.Chosen;
import dev.crivo.playbook.Answers;
import java.util.Optional;

/**
 * A decision so far as it takes to count many: what its row says, not yet read. Most decisions
 * share their basis with others, so that it need not be read for each.
 *
 * @param place where it is kept, as it is shown
 * @param decidedAt when the person decided, as the record has it: in UTC, as 2026-03-31T12:00:00Z
 */
public record DecidedCase(String place, String id, String by, String decidedAt, Basis basis) {

  /**
   * All that a verdict hangs on, in the words of the record; null where it has none.
   *
   * @param answers as JSON
   * @param suggested as JSON
   * @param overriding the coded reason for choosing something else
   * @param version of the playbook that it was decided under; none where that was elsewhere
   */
  public record Basis(
      String workload,
      String answers,
      String suggested,
      String status,
      String picked,
      String overriding,
      String version) {}

  /**
   * The same, read.
   *
   * @param chosen where that overrides, with the kind of reason but without its text
   * @param version empty where it was decided elsewhere
   */
  public record Read(
      Answers answers,
      Suggested suggested,
      Chosen chosen,
      Optional<String> workload,
      Optional<String> version) {

    /** Of a decision that was read as a whole. */
    public static Read of(Decision decision) {
      return new Read(
          decision.answers(),
          decision.suggested(),
          decision.chosen(),
          decision.subject().workload(),
          decision.imported().isPresent()
              ? Optional.empty()
              : Optional.of(decision.origin().playbookVersion()));
    }
  }

  /**
   * Reads its basis.
   *
   * @throws StorageException where something else than this program has written it
   */
  public Read read() {
    return StorageFailures.translating(place, () -> DecisionRow.read(id, basis));
  }
}
