package dev.crivo.shell;

import dev.crivo.commandline.Format;
import dev.crivo.console.Screen;
import dev.crivo.console.Visible;
import dev.crivo.intake.PastImport;
import dev.crivo.intake.PastRows;
import dev.crivo.table.Table;
import java.util.LinkedHashMap;
import java.util.Map;

/** Shows what became of a table of past decisions. */
final class PastImportView extends ImportView<PastImport.Result> {

  private final String source;

  PastImportView(
      Screen screen, Table table, PastRows.Setting setting, Format format, boolean rehearses) {
    super(screen, table, setting.columns(), format, rehearses);
    this.source = setting.source();
  }

  @Override
  PastImport.Result nothing() {
    return PastImport.Result.NOTHING;
  }

  @Override
  boolean isAsTold(PastImport.Result result) {
    return true;
  }

  @Override
  void tellMore() {
    screen().row(screen().text("import.source"), Visible.line(source));
  }

  @Override
  void tell(PastImport.Result result) {
    screen()
        .say(
            rehearses() ? "import.would" : "import.done",
            Map.of("taken", result.taken(), "present", result.present()));
  }

  @Override
  Map<String, Object> json(PastImport.Result result) {
    var json = new LinkedHashMap<String, Object>();
    json.put("source", source);
    json.put("imported", result.taken());
    json.put("present", result.present());
    return json;
  }
}
