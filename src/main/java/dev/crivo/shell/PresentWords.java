package dev.crivo.shell;

import dev.crivo.console.Screen;
import dev.crivo.console.Visible;
import dev.crivo.overview.Matter;
import dev.crivo.overview.OpenInterview;
import dev.crivo.overview.PresentStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How tenants stand, in words. */
record PresentWords(Wording wording) {

  Screen screen() {
    return wording.screen();
  }

  String status(PresentStatus present) {
    var chosen = present.chosen();
    return wording.path(chosen.status(), chosen.picked(), present.offered());
  }

  /** What is to be done first, by name. */
  String followUps(Matter matter) {
    return matter.followUps().stream().map(wording::path).collect(Collectors.joining("; "));
  }

  Optional<String> workload(Optional<String> choice) {
    return choice.map(
        name ->
            wording
                .playbook()
                .subject()
                .map(question -> wording.answer(question, name))
                .orElseGet(() -> Visible.line(name)));
  }

  /** A number of entitlements; says so where nobody told. */
  String number(Optional<Integer> entitlements) {
    return entitlements
        .map(count -> screen().text("decision.entitlements", Map.of("count", count)))
        .orElseGet(() -> screen().text("tenant.number-not-told"));
  }

  /** What a matter is about, such as "contoso, Teams, 120 entitlements: Blocked > Legal". */
  String about(Matter matter) {
    var count = matter instanceof OpenInterview && matter.entitlements().isEmpty();
    var subject =
        Stream.of(
                Optional.of(Visible.line(matter.tenant())),
                workload(matter.workload()),
                Optional.of(number(matter.entitlements())).filter(words -> !count))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    return matter instanceof PresentStatus present ? subject + ": " + status(present) : subject;
  }

  /** Since when it is so and by whom; what was planned then. */
  List<String> plan(PresentStatus present) {
    var plan = present.plan();
    return Stream.of(
            Optional.of(since(present)),
            plan.targetDate()
                .map(day -> screen().text("tenant.target-date", Map.of("day", day.toString()))),
            plan.owner().map(this::owner),
            next(present))
        .flatMap(Optional::stream)
        .toList();
  }

  String since(PresentStatus present) {
    return screen()
        .text(
            "tenant.since",
            Map.of("day", present.since().toString(), "person", Visible.line(present.by())));
  }

  String owner(String name) {
    return screen().text("tenant.owner", Map.of("name", Visible.line(name)));
  }

  /** Who asks in an unfinished interview, and since when. */
  String interview(OpenInterview interview) {
    return screen()
        .text(
            "tenant.missing.interview",
            Map.of("person", Visible.line(interview.by()), "day", interview.since().toString()));
  }

  /** What is to be done next, where that was told. */
  static Optional<String> action(PresentStatus present) {
    return present.plan().nextAction().map(Visible::line);
  }

  /** The next action and its day, as far as they were told. */
  private Optional<String> next(PresentStatus present) {
    var day = present.plan().nextActionDate().map(Object::toString);
    return action(present)
        .map(action -> day.map(on -> action + " (" + on + ")").orElse(action))
        .or(() -> day)
        .map(words -> screen().text("tenant.next", Map.of("action", words)));
  }
}
