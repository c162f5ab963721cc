package dev.crivo.shell;

import dev.crivo.console.Screen;
import dev.crivo.console.ScreenTexts;
import dev.crivo.overview.Matter;
import dev.crivo.overview.Missing;
import dev.crivo.overview.OpenInterview;
import dev.crivo.overview.PresentStatus;
import dev.crivo.overview.TenantOverview;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows what a tenant lacks, and how to mend it. */
final class MissingView {

  /**
   * @param about the entitlements that lack it, or the interview that asks for it
   * @param command how to mend it
   */
  private record Line(String about, String what, String command) {}

  private final Screen screen;
  private final PresentWords words;

  MissingView(PresentWords words) {
    this.screen = words.screen();
    this.words = words;
  }

  void show(TenantOverview tenant) {
    var lines =
        Stream.concat(
                tenant.statuses().flatMap(this::lines),
                tenant.interviews().stream().map(this::line))
            .toList();
    screen.blank();
    if (lines.isEmpty()) {
      screen.say("tenant.missing.nothing");
      return;
    }
    screen.line(screen.styles().bold(screen.text("tenant.missing")));
    for (var line : lines) {
      screen.item(2, "-", line.about() + ": " + screen.styles().warning(line.what()));
      screen.line(4, line.command());
    }
  }

  private Stream<Line> lines(PresentStatus present) {
    var again = NextCommand.interview(present.tenant());
    if (present.unclassified()) {
      return Stream.of(new Line(subject(present), screen.text("tenant.missing.status"), again));
    }
    var what =
        present.missing().stream()
            .sorted()
            .map(kind -> words(kind, present))
            .collect(Collectors.joining("; "));
    var isAskedAnew = present.missing().contains(Missing.FOLLOW_UP);
    var command = isAskedAnew ? again : NextCommand.correct(present.decision());
    return what.isEmpty()
        ? Stream.of()
        : Stream.of(new Line(subject(present) + ", " + words.status(present), what, command));
  }

  private Line line(OpenInterview interview) {
    var about =
        Stream.concat(
                words.workload(interview.workload()).stream(),
                Stream.of(words.interview(interview)))
            .collect(Collectors.joining(", "));
    return new Line(
        about, words(Missing.FOLLOW_UP, interview), NextCommand.resume(interview.tenant()));
  }

  private String words(Missing missing, Matter matter) {
    return screen.text(
        "tenant.missing." + ScreenTexts.key(missing), Map.of("names", words.followUps(matter)));
  }

  private String subject(PresentStatus present) {
    return Stream.concat(
            words.workload(present.workload()).stream(),
            Stream.of(words.number(present.entitlements())))
        .collect(Collectors.joining(", "));
  }
}
