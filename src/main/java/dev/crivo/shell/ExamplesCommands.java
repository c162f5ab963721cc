package dev.crivo.shell;

import dev.crivo.commandline.CommandGroup;
import dev.crivo.commandline.Format;
import dev.crivo.commandline.RulesFolder;
import dev.crivo.console.ExitCode;
import dev.crivo.console.Refusal;
import dev.crivo.console.Screen;
import dev.crivo.console.Visible;
import dev.crivo.rulebook.ExampleCase;
import dev.crivo.rulebook.Rulebook;
import dev.crivo.verification.Coverage;
import dev.crivo.verification.FailedExample;
import dev.crivo.verification.MutationReport;
import dev.crivo.verification.MutationTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code rules test} and {@code rules mutate}: what the example cases prove of the rules. */
@Component
class ExamplesCommands {

  /** On how many cases to try a mutant that no example notices: a minute or so at the most. */
  private static final long TRIED = 200_000;

  private final Rulebooks rulebooks;

  ExamplesCommands(Rulebooks rulebooks) {
    this.rulebooks = rulebooks;
  }

  @Command(name = "rules test", group = CommandGroup.PLAYBOOK)
  ExitCode test(
      Screen screen,
      RulesFolder rules,
      @Option Optional<Integer> minCoverage,
      @Option(defaultValue = "text") Format format) {
    var least = minCoverage.map(percent -> percentage("--min-coverage", percent));
    var rulebook = rulebooks.in(rules);
    var examples = examples(rulebook);
    var failures = FailedExample.of(examples, rulebook);
    var coverage =
        Coverage.of(
            rulebook.playbook(),
            examples.stream().map(example -> rulebook.evaluate(example.answers())).toList());
    if (format == Format.JSON) {
      screen.json(json(examples, failures, coverage));
    } else {
      failures.forEach(failure -> tell(screen, failure));
      var passed = examples.size() - failures.size();
      screen.say("rules.tested", Map.of("passed", passed, "failed", failures.size()));
      new CoverageView(screen, coverage).show();
    }
    least
        .filter(percent -> coverage.conditions().percent() < percent)
        .ifPresent(percent -> refuse(coverage, percent));
    return failures.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
  }

  private static List<ExampleCase> examples(Rulebook rulebook) {
    var examples = ExampleCase.of(rulebook.playbook());
    if (examples.isEmpty()) {
      throw new Refusal(ExitCode.FAILED, "rules.no-examples", Map.of());
    }
    return examples;
  }

  private static int percentage(String option, int written) {
    if (written < 0 || written > 100) {
      throw Refusal.usage("usage.percentage", Map.of("option", option, "value", written));
    }
    return written;
  }

  private static void refuse(Coverage coverage, int least) {
    throw new Refusal(
        ExitCode.FAILED,
        "coverage.below",
        Map.of("percent", coverage.conditions().percent(), "least", least));
  }

  private static Map<String, Object> json(
      List<ExampleCase> examples, List<FailedExample> failures, Coverage coverage) {
    var json = new LinkedHashMap<String, Object>();
    json.put("examples", examples.size());
    json.put("failed", failures.stream().map(ExamplesCommands::json).toList());
    json.put("coverage", CoverageView.json(coverage));
    return json;
  }

  private static Map<String, Object> json(FailedExample failed) {
    var json = new LinkedHashMap<String, Object>();
    json.put("case", failed.example().name());
    json.put("place", failed.place());
    json.put("differences", failed.differences());
    return json;
  }

  private static void tell(Screen screen, FailedExample failure) {
    screen.line(
        screen.styles().bad(screen.text("rules.failed"))
            + " "
            + failure.place()
            + ": "
            + Visible.line(failure.example().name()));
    failure.differences().forEach(difference -> screen.line(4, Visible.line(difference)));
  }

  @Command(name = "rules mutate", group = CommandGroup.PLAYBOOK)
  ExitCode mutate(
      Screen screen,
      RulesFolder rules,
      @Option Optional<Integer> minScore,
      @Option(defaultValue = "text") Format format) {
    var least = minScore.map(percent -> percentage("--min-score", percent));
    var rulebook = Rulebook.ofConditions(rulebooks.playbook(rules));
    var report = report(screen, rulebook);
    var view = new MutationView(new Wording(rulebook.playbook(), screen), report);
    if (format == Format.JSON) {
      screen.json(view.json());
    } else {
      view.show();
    }
    least.filter(percent -> report.tally().score() < percent).ifPresent(p -> refuse(report, p));
    return ExitCode.DONE;
  }

  private static MutationReport report(Screen screen, Rulebook rulebook) {
    var examples = examples(rulebook);
    var failed = FailedExample.of(examples, rulebook).size();
    if (failed > 0) {
      throw new Refusal(ExitCode.FAILED, "mutate.examples-fail", Map.of("count", failed));
    }
    try (var progress = screen.progress(screen.text("mutate.progress"))) {
      return new MutationTest(rulebook.playbook(), examples, TRIED).run(progress::to);
    }
  }

  private static void refuse(MutationReport report, int least) {
    var score = MutationView.rounded(report.tally().score());
    throw new Refusal(ExitCode.FAILED, "mutate.below", Map.of("score", score, "least", least));
  }
}
