package dev.crivo.shell;

import dev.crivo.console.Screen;
import dev.crivo.console.ScreenTexts;
import dev.crivo.overview.Missing;
import dev.crivo.overview.OpenInterview;
import dev.crivo.overview.PresentStatus;
import dev.crivo.overview.TenantOverview;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows what a tenant lacks, and how to mend it. */
final class MissingView {

  /**
   * @param about the entitlements that lack it, in words
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
    var lines = lines(tenant);
    screen.blank();
    if (lines.isEmpty()) {
      screen.say("tenant.missing.nothing");
      return;
    }
    screen.line(screen.styles().bold(screen.text("tenant.missing")));
    for (var line : lines) {
      screen.item(2, "-", screen.styles().warning(line.what()) + ": " + line.about());
      screen.line(4, line.command());
    }
  }

  private List<Line> lines(TenantOverview tenant) {
    var lines = new ArrayList<Line>();
    tenant.statuses().forEach(present -> lines.addAll(lines(present)));
    tenant.interviews().forEach(interview -> lines.add(line(interview)));
    return lines;
  }

  private List<Line> lines(PresentStatus present) {
    if (present.unclassified()) {
      var about = parts(present);
      var command = NextCommand.interview(present.tenant());
      return List.of(new Line(about, screen.text("tenant.missing.status"), command));
    }
    return present.missing().stream().sorted().map(kind -> line(present, kind)).toList();
  }

  private Line line(PresentStatus present, Missing missing) {
    var names = Map.of("names", words.followUps(present));
    var what = screen.text("tenant.missing." + ScreenTexts.key(missing), names);
    var command =
        missing == Missing.FOLLOW_UP
            ? NextCommand.interview(present.tenant())
            : NextCommand.correct(present.decision());
    return new Line(parts(present) + ", " + words.status(present), what, command);
  }

  private Line line(OpenInterview interview) {
    var unfinished = words.interview(interview);
    return new Line(
        Stream.concat(words.workload(interview.workload()).stream(), Stream.of(unfinished))
            .collect(Collectors.joining(", ")),
        screen.text("tenant.missing.follow-up", Map.of("names", words.followUps(interview))),
        NextCommand.resume(interview.tenant()));
  }

  private String parts(PresentStatus present) {
    return Stream.of(words.workload(present.workload()), number(present))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }

  private Optional<String> number(PresentStatus present) {
    return Optional.of(words.number(present.entitlements()));
  }
}
