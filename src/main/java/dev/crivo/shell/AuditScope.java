package dev.crivo.shell;

import dev.crivo.audit.Crosswalk;
import dev.crivo.console.Refusal;
import dev.crivo.decision.DecisionFilter;
import dev.crivo.decision.Decisions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which decisions an audit is about.
 *
 * @param status by its code, also an old one that the crosswalk names, or its name; with what the
 *     crosswalk makes of it
 * @param since a day where the person is
 * @param until the same; the last day
 * @param workload by its code or its words
 * @param version the first digits of the playbook's
 * @param source what they were imported from
 */
record AuditScope(
    Optional<String> tenant,
    Optional<String> by,
    Optional<String> status,
    Optional<LocalDate> since,
    Optional<LocalDate> until,
    Optional<String> workload,
    Optional<String> version,
    Optional<String> source,
    boolean corrected) {

  /**
   * What people decided; what lists of entitlements brought only where their name is asked for.
   *
   * @throws Refusal where a value is none that could be on record
   */
  DecisionFilter filter(Wording wording, Crosswalk crosswalk, Decisions decisions, ZoneId zone) {
    if (since.isPresent() && until.filter(last -> last.isBefore(since.get())).isPresent()) {
      throw Refusal.usage(
          "audit.period", Map.of("since", since.get().toString(), "until", until.get().toString()));
    }
    return new DecisionFilter(
        FreeText.NAME.option("--tenant", tenant),
        FreeText.NAME.option("--by", by),
        status
            .map(written -> crosswalk.recordedAs(code(written, wording, crosswalk)))
            .orElse(Set.of()),
        since.map(day -> day.atStartOfDay(zone).toInstant()),
        until.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()),
        workload.map(written -> WorkloadOption.of(written, wording)),
        version.map(digits -> version(digits, decisions)),
        !corrected,
        by.isEmpty(),
        FreeText.NAME.option("--source", source),
        Optional.empty());
  }

  /** What restricts, option to value, as it was asked for. */
  Map<String, String> options() {
    var options = new LinkedHashMap<String, String>();
    tenant.ifPresent(name -> options.put("tenant", name));
    by.ifPresent(name -> options.put("by", name));
    status.ifPresent(written -> options.put("status", written));
    since.ifPresent(day -> options.put("since", day.toString()));
    until.ifPresent(day -> options.put("until", day.toString()));
    workload.ifPresent(written -> options.put("workload", written));
    version.ifPresent(digits -> options.put("playbook", digits));
    source.ifPresent(name -> options.put("source", name));
    return options;
  }

  private static String code(String written, Wording wording, Crosswalk crosswalk) {
    return crosswalk.byCode().containsKey(written) ? written : wording.status(written).code();
  }

  private static String version(String digits, Decisions decisions) {
    var versions = decisions.playbookVersions(digits.toLowerCase(Locale.ROOT));
    if (versions.size() != 1) {
      var key = versions.isEmpty() ? "audit.no-version" : "audit.several-versions";
      var known = versions.isEmpty() ? decisions.playbookVersions("") : versions;
      var near = String.join(", ", known.stream().map(v -> v.substring(0, 12)).toList());
      throw Refusal.usage(key, Map.of("version", digits, "near", near));
    }
    return versions.get(0);
  }
}
