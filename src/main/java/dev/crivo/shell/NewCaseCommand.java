package dev.crivo.shell;

import dev.crivo.commandline.CommandGroup;
import dev.crivo.commandline.RulesFolder;
import dev.crivo.commandline.Session;
import dev.crivo.console.ExitCode;
import dev.crivo.console.Screen;
import dev.crivo.console.Visible;
import dev.crivo.decision.Decision;
import dev.crivo.decision.Decisions;
import dev.crivo.playbook.Playbook;
import dev.crivo.rulebook.CaseYaml;
import dev.crivo.rulebook.ExampleCase;
import dev.crivo.rulebook.Rulebook;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code rules new-case}: a decision on record becomes an example case of the playbook. */
@Component
class NewCaseCommand {

  private final Rulebooks rulebooks;
  private final Session session;

  NewCaseCommand(Rulebooks rulebooks, Session session) {
    this.rulebooks = rulebooks;
    this.session = session;
  }

  @Command(name = "rules new-case", group = CommandGroup.PLAYBOOK)
  ExitCode newCase(
      Screen screen,
      RulesFolder rules,
      Decisions decisions,
      @Argument(index = 0) String id,
      @Option Optional<String> name,
      @Option Optional<Path> append) {
    var decision = DecisionLookup.one(decisions, id);
    var playbook = rulebooks.playbook(rules);
    var made = NewCase.of(decision, playbook, FreeText.NAME.option("--name", name));
    var known = known(made.example(), playbook);
    if (append.isPresent()) {
      var added = new CaseFile(append.get(), playbook).append(made.example());
      screen.say("new-case.added", place(added));
    } else {
      screen.verbatim(CaseYaml.of(made.example(), playbook).stripTrailing());
    }
    tell(screen, made, decision, playbook);
    known.ifPresent(other -> session.notice(screen.text("new-case.known", place(other))));
    return ExitCode.DONE;
  }

  /** A case of the playbook with the same answers. */
  private static Optional<ExampleCase> known(ExampleCase example, Playbook playbook) {
    return ExampleCase.of(playbook).stream()
        .filter(other -> other.answers().equals(example.answers()))
        .findFirst();
  }

  private static Map<String, String> place(ExampleCase example) {
    return Map.of(
        "place",
        Visible.line(example.file()) + ":" + example.line(),
        "name",
        Visible.line(example.name()));
  }

  /** Beside the entry, not within it: the output may go to a file of cases. */
  private void tell(Screen screen, NewCase made, Decision decision, Playbook playbook) {
    if (made.renamed()) {
      session.notice(screen.text("new-case.renamed", Map.of("name", NewCase.NEUTRAL)));
    }
    if (!made.unknownRules().isEmpty()) {
      var rules = String.join(", ", made.unknownRules());
      session.notice(screen.text("new-case.unknown-rules", Map.of("rules", rules)));
    }
    var differences = made.example().differences(Rulebook.ofConditions(playbook));
    if (!differences.isEmpty()) {
      var overridden = decision.chosen().overriding().isPresent();
      var key = overridden ? "new-case.fails.overridden" : "new-case.fails";
      var what = String.join("; ", differences);
      session.notice(screen.text(key, Map.of("differences", what)));
    }
  }
}
