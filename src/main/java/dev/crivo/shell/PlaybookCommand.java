package dev.crivo.shell;

import dev.crivo.commandline.CommandGroup;
import dev.crivo.commandline.Format;
import dev.crivo.commandline.RulesFolder;
import dev.crivo.console.ExitCode;
import dev.crivo.console.Screen;
import dev.crivo.console.ScreenTexts;
import dev.crivo.playbook.Rule;
import dev.crivo.playbook.Status;
import dev.crivo.playbook.Status.Need;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code playbook}: what every status means. */
@Component
class PlaybookCommand {

  private final Rulebooks rulebooks;

  PlaybookCommand(Rulebooks rulebooks) {
    this.rulebooks = rulebooks;
  }

  @Command(name = "playbook show", group = CommandGroup.PLAYBOOK)
  ExitCode show(
      Screen screen,
      RulesFolder rules,
      @Argument(index = 0) Optional<String> status,
      @Option(defaultValue = "text") Format format) {
    var wording = new Wording(rulebooks.playbook(rules), screen);
    if (status.isPresent()) {
      one(screen, wording, wording.status(status.get()), format);
    } else if (format == Format.JSON) {
      screen.json(wording.playbook().statuses().stream().map(s -> json(wording, s)).toList());
    } else {
      tree(screen, wording);
    }
    return ExitCode.DONE;
  }

  private static void tree(Screen screen, Wording wording) {
    screen.line(screen.styles().bold(wording.texts().get("playbook.name")));
    for (var status : wording.playbook().statuses()) {
      if (status.level() > 0 && status.kind() != Status.Kind.DETAIL) {
        var indent = 2 * (status.level() - 1);
        if (status.level() == 1) {
          screen.blank();
        }
        screen.line(
            indent,
            wording.texts().status(status.code()) + "  " + screen.styles().dim(status.code()));
      }
    }
    screen.blank();
    screen.say("playbook.version", Map.of("version", wording.playbook().version()));
    screen.say("playbook.show-hint");
  }

  private static void one(Screen screen, Wording wording, Status status, Format format) {
    if (format == Format.JSON) {
      screen.json(json(wording, status));
      return;
    }
    screen.line(screen.styles().bold(wording.path(status.code())));
    screen.line(screen.styles().dim(status.code()));
    screen.blank();
    screen.line(wording.texts().definition(status.code()));
    screen.blank();
    below(screen, wording, status);
    row(
        screen,
        "playbook.engages",
        status.engages().stream().map(wording.texts()::engage).collect(Collectors.joining(", ")));
    row(screen, "playbook.target-date", need(screen, status.needs().targetDate()));
    row(screen, "playbook.owner", need(screen, status.needs().owner()));
    status.revisit().ifPresent(r -> row(screen, "playbook.revisit", revisit(wording, r)));
    status.pick().ifPresent(pick -> picks(screen, wording, pick));
    rules(screen, wording, status);
  }

  private static void below(Screen screen, Wording wording, Status status) {
    var names =
        wording.playbook().statuses().stream()
            .filter(s -> s.parent().filter(status.code()::equals).isPresent())
            .map(s -> wording.texts().status(s.code()))
            .collect(Collectors.joining("; "));
    row(screen, "playbook.below", names);
  }

  private static void picks(Screen screen, Wording wording, Status.PickList pick) {
    screen.line(screen.styles().bold(screen.text("playbook.picks")));
    wording.playbook().question(pick.by()).stream()
        .flatMap(question -> question.choices().stream())
        .filter(pick.names()::containsKey)
        .forEach(
            choice ->
                screen.item(
                    2,
                    "-",
                    wording.answer(pick.by(), choice)
                        + ": "
                        + String.join(", ", pick.names().get(choice))));
  }

  private static void rules(Screen screen, Wording wording, Status status) {
    var concluding =
        wording.playbook().rules().stream()
            .filter(rule -> rule.conclusion().equals(status.code()))
            .toList();
    if (!concluding.isEmpty()) {
      screen.line(screen.styles().bold(screen.text("playbook.rules")));
    }
    for (Rule rule : concluding) {
      screen.item(2, "-", wording.texts().reason(rule.name()));
      screen.line(6, screen.styles().dim(rule.name()));
    }
  }

  private static void row(Screen screen, String key, String text) {
    if (!text.isEmpty()) {
      screen.row(screen.text(key), text);
    }
  }

  private static String revisit(Wording wording, Status.Revisit revisit) {
    var toDo = wording.texts().get(revisit.key());
    return wording
        .screen()
        .text("playbook.revisit.after", Map.of("days", revisit.after(), "todo", toDo));
  }

  private static String need(Screen screen, Need need) {
    return need == Need.NONE ? "" : screen.text("playbook.need." + ScreenTexts.key(need));
  }

  private static Map<String, Object> json(Wording wording, Status status) {
    var json = new LinkedHashMap<String, Object>();
    json.put("code", status.code());
    json.put("kind", ScreenTexts.key(status.kind()));
    json.put("level", status.level());
    json.put("parent", status.parent().orElse(null));
    json.put("name", wording.texts().status(status.code()));
    json.put("definition", wording.texts().definition(status.code()));
    json.put("targetDate", ScreenTexts.key(status.needs().targetDate()));
    json.put("owner", ScreenTexts.key(status.needs().owner()));
    json.put("engages", status.engages());
    json.put("revisitAfter", status.revisit().map(Status.Revisit::after).orElse(null));
    status.pick().ifPresent(pick -> json.put("names", pick.names()));
    json.put("playbookVersion", wording.playbook().version());
    return json;
  }
}
