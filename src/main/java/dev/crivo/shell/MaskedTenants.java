package dev.crivo.shell;

import dev.crivo.overview.TenantRow;
import java.util.List;
import java.util.Set;

/** Masks the names of tenants in a list; nothing else in it names a customer or a person. */
record MaskedTenants(Set<MaskedField> masked) {

  /** In an order of pseudonyms that tells nothing of the names. */
  List<TenantRow> of(List<TenantRow> rows) {
    if (!masked.contains(MaskedField.TENANT)) {
      return rows;
    }
    var names = rows.stream().map(TenantRow::name).toList();
    var pseudonym = new Pseudonyms(masked).inNoOrder(MaskedField.TENANT, names);
    return rows.stream().map(row -> row.named(pseudonym.apply(row.name()))).toList();
  }
}
