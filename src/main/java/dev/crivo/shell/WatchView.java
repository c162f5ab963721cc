package dev.crivo.shell;

import dev.crivo.commandline.RulesFolder;
import dev.crivo.commandline.RulesFolder.Origin;
import dev.crivo.console.Screen;
import dev.crivo.console.Visible;
import dev.crivo.playbook.Playbook;
import dev.crivo.rulebook.ReachableCases.Limit;
import dev.crivo.shell.NamedPlaybooks.From;
import dev.crivo.shell.NamedPlaybooks.Named;
import dev.crivo.verification.FailedExample;
import dev.crivo.verification.Finding;
import dev.crivo.verification.PlaybookDifference;
import dev.crivo.verification.Recheck;
import dev.crivo.verification.Recheck.Loaded;
import dev.crivo.verification.Recheck.Refused;
import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleConsumer;
import java.util.function.Function;

/** Shows what became of a watched playbook, each time under the time of day. */
final class WatchView {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final int TIME_COLUMN = 10;
  private static final int INDENT = 2;

  /**
   * Of groups of cases, examples and problems: the most telling ones, so that all fits a screen.
   */
  private static final int MOST = 3;

  private final Screen screen;
  private final RulesFolder folder;
  private final Limit walk;
  private final Clock clock;

  WatchView(Screen screen, RulesFolder folder, Limit walk, Clock clock) {
    this.screen = screen;
    this.folder = folder;
    this.walk = walk;
    this.clock = clock;
  }

  void show(Recheck recheck) {
    screen.blank();
    head(recheck.files());
    if (recheck.state() instanceof Refused refused) {
      refused(refused);
    } else if (recheck.state() instanceof Loaded loaded) {
      loaded(loaded, recheck.files().isEmpty());
    }
    screen.flush();
  }

  private void head(List<String> files) {
    var time = LocalTime.now(clock).format(TIME);
    if (files.isEmpty()) {
      screen.line(screen.styles().dim(time));
    } else {
      screen.row(0, TIME_COLUMN, time, Visible.line(String.join(", ", files)));
    }
  }

  private void refused(Refused refused) {
    var count = Map.of("count", refused.problems().size());
    line(screen.styles().bad(screen.text("watch.refused", count)));
    refused.problems().stream()
        .limit(MOST)
        .forEach(problem -> screen.item(INDENT, "-", Visible.line(problem.toString())));
    more(refused.problems().size());
  }

  private void loaded(Loaded loaded, boolean first) {
    examples(loaded);
    screen.flush();
    findings(watching("watch.checking", progress -> loaded.findings(walk, progress)));
    screen.flush();
    watching("watch.progress", progress -> loaded.difference(walk, progress))
        .ifPresentOrElse(
            this::difference,
            () -> line(first ? rules(loaded.playbook()) : screen.text("watch.words-only")));
  }

  private String rules(Playbook playbook) {
    return screen.text("watch.rules", Map.of("count", playbook.rules().size()));
  }

  private void examples(Loaded loaded) {
    var failed = loaded.failed();
    var counts = Map.of("passed", loaded.examples() - failed.size(), "failed", failed.size());
    var words = screen.text("rules.tested", counts);
    line(failed.isEmpty() ? screen.styles().good(words) : screen.styles().bad(words));
    failed.stream().limit(MOST).forEach(this::failed);
    more(failed.size());
  }

  private void findings(List<Finding> findings) {
    var words = screen.text("watch.findings", Map.of("count", findings.size()));
    line(findings.isEmpty() ? screen.styles().good(words) : screen.styles().bad(words));
    findings.stream().limit(MOST).forEach(f -> screen.item(INDENT, "-", told(f)));
    more(findings.size());
  }

  private static String told(Finding finding) {
    var place = finding.place().map(p -> p + ": ").orElse("");
    return Visible.line(place + finding.message() + " [" + finding.kind().code() + "]");
  }

  private void failed(FailedExample failed) {
    var told = failed.place() + ": " + failed.example().name();
    screen.item(INDENT, "-", Visible.line(told));
    failed.differences().forEach(d -> screen.line(INDENT + 4, Visible.line(d)));
  }

  /** Something that takes a second or two, and ends where its user wants no more of it. */
  private <T> T watching(String task, Function<DoubleConsumer, T> work) {
    try (var progress = screen.progress(screen.text(task))) {
      return work.apply(
          done -> {
            progress.to(done);
            throwIfInterrupted();
          });
    }
  }

  /**
   * @throws CancellationException where the thread is interrupted
   */
  static void throwIfInterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException();
    }
  }

  private void difference(PlaybookDifference difference) {
    if (!difference.declared().isEmpty()) {
      new DeclaredView(screen, INDENT).show(difference.declared());
    }
    new DifferenceView(
            screen,
            INDENT,
            before(difference.before()),
            after(difference.after()),
            "watch.more-cases")
        .show(difference, walk, MOST, 1);
  }

  /** What was there before is nowhere to be found now. */
  private Named before(Playbook playbook) {
    return new Named(playbook, folder.shown(), From.RECORD);
  }

  private Named after(Playbook playbook) {
    var from = folder.origin() == Origin.OPTION ? From.FOLDER : From.IN_USE;
    return new Named(playbook, folder.shown(), from);
  }

  private void more(int count) {
    if (count > MOST) {
      line(screen.text("watch.more", Map.of("count", count - MOST)));
    }
  }

  private void line(String text) {
    screen.line(INDENT, text);
  }
}
