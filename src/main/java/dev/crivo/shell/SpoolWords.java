package dev.crivo.shell;

import dev.crivo.commandline.Failures;
import dev.crivo.commandline.Records;
import dev.crivo.console.Screen;
import dev.crivo.console.Visible;
import dev.crivo.decision.DecisionRefused;
import dev.crivo.decision.Place;
import dev.crivo.decision.Spooled;
import dev.crivo.decision.StorageException;
import java.util.Map;

/** What is said of decisions that could not be recorded. */
record SpoolWords(Screen screen) {

  /** What failed and what to do about it, but for "try again": the spool does that. */
  String failure(StorageException e) {
    var own = "spool.failure." + e.kind();
    var refusal = Failures.refusal(e).orElseThrow();
    return sentence(screen.texts().find(own, refusal.arguments()).orElseGet(() -> text(e)));
  }

  /** The same of a failure of another day. */
  String failure(Spooled.Failure failure) {
    var about =
        Map.of("file", Visible.line(failure.place()), "reason", Visible.line(failure.reason()));
    return sentence(
        screen
            .texts()
            .find("spool.failure." + failure.kind(), about)
            .orElseGet(() -> screen.text("storage." + failure.kind(), about)));
  }

  /** More follows, and what a server says at the end of it has no full stop. */
  private static String sentence(String text) {
    return text.matches("(?s).*[.!?]\\s*") ? text : text + ".";
  }

  String refusal(DecisionRefused e) {
    return text(e);
  }

  /** The command that records what waits for a place. */
  String command(Records records, Place place) {
    var command = "crivo decisions spool --record";
    return records.isUsual(place) ? command : command + " --db " + place.shown();
  }

  private String text(RuntimeException e) {
    var refusal = Failures.refusal(e).orElseThrow();
    return screen.text(refusal.key(), refusal.arguments());
  }
}
