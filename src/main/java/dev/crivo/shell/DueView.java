package dev.crivo.shell;

import dev.crivo.console.Screen;
import dev.crivo.console.ScreenTexts;
import dev.crivo.overview.Due;
import dev.crivo.overview.Matter;
import dev.crivo.overview.OpenInterview;
import dev.crivo.overview.PresentStatus;
import dev.crivo.playbook.Status.Revisit;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows what is due, each with what to do next and by which command. */
final class DueView {

  private static final Optional<String> NONE = Optional.empty();

  private final Screen screen;
  private final PresentWords words;

  DueView(PresentWords words) {
    this.screen = words.screen();
    this.words = words;
  }

  /**
   * @param all how many there are, of which some may be left out
   */
  void show(List<Due> shown, int all, LocalDate on) {
    if (all == 0) {
      screen.say("due.nothing", Map.of("day", on.toString()));
      return;
    }
    screen.say("due.count", Map.of("count", all, "day", on.toString()));
    shown.forEach(this::item);
    screen.blank();
    if (shown.size() < all) {
      screen.say("due.shown", Map.of("shown", shown.size(), "count", all));
    }
    screen.say("due.more");
  }

  private void item(Due due) {
    var heading =
        Map.of("day", due.day().toString(), "days", due.days(), "what", screen.text(key(due)));
    screen.blank();
    screen.line(screen.styles().bold(screen.text("due.heading", heading)));
    screen.line(2, words.about(due.matter()));
    screen.line(2, screen.styles().dim(who(due.matter())));
    screen.line(2, todo(due));
    screen.line(4, command(due));
  }

  private static String key(Due due) {
    return "due." + ScreenTexts.key(due.kind());
  }

  private String who(Matter matter) {
    return matter instanceof PresentStatus present
        ? present
            .plan()
            .owner()
            .map(owner -> words.since(present) + "; " + words.owner(owner))
            .orElseGet(() -> words.since(present))
        : words.interview((OpenInterview) matter);
  }

  /** What to do next, in words. */
  private String todo(Due due) {
    var matter = due.matter();
    return switch (due.kind()) {
      case TARGET_DATE -> screen.text("due.todo.target-date");
      case NEXT_ACTION -> screen.text("due.todo.next-action", named("action", action(matter)));
      case FOLLOW_UP ->
          screen.text(
              matter instanceof OpenInterview ? "due.todo.interview" : "due.todo.follow-up",
              named("names", words.followUps(matter)));
      case REVISIT, UNCLASSIFIED ->
          screen.text("due.todo.look", named("todo", revisit(matter).orElse("")));
    };
  }

  private static Map<String, String> named(String name, String words) {
    return Map.of(name, words, "any", words.isEmpty() ? "no" : "yes");
  }

  private static String action(Matter matter) {
    var action = matter instanceof PresentStatus present ? PresentWords.action(present) : NONE;
    return action.orElse("").replaceFirst("[.\\s]+$", "");
  }

  /** What the playbook says is to be done then. */
  private Optional<String> revisit(Matter matter) {
    return Optional.of(matter)
        .filter(PresentStatus.class::isInstance)
        .flatMap(present -> ((PresentStatus) present).revisit())
        .map(Revisit::key)
        .map(words.wording().texts()::get);
  }

  private static String command(Due due) {
    var tenant = due.matter().tenant();
    return due.matter() instanceof OpenInterview
        ? NextCommand.resume(tenant)
        : NextCommand.interview(tenant);
  }

  /** The same for programs. */
  Map<String, Object> json(Due due) {
    var json = new LinkedHashMap<String, Object>();
    json.put("kind", ScreenTexts.key(due.kind()));
    json.put("day", due.day().toString());
    json.put("daysLate", due.days());
    json.putAll(
        due.matter() instanceof PresentStatus present
            ? new PresentJson(words).of(present)
            : PresentJson.of((OpenInterview) due.matter()));
    json.put("todo", todo(due).replaceFirst(":$", "."));
    json.put("command", command(due));
    return json;
  }
}
