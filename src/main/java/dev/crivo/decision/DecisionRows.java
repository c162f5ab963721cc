package dev.crivo.decision;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of decisions, in SQL that SQLite and PostgreSQL both speak. */
record DecisionRows(JdbcClient sql) {

  /** Of one length, so that texts sort as the instants do. */
  private static final DateTimeFormatter INSTANT =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

  private static final int SOME = 11;

  private static final String EARLIER =
      """
      select status, picked, accepted, count(*) as decisions from (
        select status, picked,
          case when override_reason is null and decided_at is null then 1 else 0 end as accepted
        from decision
        where case_key = :case and id <> :without
          and not exists (select 1 from decision correction where correction.corrects = decision.id)
      ) as counted
      group by status, picked, accepted
      order by decisions desc, status, picked nulls first, accepted
      """;

  /** What verdicts hang on; the rest of a row is the longer part. */
  static final String CASES =
      """
      select id, decided_by, coalesce(decided_at, at), workload, answers, suggested, status, picked,
        override_reason, case when decided_at is null then playbook_version end
      from decision where\s""";

  private static final String COUNTS =
      """
      select count(*) filter (where %1$s and %2$s),
        count(*) filter (where not %1$s and %2$s),
        count(*) filter (where %1$s and not %2$s)
      from decision where\s""";

  /** As a list made once: on millions, looking each up takes SQLite far longer. */
  private static final String NOT_CORRECTED =
      "(id not in (select corrects from decision where corrects is not null))";

  static final String STANDING =
      "not exists (select 1 from decision correction where correction.corrects = decision.id)";

  static final String PEOPLE = "(added_on is null or corrects is not null and taken is null)";

  /** By the parameter that each reads. */
  private static final Map<String, String> CONDITIONS =
      Map.of(
          "tenant", "tenant_folded = :tenant",
          "by", "decided_by_folded = :by",
          "since", "coalesce(decided_at, at) >= :since",
          "until", "coalesce(decided_at, at) < :until",
          "workload", "workload = :workload",
          "version", "playbook_version = :version and source is null",
          "standing", STANDING,
          "people", PEOPLE,
          "source", "source = :source",
          "before", "id < :before");

  static String text(Instant at) {
    return INSTANT.format(at);
  }

  void add(Decision decision) {
    addAll(List.of(decision));
  }

  /**
   * Adds them, with their links in the chain, in one statement each: over a network each costs a
   * journey. Some hundred, at least one.
   */
  void addAll(List<Decision> decisions) {
    var rows = decisions.stream().map(DecisionRow::of).toList();
    rows.forEach(DecisionRows::refuseBrokenText);
    insert(rows);
    new Chain(sql).append(rows);
  }

  /**
   * Rows as they are, without links.
   *
   * @param rows column to value, of the same columns in the same order
   */
  void insert(List<Map<String, Object>> rows) {
    var columns = rows.get(0).keySet();
    var value = "(" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
    sql.sql(
            "insert into decision ("
                + String.join(", ", columns)
                + ") values "
                + String.join(", ", Collections.nCopies(rows.size(), value)))
        .params(rows.stream().flatMap(row -> row.values().stream()).toList())
        .update();
  }

  /** A database keeps UTF-8 and puts something else in the place of what is none. */
  static void refuseBrokenText(Map<String, Object> row) {
    var utf8 = StandardCharsets.UTF_8.newEncoder();
    row.forEach(
        (column, value) -> {
          if (value instanceof String text && !utf8.canEncode(text)) {
            throw DecisionRefused.brokenText(column);
          }
        });
  }

  Optional<String> latestId() {
    return sql.sql("select id from decision order by id desc limit 1")
        .query(String.class)
        .optional();
  }

  Optional<Decision> get(String id) {
    return where("id = :id", Map.of("id", id), 1).stream().findFirst();
  }

  /** The same as it is in the record, column to value. */
  Optional<Map<String, Object>> row(String id) {
    return sql.sql("select * from decision where id = ?")
        .param(id)
        .query((row, number) -> Entry.row(row))
        .optional();
  }

  /** Those with these ids, in the order of ids. */
  List<Decision> all(Collection<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : sql.sql("select * from decision where id in (:ids) order by id")
            .param("ids", ids)
            .query((row, number) -> DecisionRow.decision(row))
            .list();
  }

  /** A page in the order of ids: those after one, or the first. */
  List<Decision> after(String id, int limit) {
    return sql.sql("select * from decision where id > ? order by id limit " + limit)
        .param(id)
        .query((row, number) -> DecisionRow.decision(row))
        .list();
  }

  int count() {
    return sql.sql("select count(*) from decision").query(Integer.class).single();
  }

  Optional<Decision> correctionOf(String id) {
    return where("corrects = :id", Map.of("id", id), 1).stream().findFirst();
  }

  Optional<Decision> ofInterview(String draft) {
    return where("interview = :draft", Map.of("draft", draft), 1).stream().findFirst();
  }

  /** The ids of the decisions that interviews led to, by those of the interviews. */
  Map<String, String> ofInterviews(Collection<String> drafts) {
    return idsBy("interview", drafts);
  }

  /** The ids of the decisions that replace these, by those of what they replace. */
  Map<String, String> corrections(Collection<String> ids) {
    return idsBy("corrects", ids);
  }

  private Map<String, String> idsBy(String column, Collection<String> values) {
    var ids = new LinkedHashMap<String, String>();
    if (!values.isEmpty()) {
      sql.sql("select " + column + ", id from decision where " + column + " in (:values)")
          .param("values", values)
          .query(
              row -> {
                ids.put(row.getString(column), row.getString("id"));
              });
    }
    return ids;
  }

  /** The decision that was taken from a row with this key. */
  Optional<Decision> ofImport(String key) {
    return where("import_key = :key", Map.of("key", key), 1).stream().findFirst();
  }

  /** Those of these keys that a decision was imported with. */
  Set<String> imported(Collection<String> keys) {
    return keys.isEmpty()
        ? Set.of()
        : Set.copyOf(
            sql.sql("select import_key from decision where import_key in (:keys)")
                .param("keys", keys)
                .query(String.class)
                .list());
  }

  List<Decision> find(String part) {
    // Letters and digits only: nothing that LIKE reads as a wildcard, and ids have nothing else.
    if (!part.matches("[0-9A-Za-z]+")) {
      return List.of();
    }
    var id = part.toUpperCase(Locale.ROOT);
    return where(
        "id like :begin or id like :end", Map.of("begin", id + "%", "end", "%" + id), SOME);
  }

  /** A page of the decisions that pass a filter, newest first, all of them older than one. */
  List<Decision> list(DecisionFilter filter, Optional<String> before, int limit) {
    var values = values(filter);
    before.ifPresent(id -> values.put("before", id));
    return where(conditions(values), values, limit);
  }

  /**
   * The same, so far as verdicts hang on them.
   *
   * @param place where they are kept, as it is shown
   */
  List<DecidedCase> cases(DecisionFilter filter, Optional<String> before, int limit, String place) {
    var values = values(filter);
    before.ifPresent(id -> values.put("before", id));
    return sql.sql(CASES + conditions(values) + " order by id desc limit " + limit)
        .params(values)
        .query((row, number) -> DecisionRow.decidedCase(place, row))
        .list();
  }

  /** How many pass a filter, whatever its limit. */
  long count(DecisionFilter filter) {
    var values = values(filter);
    return sql.sql("select count(*) from decision where " + conditions(values))
        .params(values)
        .query(Long.class)
        .single();
  }

  /** All at once: on many decisions each look at them takes a while. */
  FilterCounts counts(DecisionFilter filter) {
    var standing = filter.standing() ? NOT_CORRECTED : "true";
    var people = filter.byPeople() ? PEOPLE : "true";
    var values = values(filter.withCorrected().withListed());
    return sql.sql(COUNTS.formatted(standing, people) + conditions(values))
        .params(values)
        .query((row, number) -> new FilterCounts(row.getLong(1), row.getLong(2), row.getLong(3)))
        .single();
  }

  private static Map<String, String> values(DecisionFilter filter) {
    var values = new LinkedHashMap<String, String>();
    filter.tenant().ifPresent(tenant -> values.put("tenant", DecisionRow.folded(tenant)));
    filter.by().ifPresent(by -> values.put("by", DecisionRow.folded(by)));
    filter.statuses().forEach(status -> values.put("status" + values.size(), status));
    filter.since().ifPresent(since -> values.put("since", text(since)));
    filter.until().ifPresent(until -> values.put("until", text(until)));
    filter.workload().ifPresent(workload -> values.put("workload", workload));
    filter.version().ifPresent(version -> values.put("version", version));
    filter.source().ifPresent(source -> values.put("source", source));
    if (filter.standing()) {
      values.put("standing", "yes");
    }
    if (filter.byPeople()) {
      values.put("people", "yes");
    }
    return values;
  }

  private static String conditions(Map<String, String> values) {
    var all = values.keySet().stream().map(CONDITIONS::get).filter(Objects::nonNull);
    var statuses = values.keySet().stream().filter(name -> name.startsWith("status"));
    var one = statuses.map(DecisionRows::isWithin).collect(Collectors.joining(" or ", "(", ")"));
    var conditions = Stream.concat(all, Stream.of(one).filter(some -> !some.equals("()")));
    return Stream.concat(Stream.of("true"), conditions).collect(Collectors.joining(" and "));
  }

  private static String isWithin(String status) {
    return "substr(status || '.', 1, length(:%1$s) + 1) = :%1$s || '.'".formatted(status);
  }

  /**
   * @param without the id of a decision not to count
   */
  Earlier earlier(String caseKey, Optional<String> without) {
    var choices =
        sql.sql(EARLIER)
            .param("case", caseKey)
            .param("without", without.orElse(""))
            .query((row, number) -> DecisionRow.choice(row))
            .list();
    return new Earlier(choices);
  }

  private List<Decision> where(String condition, Map<String, ?> parameters, int limit) {
    return sql.sql("select * from decision where " + condition + " order by id desc limit " + limit)
        .params(parameters)
        .query((row, number) -> DecisionRow.decision(row))
        .list();
  }
}
