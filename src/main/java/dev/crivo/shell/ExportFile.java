package dev.crivo.shell;

import dev.crivo.decision.Decision;
import dev.crivo.decision.DecisionFilter;
import dev.crivo.decision.Decisions;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes decisions to a file, and tells its user what in it may name people all the same. */
record ExportFile(Wording wording, Decisions decisions, Set<MaskedField> masked) {

  private static final int SOME = 500;

  void one(Decision decision, Path file, ExportFormat format) {
    write(List.of(decision).iterator(), 1, file, format);
  }

  void all(DecisionFilter filter, Path file, ExportFormat format) {
    write(decisions.list(filter).iterator(), decisions.count(filter), file, format);
  }

  private void write(Iterator<Decision> each, long expected, Path file, ExportFormat format) {
    var count =
        new PrivateOutput("--out", file)
            .write(to -> write(each, Math.max(1, expected), to, format));
    tell(file, count);
  }

  /** Tells how many were written. */
  private long write(Iterator<Decision> each, long expected, Writer to, ExportFormat format)
      throws IOException {
    var json = new DecisionJson(wording);
    var masking = new MaskedDecision(new Pseudonyms(masked), wording);
    var export = DecisionExport.of(format, to, MaskOption.names(masked));
    var done = 0L;
    try (var progress = wording.screen().progress(wording.screen().text("export.progress"))) {
      for (var some = some(each); !some.isEmpty(); some = some(each)) {
        var corrections = decisions.corrections(some.stream().map(Decision::id).toList());
        for (var decision : some) {
          var correction = Optional.ofNullable(corrections.get(decision.id()));
          export.add(masking.of(decision, json.of(decision, correction)));
        }
        done += some.size();
        progress.to(Math.min(1, (double) done / expected));
      }
    }
    export.end();
    return done;
  }

  /** The next ones: to ask of each alone what replaces it takes longer than all the rest. */
  private static List<Decision> some(Iterator<Decision> each) {
    var some = new ArrayList<Decision>();
    while (some.size() < SOME && each.hasNext()) {
      some.add(each.next());
    }
    return some;
  }

  /** What is left as it is may name people all the same, and its sender should know. */
  private void tell(Path file, long count) {
    var screen = wording.screen();
    screen.say("export.done", Map.of("count", count, "file", file.toString()));
    var left = EnumSet.allOf(MaskedField.class);
    left.removeAll(masked);
    if (!masked.isEmpty()) {
      screen.say("export.masked", Map.of("fields", String.join(", ", MaskOption.names(masked))));
    }
    if (!left.isEmpty()) {
      screen.say("export.left", Map.of("fields", String.join(", ", MaskOption.names(left))));
    }
  }
}
