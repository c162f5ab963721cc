package dev.crivo.decision;

import dev.crivo.decision.Decision.Subject;
import dev.crivo.playbook.Playbook;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The customers' tenants on record, and how decisions share their entitlements. Every call may
 * throw a {@link StorageException}.
 */
public final class Tenants {

  private static final int PAGE = 50;

  private final Store database;
  private final Clock clock;
  private final Ids ids;

  Tenants(Store database, Clock clock, Ids ids) {
    this.database = database;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Records the entitlements that a list tells of and that are not known yet, in one transaction.
   * Some thousand at a time, as with {@link Decisions#recordPast}.
   *
   * @param told about each tenant and workload once, with all its entitlements, of which only those
   *     that are new are recorded
   * @return how many of each were known before, in the same order
   */
  public List<Integer> recordListed(Playbook playbook, List<NewDecision> told) {
    var kept = KeptPlaybooks.Kept.of(playbook, clock.instant());
    told.forEach(decision -> Decisions.check(decision, kept.version()));
    return database.write(
        sql -> {
          var known = new ArrayList<Integer>();
          for (var some : Decisions.statements(told)) {
            var before = known(subjects(some), sql);
            recordListed(some, before, kept, sql);
            known.addAll(before);
          }
          return known;
        });
  }

  /** How many entitlements of each tenant and workload are known. */
  public List<Integer> known(List<Subject> subjects) {
    return database.read(
        sql ->
            Decisions.statements(subjects).stream()
                .flatMap(some -> known(some, sql).stream())
                .toList());
  }

  private static List<Integer> known(List<Subject> subjects, JdbcClient sql) {
    var keys = subjects.stream().map(EntitlementRows.Key::of).toList();
    var shared = new EntitlementRows(sql).of(keys);
    return keys.stream().map(key -> shared.get(key).total()).toList();
  }

  private static List<Subject> subjects(List<NewDecision> decisions) {
    return decisions.stream().map(NewDecision::subject).toList();
  }

  private void recordListed(
      List<NewDecision> told, List<Integer> known, KeptPlaybooks.Kept kept, JdbcClient sql) {
    var rows = new DecisionRows(sql);
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var given = ids.after(rows.latestId(), at, told.size()).iterator();
    var recorded =
        IntStream.range(0, told.size())
            .mapToObj(i -> told.get(i).adding(known.get(i)))
            .flatMap(Optional::stream)
            .map(decision -> decision.recorded(given.next(), at, Optional.empty()))
            .toList();
    if (!recorded.isEmpty()) {
      new KeptPlaybooks(sql).keep(kept);
      rows.addAll(recorded);
    }
  }

  /** How the entitlements of a tenant and workload are shared; of none where nothing is known. */
  public Entitlements entitlements(String tenant, Optional<String> workload) {
    var key = EntitlementRows.Key.of(new Subject(tenant, workload, Optional.empty()));
    return database.read(sql -> new EntitlementRows(sql).of(key));
  }

  /** A tenant on record, in whatever case its name is written. */
  public Optional<Tenant> get(String name) {
    var folded = Set.of(DecisionRow.folded(name));
    return database.read(sql -> new EntitlementRows(sql).tenants(folded)).stream().findFirst();
  }

  /** The names of all tenants on record, in their order; much sooner than {@link #all}. */
  public List<String> names() {
    return database.read(sql -> new EntitlementRows(sql).names());
  }

  /**
   * All tenants on record, in the order of their names. They are read page by page as the stream is
   * read; it holds no resource and need not be closed.
   */
  public Stream<Tenant> all() {
    return Stream.iterate(after(""), page -> !page.isEmpty(), this::after).flatMap(List::stream);
  }

  private List<Tenant> after(List<Tenant> page) {
    return after(DecisionRow.folded(page.get(page.size() - 1).name()));
  }

  private List<Tenant> after(String folded) {
    return database.read(sql -> new EntitlementRows(sql).tenantsAfter(folded, PAGE));
  }
}
