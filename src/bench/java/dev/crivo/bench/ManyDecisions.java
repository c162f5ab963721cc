package dev.crivo.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Makes millions of decisions of a few thousand that the program recorded and imported, within the
 * database and behind the back of the program: other ids, days, people, tenants and notes, one in
 * five decided here and four elsewhere, and of those decided here one in ten against the rules. One
 * in a hundred corrects another. They have no links in the chain, which an audit does not read.
 */
final class ManyDecisions {

  /** In place of what is recorded; {@code n} counts the decisions from 0, {@code :many} of them. */
  private static final Map<String, String> OTHERS =
      Map.ofEntries(
          Map.entry("id", "'01KDXA0000' || :digits"),
          Map.entry("at", ":recorded"),
          Map.entry("decided_at", "case when decided_at is null then null else :decided end"),
          Map.entry("decided_by", "'person-' || (n * 7919 % 60)"),
          Map.entry("decided_by_folded", "'person-' || (n * 7919 % 60)"),
          Map.entry("tenant", "'tenant-' || (n * 104729 % (:many / 6 + 1))"),
          Map.entry("tenant_folded", "'tenant-' || (n * 104729 % (:many / 6 + 1))"),
          Map.entry("entitlements", "1 + n * 31 % 900"),
          Map.entry("taken", "cast(null as text)"),
          Map.entry("note", "note || case when n % 3 = 0 then ' Ref ' || n || '.' else '' end"),
          Map.entry(
              "interview",
              "case when interview is null then null else '01KDXB0000' || :digits end"),
          Map.entry(
              "import_key",
              "case when import_key is null then null else substr(import_key, 1, 48) || :digits end"),
          Map.entry("corrects", "case when n % 100 = 57 then '01KDXA0000' || :corrected end"),
          Map.entry(
              "status",
              "case when :overridden then (select o.status from seed o where o.k = n * 31 % :here)"
                  + " else seed.status end"),
          Map.entry("override_reason", "case when :overridden then 'RULE_WRONG' end"),
          Map.entry("override_text", "case when :overridden then 'It fits them better.' end"));

  private final Connection connection;
  private final boolean isServer;

  private ManyDecisions(Connection connection, boolean isServer) {
    this.connection = connection;
    this.isServer = isServer;
  }

  /**
   * @param url of a record with some decisions that were recorded and some that were imported
   */
  static void in(String url, long many) throws SQLException {
    try (var connection = DriverManager.getConnection(url)) {
      new ManyDecisions(connection, url.startsWith("jdbc:postgresql:")).make(many);
    }
  }

  private void make(long many) throws SQLException {
    run(
        isServer
            ? "set search_path = crivo; alter table decision disable trigger all;"
                + " alter table link disable trigger all; alter table review disable trigger all"
            : "pragma journal_mode = off; pragma synchronous = off; pragma temp_store = memory");
    // Those of a server stay off; an audit meets none of them.
    var triggers = isServer ? Map.<String, String>of() : named("trigger");
    var indexes = isServer ? serverIndexes() : named("index");
    dropAll("trigger", triggers);
    dropAll("index", indexes);
    multiply(many);
    for (var sql : indexes.values()) {
      run(sql);
    }
    for (var sql : triggers.values()) {
      execute(sql);
    }
    run(isServer ? "vacuum analyze decision" : "pragma journal_mode = wal");
  }

  private void multiply(long many) throws SQLException {
    run(
        "create temporary table seed as select row_number() over"
            + " (order by decided_at is not null, case_key, id) - 1 as k, decision.* from decision");
    run("create unique index seed_k on seed (k)");
    var here = number("select count(*) from seed where decided_at is null");
    var past = number("select count(*) from seed where decided_at is not null");
    run(isServer ? "truncate decision, link, review" : "delete from link; delete from decision");
    var columns = columns();
    var values =
        columns.stream()
            .map(c -> OTHERS.getOrDefault(c, "seed." + c))
            .collect(Collectors.joining(", "));
    var insert =
        ("insert into decision (" + String.join(", ", columns) + ") " + numbers() + " select ")
            + values
            + " from numbered cross join seed where seed.k = numbered.k order by n";
    execute(
        filled(insert, many)
            .replace(":here", String.valueOf(here))
            .replace(":past", String.valueOf(past)));
  }

  /** Every number, and which of the seed it is made of. */
  private String numbers() {
    var counted =
        isServer
            ? "with n(n) as (select generate_series(0, :many - 1))"
            : "with recursive n(n) as (select 0 union all select n + 1 from n where n < :many - 1)";
    return counted
        + ", numbered as (select n, case when n % 5 = 3 then n / 5 % :here else :here + n % :past"
        + " end as k from n)";
  }

  private String filled(String sql, long many) {
    return sql.replace(":recorded", day("2026-01-01", "n * 31536000 / :many"))
        .replace(":decided", day("2025-01-01", "n * 7927 % 365 * 86400"))
        .replace(":digits", digits("n"))
        .replace(":corrected", digits("n - 50"))
        .replace(":overridden", "decided_at is null and n % 50 = 3")
        .replace(":many", many + (isServer ? "::bigint" : ""));
  }

  private String digits(String number) {
    return isServer ? "lpad((" + number + ")::text, 16, '0')" : "printf('%016d', " + number + ")";
  }

  private String day(String first, String seconds) {
    return isServer
        ? "to_char(timestamp '%s' + (%s) * interval '1 second', 'YYYY-MM-DD\"T\"HH24:MI:SS.000\"Z\"')"
            .formatted(first, seconds)
        : "strftime('%%Y-%%m-%%dT%%H:%%M:%%S.000Z', '%s', (%s) || ' seconds')"
            .formatted(first, seconds);
  }

  private Map<String, String> named(String type) throws SQLException {
    return pairs(
        "select name, sql from sqlite_schema where sql is not null and type = '"
            + type
            + "' and tbl_name in ('decision', 'link')");
  }

  /** Those that no constraint of the table needs. */
  private Map<String, String> serverIndexes() throws SQLException {
    return pairs(
        "select indexname, indexdef from pg_indexes where schemaname = 'crivo'"
            + " and tablename = 'decision' and indexname not in (select conname from pg_constraint)");
  }

  private List<String> columns() throws SQLException {
    var columns = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var none = statement.executeQuery("select * from decision where 1 = 0")) {
      for (var i = 1; i <= none.getMetaData().getColumnCount(); i++) {
        columns.add(none.getMetaData().getColumnName(i));
      }
    }
    return columns;
  }

  private Map<String, String> pairs(String query) throws SQLException {
    var pairs = new LinkedHashMap<String, String>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      while (rows.next()) {
        pairs.put(rows.getString(1), rows.getString(2));
      }
    }
    return pairs;
  }

  private long number(String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private void dropAll(String type, Map<String, String> named) throws SQLException {
    for (var name : named.keySet()) {
      execute("drop " + type + " " + name);
    }
  }

  private void run(String statements) throws SQLException {
    for (var one : statements.split("; ")) {
      execute(one);
    }
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
