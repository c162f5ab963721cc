package dev.crivo.shell;

import dev.crivo.decision.Decision;
import dev.crivo.decision.Decisions;
import dev.crivo.decision.Entitlements;
import dev.crivo.decision.StorageException;
import dev.crivo.decision.Tenant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the record tells of the tenant that an interview is about. It is read once for each tenant,
 * so that all of an interview speaks of the same moment; where it cannot be read it tells nothing,
 * and the interview goes on without.
 */
final class TenantRecord {

  private final Function<String, Optional<Tenant>> tenants;
  private final Optional<Decision> corrects;
  private final ZoneId zone;
  private final Map<String, Optional<Tenant>> read = new HashMap<>();
  private boolean unreadable;

  private TenantRecord(
      Function<String, Optional<Tenant>> tenants, Optional<Decision> corrects, ZoneId zone) {
    this.tenants = tenants;
    this.corrects = corrects;
    this.zone = zone;
  }

  /**
   * @param corrects the id of the decision that the interview is to replace
   * @param zone of the person's days
   */
  static TenantRecord of(Decisions decisions, Optional<String> corrects, ZoneId zone) {
    return new TenantRecord(
        name -> decisions.tenants().get(name), corrects.flatMap(decisions::get), zone);
  }

  /** For those who are not to know what was decided. */
  static TenantRecord untold() {
    return new TenantRecord(name -> Optional.empty(), Optional.empty(), ZoneId.systemDefault());
  }

  Optional<Tenant> tenant(String name) {
    return read.computeIfAbsent(name.toLowerCase(Locale.ROOT), folded -> readTenant(name));
  }

  private Optional<Tenant> readTenant(String name) {
    try {
      return tenants.apply(name);
    } catch (StorageException failure) {
      unreadable = true;
      return Optional.empty();
    }
  }

  /** Whether the record could not be read, so that it may hold what is not told. */
  boolean isUnreadable() {
    return unreadable;
  }

  /** How the entitlements of a tenant and workload are shared; of none where nothing is known. */
  Entitlements entitlements(String tenant, Optional<String> workload) {
    return tenant(tenant)
        .flatMap(
            t -> t.entitlements().stream().filter(e -> e.workload().equals(workload)).findFirst())
        .orElse(Entitlements.NONE);
  }

  /** The decision to replace, where there is one. */
  Optional<Decision> corrects() {
    return corrects;
  }

  /** The day on which a decision was made, where the person is. */
  LocalDate day(Decision decision) {
    return decision.decidedAt().atZone(zone).toLocalDate();
  }
}
