package dev.crivo.shell;

import dev.crivo.console.Refusal;
import dev.crivo.decision.DecisionFilter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** Reads the options by which commands choose decisions on record. */
record DecisionFilters(Wording wording, ZoneId zone) {

  /**
   * @param status by its code or its name
   * @param since a day where the person is
   * @param source what decisions were imported from
   * @throws Refusal where a value is none that could be on record
   */
  DecisionFilter of(
      Optional<String> tenant,
      Optional<String> by,
      Optional<String> status,
      Optional<LocalDate> since,
      Optional<String> source,
      Optional<Integer> limit) {
    if (limit.filter(n -> n < 1).isPresent()) {
      throw Refusal.usage("usage.limit", Map.of("value", String.valueOf(limit.get())));
    }
    var filter =
        new DecisionFilter(
            FreeText.NAME.option("--tenant", tenant),
            FreeText.NAME.option("--by", by),
            status.map(written -> wording.status(written).code()),
            since.map(day -> day.atStartOfDay(zone).toInstant()),
            limit);
    return filter.withSource(FreeText.NAME.option("--source", source));
  }
}
