package dev.crivo.overview;

import dev.crivo.playbook.Playbook;
import dev.crivo.playbook.Status;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A tenant in one row of a list: what of it fits a filter.
 *
 * @param workloads how many have such a status
 * @param entitlements how many have one, as far as it was told
 * @param byLevel1 those that somebody classified, by the code of the top level of their status
 * @param unclassified those that nobody looked at yet
 * @param untold of how many decisions nobody told how many entitlements they are about
 * @param missing how often each thing is missing, where it is at all
 * @param since the day since which the oldest of the statuses is as it is
 */
public record TenantRow(
    String name,
    int workloads,
    long entitlements,
    Map<String, Long> byLevel1,
    long unclassified,
    int untold,
    Map<Missing, Integer> missing,
    Optional<LocalDate> since) {

  public TenantRow {
    byLevel1 = Collections.unmodifiableMap(new LinkedHashMap<>(byLevel1));
    missing = Collections.unmodifiableMap(new LinkedHashMap<>(missing));
  }

  /** The row of a tenant; empty where nothing of it fits. */
  public static Optional<TenantRow> of(
      TenantOverview tenant, TenantFilter filter, Playbook playbook) {
    var fitting = tenant.statuses().filter(filter::fits).toList();
    var interviews = tenant.interviews().stream().filter(filter::fits).count();
    if (fitting.isEmpty() && (interviews == 0 || !filter.missing())) {
      return Optional.empty();
    }
    var classified = fitting.stream().filter(present -> !present.unclassified()).toList();
    var all = number(fitting);
    return Optional.of(
        new TenantRow(
            tenant.name(),
            (int) fitting.stream().map(PresentStatus::workload).distinct().count(),
            all,
            byLevel1(classified, playbook),
            all - number(classified),
            (int) fitting.stream().filter(present -> present.entitlements().isEmpty()).count(),
            missing(fitting, (int) interviews),
            fitting.stream().map(PresentStatus::since).min(Comparator.naturalOrder())));
  }

  /** The same under another name. */
  public TenantRow named(String other) {
    return new TenantRow(
        other, workloads, entitlements, byLevel1, unclassified, untold, missing, since);
  }

  private static long number(List<PresentStatus> statuses) {
    return statuses.stream().mapToLong(TenantRow::number).sum();
  }

  private static long number(PresentStatus present) {
    return present.entitlements().orElse(0);
  }

  private static Map<String, Long> byLevel1(List<PresentStatus> classified, Playbook playbook) {
    var counts = new LinkedHashMap<String, Long>();
    playbook.statuses().stream()
        .filter(status -> status.level() == 1)
        .forEach(status -> counts.put(status.code(), 0L));
    classified.forEach(
        present ->
            counts.merge(level1(present.chosen().status(), playbook), number(present), Long::sum));
    return counts;
  }

  /** Of a code that the playbook does not know any more, what stands before the first dot. */
  private static String level1(String code, Playbook playbook) {
    var status = playbook.status(code);
    return status
        .flatMap(Status::parent)
        .map(parent -> level1(parent, playbook))
        .orElseGet(() -> status.map(Status::code).orElseGet(() -> code.replaceFirst("\\..*", "")));
  }

  private static Map<Missing, Integer> missing(List<PresentStatus> statuses, int interviews) {
    var missing = new EnumMap<Missing, Integer>(Missing.class);
    statuses.stream()
        .flatMap(present -> present.missing().stream())
        .forEach(kind -> missing.merge(kind, 1, Integer::sum));
    if (interviews > 0) {
      missing.merge(Missing.FOLLOW_UP, interviews, Integer::sum);
    }
    return missing;
  }
}
