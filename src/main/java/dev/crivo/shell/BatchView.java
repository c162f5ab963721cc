package dev.crivo.shell;

import dev.crivo.commandline.Format;
import dev.crivo.console.Progress;
import dev.crivo.console.Screen;
import dev.crivo.console.ScreenTexts;
import dev.crivo.console.Visible;
import dev.crivo.rulebook.Conclusion;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Shows what became of a table of cases. */
final class BatchView extends ImportView<BatchTally> {

  private final BatchOptions options;

  BatchView(Screen screen, CaseTable cases, BatchOptions options, Format format) {
    super(screen, cases.table(), cases.setting().columns(), format, false);
    this.options = options;
  }

  @Override
  BatchTally nothing() {
    return new BatchTally();
  }

  @Override
  boolean isAsTold(BatchTally result) {
    return true;
  }

  @Override
  String refusal() {
    return "batch.refused";
  }

  @Override
  Progress progress(String key) {
    return super.progress(key.equals("import.taking") ? "batch.classifying" : key);
  }

  @Override
  void tell(BatchTally tally) {
    var screen = screen();
    screen.say("batch.cases", Map.of("cases", tally.cases()));
    Arrays.stream(Conclusion.Kind.values())
        .filter(kind -> tally.of(kind) > 0)
        .forEach(kind -> count("batch.end." + ScreenTexts.key(kind), tally.of(kind)));
    if (options.record()) {
      screen.say(
          "batch.recorded",
          Map.of(
              "recorded", tally.of(Filed.Standing.RECORDED),
              "present", tally.of(Filed.Standing.PRESENT),
              "left", tally.of(Filed.Standing.LEFT)));
    }
    screen.say("batch.results", Map.of("file", shown(options.out())));
    options.worklist().ifPresent(file -> workList(file, tally));
  }

  private void count(String key, long count) {
    screen().item(2, "-", screen().text(key, Map.of("count", count)));
  }

  private void workList(Path file, BatchTally tally) {
    var about = Map.of("file", shown(file), "count", tally.of(Filed.Standing.LEFT));
    screen().say("batch.worklist", about);
  }

  private static String shown(Path file) {
    return Visible.line(file.toString());
  }

  @Override
  Map<String, Object> json(BatchTally tally) {
    var json = new LinkedHashMap<String, Object>();
    json.put("cases", tally.cases());
    json.put(
        "results",
        Arrays.stream(Conclusion.Kind.values())
            .collect(
                Collectors.toMap(
                    ScreenTexts::key, tally::of, (a, b) -> a, LinkedHashMap<String, Object>::new)));
    json.put("recorded", tally.of(Filed.Standing.RECORDED));
    json.put("present", tally.of(Filed.Standing.PRESENT));
    json.put("left", tally.of(Filed.Standing.LEFT));
    json.put("out", options.out().toString());
    options.worklist().ifPresent(file -> json.put("worklist", file.toString()));
    return json;
  }
}
