package dev.crivo.intake;

import java.util.List;
import java.util.Optional;

/** What somebody may have meant by a status that he wrote. */
sealed interface StatusReading {

  /**
   * A status that a decision can record.
   *
   * @param picked its detail by name, where it was written and is one
   */
  record Found(String code, Optional<String> picked) implements StatusReading {}

  /** A status that does not stand alone: one of these below it is needed. */
  record Group(List<String> codes) implements StatusReading {}

  /** A name that these have in common. */
  record Several(List<String> codes) implements StatusReading {}

  /** One that became several of today's, and only who knows the case can say which. */
  record Split(List<String> codes) implements StatusReading {}

  /**
   * None.
   *
   * @param near the name that was probably meant
   */
  record Unknown(Optional<String> near) implements StatusReading {}
}
