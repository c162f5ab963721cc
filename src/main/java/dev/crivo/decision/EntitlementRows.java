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
    var read = read(ABOUT + " order by id", about(key), any -> true);
    return Entitlements.of(read.decisions(), read.corrected());
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
    var some = OF_TENANTS + " order by tenant_folded, id";
    var read = read(some, Map.of("tenants", tenants), wanted);
    return read.decisions().stream()
        .collect(
            Collectors.groupingBy(
                d -> Key.of(d.subject()),
                LinkedHashMap::new,
                Collectors.collectingAndThen(
                    Collectors.toList(), same -> Entitlements.of(same, read.corrected()))));
  }

  /**
   * @param corrected the ids of those that another decision replaces, whomever that is about
   */
  private record Read(List<Decision> decisions, Set<String> corrected) {}

  /**
   * In one statement, as somebody may record a correction meanwhile. What is not wanted is found,
   * but its texts are not read, which takes longer.
   */
  private Read read(String condition, Map<String, ?> parameters, Predicate<Key> wanted) {
    var read = new Read(new ArrayList<>(), new HashSet<>());
    sql.sql(
            "select decision.*, (select c.id from decision c where c.corrects = decision.id)"
                + " as corrected_by from decision where "
                + condition)
        .params(parameters)
        .query(
            row -> {
              if (wanted.test(key(row))) {
                read.decisions().add(DecisionRow.decision(row));
                if (row.getString("corrected_by") != null) {
                  read.corrected().add(row.getString("id"));
                }
              }
            });
    return read;
  }

  private static Key key(ResultSet row) throws SQLException {
    var workload = Optional.ofNullable(row.getString("workload"));
    return new Key(row.getString("tenant_folded"), workload);
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
