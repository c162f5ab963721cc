package dev.crivo.decision;

import java.util.Optional;
import java.util.Set;

/** What came of recomputing a whole record. */
public sealed interface Verified {

  /**
   * Everything fits.
   *
   * @param head of the record as it was read; its position says how many decisions that were
   * @param playbookVersions those that the decisions were made under
   */
  record Intact(Anchor head, Set<String> playbookVersions) implements Verified {
    public Intact {
      playbookVersions = Set.copyOf(playbookVersions);
    }
  }

  /**
   * Something was changed, removed or added by something else than Crivo.
   *
   * @param position of the first entry that does not fit, where it has one
   * @param decision its id, where it is known
   */
  record Broken(Problem problem, Optional<Long> position, Optional<String> decision)
      implements Verified {}

  /** What does not fit. */
  enum Problem {
    /** The decision, or its link, is not what its hash was made of. */
    CONTENTS,
    /** The link does not hold the hash of the one before. */
    PREVIOUS,
    /** There is no link at this position, but there are later ones. */
    MISSING,
    /** The link is there and its decision is not. */
    REMOVED,
    /** The decision is there and has no link. */
    UNLINKED,
    /** The record ends before the anchor: its last entries are missing. */
    SHORT,
    /** The record holds another entry than the anchor says: it was written anew. */
    REPLACED
  }
}
