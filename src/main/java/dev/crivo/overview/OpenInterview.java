package dev.crivo.overview;

import dev.crivo.decision.Draft;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * An unfinished interview whose answers end in something to be done first.
 *
 * @param since the day on which it was started
 * @param followUps codes, at least one
 */
public record OpenInterview(
    String tenant,
    Optional<String> workload,
    Optional<Integer> entitlements,
    LocalDate since,
    String by,
    List<String> followUps)
    implements Matter {

  public OpenInterview {
    followUps = List.copyOf(followUps);
  }

  /**
   * @param draft about a tenant
   * @param subject the question that names what a status is given to, where there is one
   */
  public static OpenInterview of(
      Draft draft, Optional<String> subject, List<String> followUps, ZoneId zone) {
    return new OpenInterview(
        draft.tenant().orElseThrow(),
        subject.flatMap(draft.answers()::get),
        draft.entitlements(),
        draft.startedAt().atZone(zone).toLocalDate(),
        draft.by(),
        followUps);
  }
}
