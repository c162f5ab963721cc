package dev.crivo.shell;

import dev.crivo.rulebook.Conclusion;
import java.util.EnumMap;
import java.util.Map;

/** Counts cases by how they end, and by what became of them in the record. */
final class BatchTally {

  private final Map<Conclusion.Kind, Long> ends = new EnumMap<>(Conclusion.Kind.class);
  private final Map<Filed.Standing, Long> standings = new EnumMap<>(Filed.Standing.class);

  void add(CaseResult result, Filed filed) {
    ends.merge(result.kind(), 1L, Long::sum);
    standings.merge(filed.standing(), 1L, Long::sum);
  }

  long cases() {
    return ends.values().stream().mapToLong(Long::longValue).sum();
  }

  long of(Conclusion.Kind kind) {
    return ends.getOrDefault(kind, 0L);
  }

  long of(Filed.Standing standing) {
    return standings.getOrDefault(standing, 0L);
  }
}
