package dev.crivo.overview;

import java.time.LocalDate;
import java.util.Comparator;

/** In which order tenants are listed; those that are alike in it by their names. */
public enum TenantOrder {
  NAME,
  /** The most first. */
  ENTITLEMENTS,
  /** The most first. */
  UNCLASSIFIED,
  /** The one that waits longest first. */
  SINCE;

  private static final Comparator<TenantRow> BY_NAME =
      Comparator.comparing((TenantRow row) -> Matter.folded(row.name()))
          .thenComparing(TenantRow::name);

  public Comparator<TenantRow> comparator() {
    return switch (this) {
      case NAME -> BY_NAME;
      case ENTITLEMENTS ->
          Comparator.comparingLong(TenantRow::entitlements).reversed().thenComparing(BY_NAME);
      case UNCLASSIFIED ->
          Comparator.comparingLong(TenantRow::unclassified).reversed().thenComparing(BY_NAME);
      case SINCE ->
          Comparator.comparing((TenantRow row) -> row.since().orElse(LocalDate.MAX))
              .thenComparing(BY_NAME);
    };
  }
}
