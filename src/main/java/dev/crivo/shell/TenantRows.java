package dev.crivo.shell;

import dev.crivo.console.Screen;
import dev.crivo.console.ScreenTexts;
import dev.crivo.overview.Missing;
import dev.crivo.overview.TenantRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * A list of tenants for other programs.
 *
 * @param rows all that fit
 * @param shown those of them that were asked for
 * @param masked what is masked in them
 */
record TenantRows(List<TenantRow> rows, List<TenantRow> shown, List<String> masked) {

  Map<String, Object> json() {
    var json = new LinkedHashMap<String, Object>();
    json.put("masked", masked);
    json.put("tenants", shown.stream().map(TenantRows::json).toList());
    json.put("total", total());
    return json;
  }

  /** Of all that fit. */
  private Map<String, Object> total() {
    var total = new LinkedHashMap<String, Object>();
    total.put("tenants", rows.size());
    total.put("entitlements", sum(TenantRow::entitlements));
    var byLevel1 = new LinkedHashMap<String, Long>();
    TenantListView.levels(rows)
        .forEach(code -> byLevel1.put(code, sum(row -> row.byLevel1().getOrDefault(code, 0L))));
    total.put("byLevel1", byLevel1);
    total.put("unclassified", sum(TenantRow::unclassified));
    return total;
  }

  private long sum(ToLongFunction<TenantRow> number) {
    return rows.stream().mapToLong(number).sum();
  }

  private static Map<String, Object> json(TenantRow row) {
    var json = plain(row);
    json.put("byLevel1", row.byLevel1());
    var missing = new LinkedHashMap<String, Integer>();
    row.missing().forEach((kind, count) -> missing.put(ScreenTexts.key(kind), count));
    json.put("missing", missing);
    return json;
  }

  private static Map<String, Object> plain(TenantRow row) {
    var json = new LinkedHashMap<String, Object>();
    json.put("tenant", row.name());
    json.put("workloads", row.workloads());
    json.put("entitlements", row.entitlements());
    json.put("unclassified", row.unclassified());
    json.put("numberNotTold", row.untold());
    json.put("since", row.since().map(Object::toString).orElse(null));
    return json;
  }

  /** With a column for each status of the top level and each thing that can be missing. */
  void csv(Screen screen) {
    var columns = new ArrayList<>(List.of("tenant", "workloads", "entitlements"));
    columns.addAll(TenantListView.levels(rows));
    columns.addAll(List.of("unclassified", "numberNotTold"));
    for (var kind : Missing.values()) {
      columns.add(column(kind));
    }
    columns.addAll(List.of("since", "masked"));
    var csv = new CsvRows(screen, columns);
    csv.head();
    shown.forEach(row -> csv.add(cells(row)));
  }

  private Map<String, Object> cells(TenantRow row) {
    var cells = plain(row);
    cells.putAll(row.byLevel1());
    for (var kind : Missing.values()) {
      cells.put(column(kind), row.missing().getOrDefault(kind, 0));
    }
    cells.put("masked", masked);
    return cells;
  }

  private static String column(Missing missing) {
    return "missing-" + ScreenTexts.key(missing);
  }
}
