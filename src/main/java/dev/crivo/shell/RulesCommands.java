package dev.crivo.shell;

import dev.crivo.commandline.CommandGroup;
import dev.crivo.commandline.Format;
import dev.crivo.commandline.RulesFolder;
import dev.crivo.console.ExitCode;
import dev.crivo.console.Refusal;
import dev.crivo.console.Screen;
import dev.crivo.console.ScreenTexts;
import dev.crivo.playbook.Condition;
import dev.crivo.playbook.Rule;
import dev.crivo.rulebook.ExampleCase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code rules}: what the rules say, and whether their examples hold. */
@Component
class RulesCommands {

  private final Rulebooks rulebooks;

  RulesCommands(Rulebooks rulebooks) {
    this.rulebooks = rulebooks;
  }

  @Command(name = "rules list", group = CommandGroup.PLAYBOOK)
  ExitCode list(Screen screen, RulesFolder rules, @Option(defaultValue = "text") Format format) {
    var wording = new Wording(rulebooks.playbook(rules), screen);
    var all = wording.playbook().rules();
    if (format == Format.JSON) {
      screen.json(all.stream().map(rule -> json(wording, rule)).toList());
      return ExitCode.DONE;
    }
    for (var rule : all) {
      screen.line(rule.name());
      screen.line(4, screen.styles().dim(wording.texts().reason(rule.name())));
    }
    screen.say("rules.count", Map.of("count", all.size()));
    screen.say("playbook.version", Map.of("version", wording.playbook().version()));
    return ExitCode.DONE;
  }

  @Command(name = "rules show", group = CommandGroup.PLAYBOOK)
  ExitCode show(
      Screen screen,
      RulesFolder rules,
      @Argument(index = 0) String rule,
      @Option(defaultValue = "text") Format format) {
    var wording = new Wording(rulebooks.playbook(rules), screen);
    var found = wording.rule(rule);
    var examples =
        ExampleCase.of(wording.playbook()).stream()
            .filter(example -> example.rules().contains(found.name()))
            .toList();
    if (format == Format.JSON) {
      var json = new LinkedHashMap<>(json(wording, found));
      json.put("examples", examples.stream().map(ExampleCase::name).toList());
      screen.json(json);
    } else {
      show(screen, wording, found, examples);
    }
    return ExitCode.DONE;
  }

  private static void show(Screen screen, Wording wording, Rule rule, List<ExampleCase> examples) {
    screen.line(screen.styles().bold(rule.name()));
    screen.line(wording.texts().reason(rule.name()));
    screen.blank();
    screen.row(screen.text("rules.concludes"), wording.path(rule.conclusion()));
    rule.premises().forEach(code -> screen.row(screen.text("rules.if-status"), wording.path(code)));
    rule.conditions()
        .forEach(
            condition ->
                screen.row(screen.text("rules.and-if"), words(screen, wording, condition)));
    screen.row(screen.text("rules.section"), wording.section(rule));
    screen.row(screen.text("rules.file"), rule.file() + ":" + rule.line());
    screen.blank();
    screen.say("rules.examples", Map.of("count", examples.size()));
    examples.forEach(
        example ->
            screen.item(
                2, "-", example.name() + " (" + example.file() + ":" + example.line() + ")"));
  }

  /** A condition in words: the question and the answers that meet it. */
  private static String words(Screen screen, Wording wording, Condition condition) {
    var values =
        condition.values().stream()
            .map(value -> wording.answer(condition.question(), value))
            .collect(Collectors.joining(screen.text("rules.or")));
    return wording.texts().question(condition.question())
        + " "
        + screen.text(
            "operator." + ScreenTexts.key(condition.operator()), Map.of("values", values));
  }

  private static Map<String, Object> json(Wording wording, Rule rule) {
    var json = new LinkedHashMap<String, Object>();
    json.put("name", rule.name());
    json.put("because", wording.texts().reason(rule.name()));
    json.put("source", rule.source());
    json.put("premises", rule.premises());
    json.put("conditions", rule.conditions().stream().map(Condition::toString).toList());
    json.put("concludes", rule.conclusion());
    json.put("file", rule.file());
    json.put("line", rule.line());
    json.put("playbookVersion", wording.playbook().version());
    return json;
  }

  @Command(name = "rules test", group = CommandGroup.PLAYBOOK)
  ExitCode test(Screen screen, RulesFolder rules, @Option(defaultValue = "text") Format format) {
    var rulebook = rulebooks.in(rules);
    var examples = ExampleCase.of(rulebook.playbook());
    if (examples.isEmpty()) {
      throw new Refusal(ExitCode.FAILED, "rules.no-examples", Map.of());
    }
    var failed = new ArrayList<Map<String, Object>>();
    for (var example : examples) {
      var differences = example.differences(rulebook);
      if (!differences.isEmpty()) {
        failed.add(failure(example, differences));
      }
    }
    if (format == Format.JSON) {
      screen.json(Map.of("examples", examples.size(), "failed", failed));
    } else {
      failed.forEach(f -> tell(screen, f));
      screen.say(
          "rules.tested",
          Map.of("passed", examples.size() - failed.size(), "failed", failed.size()));
    }
    return failed.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
  }

  private static Map<String, Object> failure(ExampleCase example, List<String> differences) {
    var json = new LinkedHashMap<String, Object>();
    json.put("case", example.name());
    json.put("place", example.file() + ":" + example.line());
    json.put("differences", differences);
    return json;
  }

  private static void tell(Screen screen, Map<String, Object> failure) {
    screen.line(
        screen.styles().bad(screen.text("rules.failed"))
            + " "
            + failure.get("place")
            + ": "
            + failure.get("case"));
    ((List<?>) failure.get("differences")).forEach(d -> screen.line(4, d.toString()));
  }
}
