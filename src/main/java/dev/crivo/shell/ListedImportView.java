package dev.crivo.shell;

import dev.crivo.commandline.Format;
import dev.crivo.console.Screen;
import dev.crivo.console.Visible;
import dev.crivo.decision.Decision.Subject;
import dev.crivo.intake.ListedImport;
import dev.crivo.table.Columns;
import dev.crivo.table.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows what became of a list of entitlements. */
final class ListedImportView extends ImportView<ListedImport.Result> {

  private final Wording wording;

  ListedImportView(
      Wording wording, Table table, Columns columns, Format format, boolean rehearses) {
    super(wording.screen(), table, columns, format, rehearses);
    this.wording = wording;
  }

  @Override
  ListedImport.Result nothing() {
    return ListedImport.Result.NOTHING;
  }

  @Override
  boolean isAsTold(ListedImport.Result result) {
    return result.fewer() == 0;
  }

  @Override
  void tell(ListedImport.Result result) {
    screen()
        .say(
            rehearses() ? "listed.would" : "listed.done",
            Map.of("entitlements", result.entitlements()));
    tellCounts(result);
    if (result.fewer() > 0) {
      screen().blank();
      tellFewer(screen(), result);
    }
  }

  private void tellCounts(ListedImport.Result result) {
    var counts = new LinkedHashMap<String, Long>();
    counts.put("listed.count.new", result.added());
    counts.put("listed.count.more", result.more());
    counts.put("listed.count.same", result.same());
    counts.put("listed.count.fewer", result.fewer());
    counts.values().removeIf(count -> count == 0);
    if (!counts.isEmpty()) {
      var rows = counts.values().stream().mapToLong(count -> count).sum();
      var parts =
          counts.entrySet().stream()
              .map(e -> screen().text(e.getKey(), Map.of("count", e.getValue())))
              .collect(Collectors.joining(", "));
      screen().say("listed.counts", Map.of("rows", rows, "parts", parts));
    }
  }

  private void tellFewer(Screen screen, ListedImport.Result result) {
    screen.say("listed.fewer");
    result.firstFewer().forEach(row -> screen.item(2, "-", line(row)));
    var more = result.fewer() - result.firstFewer().size();
    if (more > 0) {
      screen.line(2, screen.text("table.problems.more", Map.of("count", more)));
    }
    screen.blank();
    screen.say("listed.fewer.help");
  }

  private String line(ListedImport.Fewer row) {
    return screen()
        .text(
            "listed.fewer.row",
            Map.of(
                "row", String.valueOf(row.row()),
                "about", about(row.about()),
                "known", row.known(),
                "listed", row.listed()));
  }

  private String about(Subject subject) {
    return Stream.concat(
            Stream.of(Visible.line(subject.tenant())),
            subject.workload().map(this::workload).stream())
        .collect(Collectors.joining(", "));
  }

  private String workload(String workload) {
    var question = wording.playbook().subject().orElseThrow();
    return Visible.line(wording.texts().answer(question, workload));
  }

  @Override
  Map<String, Object> json(ListedImport.Result result) {
    var json = new LinkedHashMap<String, Object>();
    json.put("entitlements", result.entitlements());
    json.put("new", result.added());
    json.put("more", result.more());
    json.put("same", result.same());
    json.put("fewer", result.fewer());
    json.put("fewerRows", result.firstFewer().stream().map(ListedImportView::json).toList());
    return json;
  }

  private static Map<String, Object> json(ListedImport.Fewer row) {
    var json = new LinkedHashMap<String, Object>();
    json.put("row", row.row());
    json.put("tenant", row.about().tenant());
    json.put("workload", row.about().workload());
    json.put("known", row.known());
    json.put("listed", row.listed());
    return json;
  }
}
