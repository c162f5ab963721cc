package dev.crivo.decision;

import dev.crivo.decision.Decision.Subject;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of decisions, read by whose entitlements they share. */
record EntitlementRows(JdbcClient sql) {

  private static final String OF_TENANTS = "tenant_folded in (:tenants)";

  /**
   * Which entitlements decisions share: those of one tenant, however it is written, and workload.
   */
  record Key(String tenant, Optional<String> workload) {
    static Key of(Subject subject) {
      return new Key(DecisionRow.folded(subject.tenant()), subject.workload());
    }
  }

  Entitlements of(Key key) {
    return of(Set.of(key)).get(key);
  }

  /** Those of each key, of none where nothing was decided. Some hundred. */
  Map<Key, Entitlements> of(Collection<Key> keys) {
    var tenants = keys.stream().map(Key::tenant).collect(Collectors.toSet());
    var byKey = byKey(tenants);
    keys.forEach(key -> byKey.computeIfAbsent(key, k -> Entitlements.of(List.of(), Set.of())));
    return byKey;
  }

  private Map<Key, Entitlements> byKey(Set<String> tenants) {
    var corrected = corrected(tenants);
    return decisions(tenants).stream()
        .collect(
            Collectors.groupingBy(
                d -> Key.of(d.subject()),
                LinkedHashMap::new,
                Collectors.collectingAndThen(
                    Collectors.toList(), some -> Entitlements.of(some, corrected))));
  }

  private List<Decision> decisions(Set<String> tenants) {
    return sql.sql("select * from decision where " + OF_TENANTS + " order by tenant_folded, id")
        .param("tenants", tenants)
        .query((row, number) -> DecisionRow.decision(row))
        .list();
  }

  /** Those that another decision replaces, whomever that is about. */
  private Set<String> corrected(Set<String> tenants) {
    return new HashSet<>(
        sql.sql(
                "select corrects from decision where corrects in (select id from decision where "
                    + OF_TENANTS
                    + ")")
            .param("tenants", tenants)
            .query(String.class)
            .list());
  }

  /** A page of tenants in the order of their names: those after one, or the first. */
  List<Tenant> tenantsAfter(String folded, int limit) {
    var names =
        sql.sql(
                "select distinct tenant_folded from decision where tenant_folded > ?"
                    + " order by tenant_folded limit "
                    + limit)
            .param(folded)
            .query(String.class)
            .set();
    return names.isEmpty() ? List.of() : tenants(names);
  }

  /** The names of all tenants, as the newest decision about each writes it. */
  List<String> names() {
    return sql.sql(
            "select tenant from decision where id in"
                + " (select max(id) from decision group by tenant_folded) order by tenant_folded")
        .query(String.class)
        .list();
  }

  List<Tenant> tenants(Set<String> folded) {
    return byKey(folded).entrySet().stream()
        .collect(
            Collectors.groupingBy(
                e -> e.getKey().tenant(),
                LinkedHashMap::new,
                Collectors.mapping(Map.Entry::getValue, Collectors.toList())))
        .values()
        .stream()
        .map(Tenant::of)
        .toList();
  }
}
