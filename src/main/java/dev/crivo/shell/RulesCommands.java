package dev.crivo.shell;

import dev.crivo.commandline.CommandGroup;
import dev.crivo.commandline.Format;
import dev.crivo.commandline.RulesFolder;
import dev.crivo.console.ExitCode;
import dev.crivo.console.Screen;
import dev.crivo.playbook.Rule;
import dev.crivo.rulebook.Rulebook;
import dev.crivo.verification.RuleReach;
import java.util.Map;
import java.util.Optional;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code rules}: what the rules say. */
@Component
class RulesCommands {

  /** More than that, and the reader would wait for minutes. */
  private static final long MOST_CASES = 500_000;

  private final Rulebooks rulebooks;

  RulesCommands(Rulebooks rulebooks) {
    this.rulebooks = rulebooks;
  }

  @Command(name = "rules list", group = CommandGroup.PLAYBOOK)
  ExitCode list(
      Screen screen,
      RulesFolder rules,
      @Option Optional<String> status,
      @Option(defaultValue = "text") Format format) {
    var wording = new Wording(rulebooks.playbook(rules), screen);
    var view = new RuleView(wording, rules);
    var code = status.map(written -> concludable(wording, written));
    var listed =
        wording.playbook().rules().stream()
            .filter(rule -> code.filter(c -> !concludesOrRefines(rule, c)).isEmpty())
            .toList();
    if (format == Format.JSON) {
      screen.json(listed.stream().map(view::json).toList());
    } else {
      listed.forEach(view::line);
      screen.say("rules.count", Map.of("count", listed.size()));
      screen.say("playbook.version", Map.of("version", wording.playbook().version()));
    }
    return ExitCode.DONE;
  }

  /** A status by its code or name; what is none proper, such as a follow-up, by its code alone. */
  private static String concludable(Wording wording, String written) {
    return wording.playbook().status(written).orElseGet(() -> wording.status(written)).code();
  }

  private static boolean concludesOrRefines(Rule rule, String code) {
    return rule.conclusion().equals(code) || rule.conclusion().startsWith(code + ".");
  }

  @Command(name = "rules show", group = CommandGroup.PLAYBOOK)
  ExitCode show(
      Screen screen,
      RulesFolder rules,
      @Argument(index = 0) String rule,
      @Option(defaultValue = "text") Format format) {
    var wording = new Wording(rulebooks.playbook(rules), screen);
    var found = wording.rule(rule);
    var reach = reach(wording, found);
    if (format == Format.JSON) {
      screen.json(new RuleView(wording, rules).json(found, reach));
    } else {
      new RuleView(wording, rules).show(found, reach);
    }
    return ExitCode.DONE;
  }

  private static RuleReach reach(Wording wording, Rule rule) {
    var rulebook = Rulebook.ofConditions(wording.playbook());
    try (var progress = wording.screen().progress(wording.screen().text("rules.progress"))) {
      return RuleReach.of(rulebook, rule, MOST_CASES, progress::to);
    }
  }
}
