package dev.crivo.decision;

import dev.crivo.decision.Decision.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of decisions, read by whose entitlements they share. */
record EntitlementRows(JdbcClient sql) {

  private static final String ABOUT =
      "tenant_folded = :tenant and workload is not distinct from :workload";

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
    var about = about(key);
    var decisions =
        sql.sql("select * from decision where " + ABOUT + " order by id")
            .params(about)
            .query((row, number) -> DecisionRow.decision(row))
            .list();
    return Entitlements.of(decisions, corrected(ABOUT, about));
  }

  /** The same, or none where no decision tells how many it covers: there is nothing to share. */
  Entitlements counted(Key key) {
    return areCounted(key) ? of(key) : Entitlements.NONE;
  }

  /** Whether any decision tells how many entitlements it covers. */
  private boolean areCounted(Key key) {
    return sql.sql(
            "select 1 from decision where " + ABOUT + " and entitlements is not null limit 1")
        .params(about(key))
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  private static Map<String, String> about(Key key) {
    var about = new HashMap<String, String>();
    about.put("tenant", key.tenant());
    about.put("workload", key.workload().orElse(null));
    return about;
  }

  /** Those of each key, of none where nothing was decided. Some hundred. */
  Map<Key, Entitlements> of(Collection<Key> keys) {
    var tenants = keys.stream().map(Key::tenant).collect(Collectors.toSet());
    var byKey = byKey(tenants, Set.copyOf(keys)::contains);
    keys.forEach(key -> byKey.computeIfAbsent(key, k -> Entitlements.of(List.of(), Set.of())));
    return byKey;
  }

  private Map<Key, Entitlements> byKey(Set<String> tenants, Predicate<Key> wanted) {
    var corrected = corrected(OF_TENANTS, Map.of("tenants", tenants));
    return decisions(tenants, wanted).stream()
        .collect(
            Collectors.groupingBy(
                d -> Key.of(d.subject()),
                LinkedHashMap::new,
                Collectors.collectingAndThen(
                    Collectors.toList(), some -> Entitlements.of(some, corrected))));
  }

  /** What is not wanted is not read either, which takes longer than to find it. */
  private List<Decision> decisions(Set<String> tenants, Predicate<Key> wanted) {
    var decisions = new ArrayList<Decision>();
    sql.sql("select * from decision where " + OF_TENANTS + " order by tenant_folded, id")
        .param("tenants", tenants)
        .query(
            row -> {
              if (wanted.test(key(row))) {
                decisions.add(DecisionRow.decision(row));
              }
            });
    return decisions;
  }

  private static Key key(ResultSet row) throws SQLException {
    var workload = Optional.ofNullable(row.getString("workload"));
    return new Key(row.getString("tenant_folded"), workload);
  }

  /** Those that another decision replaces, whomever that is about. */
  private Set<String> corrected(String condition, Map<String, ?> parameters) {
    return new HashSet<>(
        sql.sql(
                "select corrects from decision where corrects in (select id from decision where "
                    + condition
                    + ")")
            .params(parameters)
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
    return byKey(folded, key -> true).entrySet().stream()
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
